package org.weft.site.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/// Answers 503 where the database cannot be reached, and says so in the log once a minute: an
/// outage is no fault of each request, and needs no trace of each.
final class DatabaseAwayFilter implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Clock clock;
  private final AtomicReference<Instant> said = new AtomicReference<>(Instant.MIN);

  DatabaseAwayFilter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!DatabaseAway.is(e)) {
        throw e;
      }
      say(e);
      DatabaseAway.note(request);
      if (response.isCommitted() || !(response instanceof HttpServletResponse answer)) {
        // half of a page looks like all of it, unless the connection breaks
        throw e;
      }
      answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(QUIET.toSeconds()));
      answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private void say(Exception fault) {
    var now = clock.instant();
    var before = said.get();
    if ((before.equals(Instant.MIN) || !now.isBefore(before.plus(QUIET)))
        && said.compareAndSet(before, now)) {
      LOG.warn(
          "The database cannot be reached, so pages answer 503: {}", DatabaseAway.reason(fault));
    }
  }
}
