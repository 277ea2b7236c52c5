package org.weft.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;

/// So many in so long: all at once if need be, then one by one as the time goes by.
///
/// Counted by the generic cell rate algorithm (ITU-T I.371): all that must be known of somebody is
/// when everything they took will have come back.
///
/// @param count at least 1
record Allowance(int count, Duration time) {
  Allowance {
    if (count < 1 || time.compareTo(Duration.ofMillis(count)) < 0) {
      throw new IllegalArgumentException("a limit is a count and a time, such as 30/10m");
    }
  }

  /// What a setting says.
  ///
  /// @param words such as 30/10m, or off
  /// @return empty when nothing is limited
  static Optional<Allowance> of(String words) {
    if (words.strip().equals("off")) {
      return Optional.empty();
    }
    var parts = words.strip().split("/", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,9}")) {
      throw new IllegalArgumentException("a limit is a count and a time, such as 30/10m");
    }
    return Optional.of(
        new Allowance(Integer.parseInt(parts[0]), DurationStyle.detectAndParse(parts[1])));
  }

  /// How long one that was taken needs to come back.
  Duration step() {
    return time.dividedBy(count);
  }

  /// When everything will have come back after one more is taken.
  Instant after(Instant full, Instant now) {
    return (full.isAfter(now) ? full : now).plus(step());
  }

  /// The latest that everything may come back; beyond it nothing is given.
  Instant latest(Instant now) {
    return now.plus(time);
  }

  /// How long to wait before one is free again.
  Duration wait(Instant full, Instant now) {
    var wait = Duration.between(now.plus(time), full.plus(step()));
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
