package org.weft.benchmark.result;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("batches").factory());

  Hourly(Batching batching) {
    this.batching = batching;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleAtFixedRate(this::batch, FIRST_MINUTES, HOUR_MINUTES, TimeUnit.MINUTES);
  }

  void batch() {
    keepingOn(() -> batching.waiting().forEach(v -> keepingOn(() -> batching.batchNow(v))));
  }

  /// A fault must not end the hours after it, nor keep the results of other versions waiting.
  private void keepingOn(Runnable work) {
    try {
      work.run();
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
