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

/// Sets a document some seconds after the start and throws it away, so that whoever asks for the
/// first real one does not wait for the renderer and its fonts to be loaded. It has about half the
/// pages of a report: what sets only a page or two is not compiled yet. Not at once: the first
/// pages come first.
@Component
class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
  private static final Duration AFTER = Duration.ofSeconds(8);

  /// How many times the document says the same.
  private static final int TIMES = 40;

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
      warm(OutputStream.nullOutputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The sample document could not be set", e);
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
