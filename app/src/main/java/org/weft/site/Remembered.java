package org.weft.site;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is costly to come by and may be a little old: it is asked for again after a while.
///
/// For public facts only, never for what depends on the reader. Several instances of the program
/// each remember for themselves, so the while is also the longest time until all of them agree.
///
/// @param <T> the kind of value
public final class Remembered<T> {
  private final Supplier<T> source;
  private final long nanos;
  private volatile @Nullable Held<T> held;

  /// Remembers what the source says for so long.
  public Remembered(Duration time, Supplier<T> source) {
    this.source = source;
    this.nanos = time.toNanos();
  }

  private record Held<T>(T value, long since) {}

  /// The value; only one thread asks the source, the others wait for it.
  public T get() {
    var known = held;
    if (known != null && isFresh(known)) {
      return known.value();
    }
    synchronized (this) {
      known = held;
      if (known == null || !isFresh(known)) {
        known = new Held<>(source.get(), System.nanoTime());
        held = known;
      }
      return known.value();
    }
  }

  private boolean isFresh(Held<T> known) {
    return System.nanoTime() - known.since() < nanos;
  }
}
