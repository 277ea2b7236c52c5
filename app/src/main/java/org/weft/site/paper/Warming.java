package org.weft.site.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Sets documents some seconds after the start and throws them away, so that whoever asks for the
/// first real one does not wait for the renderer and its fonts to be loaded. Together they have
/// about half the pages of a report: what sets only a page or two is not compiled yet. One after
/// the other, so that a real one comes in between; and not at once: the first pages come first.
@Component
class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
  private static final Duration AFTER = Duration.ofSeconds(8);

  private static final int DOCUMENTS = 5;

  /// How many times a document says the same.
  private static final int TIMES = 8;

  private static final String AGAIN = "<!-- again -->";
  private static final String END = "<!-- end -->";

  private final Press press;

  Warming(Press press) {
    this.press = press;
  }

  @EventListener(WebServerInitializedEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("warming").priority(Thread.MIN_PRIORITY).start(this::later);
  }

  private void later() {
    try {
      Thread.sleep(AFTER);
      for (var number = 0; number < DOCUMENTS; number++) {
        warm(OutputStream.nullOutputStream());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The sample documents could not be set", e);
    }
  }

  void warm(OutputStream out) throws IOException {
    press.print(sample(), out);
  }

  private static String sample() throws IOException {
    var once =
        new ClassPathResource("sample.html", Warming.class)
            .getContentAsString(StandardCharsets.UTF_8);
    var part = once.substring(once.indexOf(AGAIN), once.indexOf(END));
    return once.replace(END, part.repeat(TIMES - 1));
  }
}
