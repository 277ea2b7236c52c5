package org.weft.account.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Does something in the background a moment after it was asked for; asked for many times in that
/// moment, it does it once.
final class Coalescing {
  private static final Duration MOMENT = Duration.ofMillis(500);

  private final AtomicBoolean asked = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("trail").factory());

  void ask(Runnable work) {
    if (!thread.isShutdown() && asked.compareAndSet(false, true)) {
      thread.schedule(
          () -> {
            // before the work: whoever asks from now on is served by a further run
            asked.set(false);
            work.run();
          },
          MOMENT.toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  /// Ends after what was asked for.
  void stop() throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(10, TimeUnit.SECONDS);
  }
}
