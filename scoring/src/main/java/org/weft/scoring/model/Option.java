package org.weft.scoring.model;

import org.jspecify.annotations.Nullable;

/// One of the answers an item offers.
///
/// @param points what it scores; null = a valid answer that gives no score
/// @param exclusive stands alone among several choices
public record Option(String code, Text label, @Nullable Double points, boolean exclusive) {
  public Option {
    Codes.check(code);
    if (points != null) {
      Codes.finite(points, "points");
    }
  }
}
