package org.weft.benchmark.result;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weft.site.guard.DatabaseAway;

/// Lets hidden results that have waited long enough count, a while after the start and then every
/// hour, where pages are served.
@Component
@ConditionalOnWebApplication
class Hourly {
  private static final Logger LOG = LoggerFactory.getLogger(Hourly.class);
  private static final long FIRST_MINUTES = 5;
  private static final long HOUR_MINUTES = 60;

  private final Batching batching;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("batches").factory());

  Hourly(Batching batching) {
    this.batching = batching;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleAtFixedRate(this::batch, FIRST_MINUTES, HOUR_MINUTES, TimeUnit.MINUTES);
  }

  /// A fault must not end the hours after it.
  void batch() {
    try {
      batching.batchAll();
    } catch (RuntimeException e) {
      if (!DatabaseAway.is(e) && !thread.isShutdown()) {
        LOG.error("Hidden results that have waited could not be let count", e);
      }
    }
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }
}
