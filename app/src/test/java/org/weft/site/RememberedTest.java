package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.weft.Watch;

/// A value that may be an hour old.
@Timeout(60)
class RememberedTest {
  private final Watch watch = new Watch();
  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore answers = new Semaphore(1);
  private final Remembered<Integer> value =
      new Remembered<>(
          watch,
          Duration.ofHours(1),
          () -> {
            var number = asked.incrementAndGet();
            answers.acquireUninterruptibly();
            return number;
          });

  private int after(int minutes) {
    return watch.after(Duration.ofMinutes(minutes), value::get);
  }

  @Test
  void aYoungValueIsNotAskedForAgain() {
    assertThat(after(0)).isOne();
    assertThat(after(59)).isOne();
    assertThat(asked).hasValue(1);
  }

  @Test
  void anOldValueIsGivenWhileItIsAskedForAgain() {
    assertThat(after(0)).isOne();
    assertThat(after(61)).isOne();
    assertThat(after(62)).isOne();
    assertThat(asked).as("asked by one for all").hasValueLessThanOrEqualTo(2);
    answers.release();
    Awaitility.await().until(() -> after(62) == 2);
  }

  @Test
  void aVeryOldValueIsGivenToNobody() {
    assertThat(after(0)).isOne();
    answers.release();
    assertThat(after(121)).isEqualTo(2);
  }

  @Test
  void aValueIsAskedForAgainWhereTheClockWasPutBack() {
    assertThat(after(300)).isOne();
    answers.release();
    assertThat(after(0)).isEqualTo(2);
  }
}
