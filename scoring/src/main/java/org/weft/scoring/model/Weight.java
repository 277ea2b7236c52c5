package org.weft.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a node counts among its siblings: a number of at least 0, or cases.
public sealed interface Weight {
  Weight ONE = new Fixed(1);

  static Weight of(double weight) {
    return weight == 1 ? ONE : new Fixed(weight);
  }

  /// The same weight for everyone.
  record Fixed(double weight) implements Weight {
    public Fixed {
      check(weight);
    }
  }

  /// The first case that holds decides; where none holds, the weight is 1, as if none were given.
  record Cases(List<Case> cases) implements Weight {
    public Cases {
      if (cases.isEmpty()) {
        throw new IllegalArgumentException("a weight by cases needs at least one case");
      }
      cases = List.copyOf(cases);
    }
  }

  /// One case; it always holds when its condition is null.
  record Case(@Nullable Condition when, double weight) {
    public Case {
      check(weight);
    }
  }

  private static void check(double weight) {
    if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("a weight is a number of at least 0, not " + weight);
    }
  }
}
