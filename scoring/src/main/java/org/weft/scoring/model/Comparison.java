package org.weft.scoring.model;

import java.util.List;

/// A group of participants in which results are compared.
///
/// @param where all have to hold; an attribute that is not known keeps a participant out
/// @param minimum the fewest participants with which the group is shown
public record Comparison(String code, Text title, List<Condition.OnAttribute> where, int minimum) {
  /// The minimum where the file gives none.
  public static final int DEFAULT_MINIMUM = 5;

  public Comparison {
    Codes.check(code);
    where = List.copyOf(where);
    if (minimum < 1) {
      throw new IllegalArgumentException("minimum is at least 1, not " + minimum);
    }
  }
}
