package org.weft.account.privacy;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets go of what is old, a while after the start and then once a day, where pages are served.
@Component
@ConditionalOnWebApplication
class Daily {
  private static final long FIRST_MINUTES = 10;
  private static final long DAY_MINUTES = TimeUnit.DAYS.toMinutes(1);

  private final Retaining retaining;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("retention").factory());

  Daily(Retaining retaining) {
    this.retaining = retaining;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleAtFixedRate(retaining::letGo, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }
}
