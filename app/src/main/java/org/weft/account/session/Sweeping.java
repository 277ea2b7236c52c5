package org.weft.account.session;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.weft.site.guard.DatabaseAway;

/// Removes the sessions that have ended, once a minute. Spring's own sweeping does the same, but
/// writes a trace of every time that the database is away.
final class Sweeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

  private final JdbcIndexedSessionRepository rows;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sessions").factory());

  Sweeping(JdbcIndexedSessionRepository rows) {
    this.rows = rows;
  }

  void begin() {
    clock.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
  }

  void sweep() {
    try {
      rows.cleanUpExpiredSessions();
    } catch (RuntimeException e) {
      // what waits for a connection is interrupted when the program ends
      if (!DatabaseAway.is(e) && !clock.isShutdown()) {
        LOG.error("Sessions that have ended could not be removed", e);
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
