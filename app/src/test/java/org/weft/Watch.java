package org.weft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;

/// The clock of the program under test, which a test puts forward instead of waiting.
@Primary
public class Watch extends Clock {
  private static final Clock REAL = Clock.systemUTC();

  private volatile Duration ahead = Duration.ZERO;

  /// Does something as if so much time had passed. Afterwards it is now again, for the tests that
  /// share the program.
  public <T> T after(Duration time, Supplier<T> deed) {
    ahead = time;
    try {
      return deed.get();
    } finally {
      ahead = Duration.ZERO;
    }
  }

  @Override
  public Instant instant() {
    return REAL.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return REAL.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(REAL.withZone(zone), ahead);
  }
}
