package org.weft.site;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Keeps finished public pages, compressed, so that a page many people read is written once.
///
/// Only for readers who have not signed in, and only while no result was published, changed or
/// withdrawn ([PublicState] is asked each time, so what is withdrawn is gone at once). Other facts,
/// such as memberships, may be half a minute old. Must not be used for pages with forms that change
/// something.
@Component
public class KeptPages {
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int LONGEST_ADDRESS = 1000;

  /// No page takes longer to write; after it, another may try.
  private static final Duration RENEWAL = Duration.ofSeconds(10);

  /// Pages are written by as many at a time as there are processors: more would only fill the
  /// memory with half-written pages, and those who ask for kept ones would wait for them.
  private final Semaphore desks = new Semaphore(Runtime.getRuntime().availableProcessors());

  private record Kept(long stamp, Instant until, byte[] compressed) {}

  private final ObjectProvider<PublicState> state;
  private final Clock clock;
  private final Duration time;
  private final Map<String, Kept> pages = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, CompletableFuture<byte[]>> writing = new ConcurrentHashMap<>();
  private int bytes;

  KeptPages(
      ObjectProvider<PublicState> state,
      Clock clock,
      @Value("${weft.pages.kept:30s}") Duration time) {
    this.state = state;
    this.clock = clock;
    this.time = time;
  }

  /// The page at the address of the request, kept or written now.
  public ResponseEntity<byte[]> show(
      HttpServletRequest request, Page page, Supplier<JteModel> write) {
    var key = page.language() + " " + request.getRequestURI() + "?" + request.getQueryString();
    var stamp = Optional.ofNullable(state.getIfAvailable()).map(PublicState::stamp).orElse(0L);
    var now = clock.instant();
    var kept = find(key).filter(k -> k.stamp() == stamp);
    var compressed =
        kept.isPresent()
                && (kept.get().until().isAfter(now) || !isMineToRenew(key, kept.get(), now))
            ? kept.get().compressed()
            : once(key + " " + stamp, () -> keep(key, stamp, now, write(write)));
    return answer(request, compressed);
  }

  /// Of many who find a page too old one writes it anew, and the others are given the old one.
  private synchronized boolean isMineToRenew(String key, Kept old, Instant now) {
    var mine = pages.get(key) == old;
    if (mine) {
      pages.put(key, new Kept(old.stamp(), now.plus(RENEWAL), old.compressed()));
    }
    return mine;
  }

  /// Of many who need a page that there is not, one writes it and the others wait.
  private byte[] once(String what, Supplier<byte[]> write) {
    var mine = new CompletableFuture<byte[]>();
    var first = writing.putIfAbsent(what, mine);
    if (first != null) {
      try {
        return first.join();
      } catch (CompletionException e) {
        return write.get(); // to meet the same fault, or to do better
      }
    }
    try {
      var written = write.get();
      mine.complete(written);
      return written;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      writing.remove(what);
    }
  }

  /// Lets go of all pages, when one may name somebody who is named nowhere any more. Other
  /// instances keep theirs for the usual while.
  public synchronized void forget() {
    pages.clear();
    bytes = 0;
  }

  private synchronized Optional<Kept> find(String key) {
    return Optional.ofNullable(pages.get(key));
  }

  private synchronized byte[] keep(String key, long stamp, Instant now, byte[] compressed) {
    if (key.length() <= LONGEST_ADDRESS) {
      var before = pages.put(key, new Kept(stamp, now.plus(time), compressed));
      bytes += compressed.length - (before == null ? 0 : before.compressed().length);
      Iterator<Kept> oldest = pages.values().iterator();
      while (bytes > MOST_BYTES && oldest.hasNext()) {
        bytes -= oldest.next().compressed().length;
        oldest.remove();
      }
    }
    return compressed;
  }

  private static ResponseEntity<byte[]> answer(HttpServletRequest request, byte[] compressed) {
    var accepted = request.getHeader("Accept-Encoding");
    var asIs = accepted != null && accepted.contains("gzip");
    var answer =
        ResponseEntity.ok()
            .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .cacheControl(CacheControl.noCache().cachePrivate())
            .header("Vary", "Accept-Encoding", "Accept-Language", "Cookie");
    return asIs
        ? answer.header("Content-Encoding", "gzip").body(compressed)
        : answer.body(expand(compressed));
  }

  private byte[] write(Supplier<JteModel> write) {
    desks.acquireUninterruptibly();
    try {
      return compress(write.get());
    } finally {
      desks.release();
    }
  }

  private static byte[] compress(JteModel model) {
    var text = new Utf8ByteOutput();
    model.render(text);
    var out = new ByteArrayOutputStream(text.getContentLength() / 4);
    try (var gzip = new GZIPOutputStream(out)) {
      text.writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] expand(byte[] compressed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed), 8192)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
