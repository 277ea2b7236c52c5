package org.weft.site;

import java.time.Duration;
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

  private final Supplier<T> source;
  private final long nanos;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile @Nullable Held<T> held;

  /// Remembers what the source says for so long.
  public Remembered(Duration time, Supplier<T> source) {
    this.source = source;
    this.nanos = time.toNanos();
  }

  private record Held<T>(T value, long since) {}

  /// The value. Only where it is unknown or has not been asked for in a long time, one thread asks
  /// the source and the others wait for it; none of them may hold a connection to the database.
  public T get() {
    var known = held;
    if (known == null || age(known) > 2 * nanos) {
      return wait(known);
    }
    if (age(known) > nanos && renewing.compareAndSet(false, true)) {
      Thread.ofVirtual().name("remembering").start(this::renew);
    }
    return known.value();
  }

  private synchronized T wait(@Nullable Held<T> seen) {
    var known = held;
    return known == null || known == seen ? ask() : known.value();
  }

  private T ask() {
    var asked = new Held<>(source.get(), System.nanoTime());
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

  private static long age(Held<?> known) {
    return System.nanoTime() - known.since();
  }
}
