package org.weft.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What each instance of the program counts for itself, in bounded memory: who was seen last is
/// remembered, who was not seen for longest is forgotten.
final class LocalLimits {
  private static final int MOST = 20_000;

  private final Map<String, Instant> full = new LinkedHashMap<>(64, 0.75f, true);

  /// Takes one.
  ///
  /// @return how long to wait, or empty when it was given
  synchronized Optional<Duration> take(String whose, Allowance allowance, Instant now) {
    var before = full.getOrDefault(whose, now);
    var after = allowance.after(before, now);
    if (after.isAfter(allowance.latest(now))) {
      return Optional.of(allowance.wait(before, now));
    }
    full.put(whose, after);
    if (full.size() > MOST) {
      full.remove(full.keySet().iterator().next());
    }
    return Optional.empty();
  }
}
