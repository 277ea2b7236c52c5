package org.weft.scoring.score;

import org.jspecify.annotations.Nullable;

/// What one child brought to the score of its parent.
///
/// @param instance the instance, where the parent is a repeated area or the child is inside one
/// @param score the child's own, after rounding; null where it has none
/// @param maximum the most it could have; only where the parent is a `share`
/// @param contribution what it adds to the parent's score before rounding; only for `mean`, `sum`
///   and `share`
public record Part(
    String node,
    @Nullable String instance,
    Cause cause,
    @Nullable Double score,
    double weight,
    Role role,
    @Nullable Double maximum,
    @Nullable Double contribution) {

  Part contributing(double share) {
    return new Part(node, instance, cause, score, weight, role, maximum, share);
  }

  /// Whether a child took part, and why not.
  public enum Role {
    TAKES_PART,
    /// It has no score and takes part with 0.
    COUNTED_ZERO,
    /// It has no score and takes no part.
    SKIPPED,
    /// It has no score, so that the parent has none.
    VOIDS,
    WEIGHT_ZERO,
    NOT_APPLICABLE,
    UNSCORED;

    /// Whether the child enters the formula.
    public boolean counts() {
      return this == TAKES_PART || this == COUNTED_ZERO;
    }
  }
}
