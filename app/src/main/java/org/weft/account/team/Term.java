package org.weft.account.team;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// From when and until when a role is held.
///
/// @param from null for from now on
/// @param until the first moment at which it is over; null for without end
public record Term(@Nullable Instant from, @Nullable Instant until) {
  public static final Term OPEN = new Term(null, null);

  /// Whether it ends after the moment; without end is after every moment.
  public boolean outlasts(@Nullable Instant moment) {
    return moment != null && (until == null || until.isAfter(moment));
  }

  /// Whether it is over before it begins, or before now.
  public boolean isEmpty(Instant now) {
    return until != null && (!until.isAfter(now) || (from != null && !until.isAfter(from)));
  }
}
