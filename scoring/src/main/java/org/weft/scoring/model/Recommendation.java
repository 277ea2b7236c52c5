package org.weft.scoring.model;

import java.util.List;

/// Advice that is given when its condition holds.
///
/// @param priority 1 (first) to 3
public record Recommendation(
    String code, Condition when, Text text, List<String> themes, int priority) {
  public Recommendation {
    Codes.check(code);
    themes = List.copyOf(themes);
    if (priority < 1 || priority > 3) {
      throw new IllegalArgumentException("priority is 1 to 3, not " + priority);
    }
  }
}
