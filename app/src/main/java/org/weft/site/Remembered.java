package org.weft.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A value that is costly to come by and may be a little old: it is asked for again after a while.
///
/// While it is asked for again, everybody is given the value there is, so that nobody waits. For
/// public facts only, never for what depends on the reader. Several instances of the program each
/// remember for themselves, so twice the while is the longest time until all of them agree.
///
/// @param <T> the kind of value
public final class Remembered<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

  private final Clock clock;
  private final Duration time;
  private final Supplier<T> source;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile @Nullable Held<T> held;

  /// Remembers what the source says for so long.
  public Remembered(Clock clock, Duration time, Supplier<T> source) {
    this.clock = clock;
    this.time = time;
    this.source = source;
  }

  private record Held<T>(T value, Instant since) {}

  /// The value. Only where it is unknown or has not been asked for in a long time, one thread asks
  /// the source and the others wait for it; none of them may hold a connection to the database.
  public T get() {
    var known = held;
    if (known == null || !isWithin(time.multipliedBy(2), known)) {
      return wait(known);
    }
    if (!isWithin(time, known) && renewing.compareAndSet(false, true)) {
      Thread.ofVirtual().name("remembering").start(this::renew);
    }
    return known.value();
  }

  private synchronized T wait(@Nullable Held<T> seen) {
    var known = held;
    return known == null || known == seen ? ask() : known.value();
  }

  private T ask() {
    var asked = new Held<>(source.get(), clock.instant());
    held = asked;
    return asked.value();
  }

  private void renew() {
    try {
      ask();
    } catch (RuntimeException e) {
      LOG.warn("What was remembered could not be renewed", e);
    } finally {
      renewing.set(false);
    }
  }

  /// A clock that was put back does not tell how old a value is, so that it counts as too old.
  private boolean isWithin(Duration longest, Held<?> known) {
    var age = Duration.between(known.since(), clock.instant());
    return !age.isNegative() && age.compareTo(longest) <= 0;
  }
}
