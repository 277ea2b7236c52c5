package org.weft.scoring.model;

import org.jspecify.annotations.Nullable;

/// How a node makes its score of its children's.
///
/// @param require the share (0 to 1) of the weight of the applicable children that must have a
///   score
/// @param round applied before the parent sees the score; none, when null
public record Rules(Combine combine, Missing missing, double require, @Nullable Rounding round) {
  /// A mean in which children without a score take no part.
  public static final Rules DEFAULT = new Rules(Combine.MEAN, Missing.SKIP, 0, null);

  public Rules {
    if (!(require >= 0 && require <= 1)) {
      throw new IllegalArgumentException("require must be between 0 and 1, not " + require);
    }
  }

  /// The default rules with another method.
  public static Rules of(Combine combine) {
    return DEFAULT.with(combine);
  }

  public Rules with(Combine other) {
    return new Rules(other, missing, require, round);
  }

  public Rules with(Missing other) {
    return new Rules(combine, other, require, round);
  }

  public Rules with(@Nullable Rounding other) {
    return new Rules(combine, missing, require, other);
  }

  public Rules requiring(double share) {
    return new Rules(combine, missing, share, round);
  }
}
