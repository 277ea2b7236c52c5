package org.weft.scoring.model;

import org.jspecify.annotations.Nullable;

/// An area is answered once for each instance (a service, a neighbourhood).
///
/// @param over what the instances are; areas with the same word share their instances
/// @param combine how the instances' scores make the area's, each with weight 1
/// @param missing what an instance without a score does; `zero` has no meaning here
/// @param round of the combined score; the area's own rounding applies to each instance
public record Repeat(String over, Combine combine, Missing missing, @Nullable Rounding round) {
  public Repeat {
    if (over.isBlank()) {
      throw new IllegalArgumentException("repeat needs a word for what it is over");
    }
    if (missing == Missing.ZERO) {
      throw new IllegalArgumentException("missing of repeat is skip or void");
    }
  }

  public static Repeat over(String over) {
    return new Repeat(over, Combine.MEAN, Missing.SKIP, null);
  }
}
