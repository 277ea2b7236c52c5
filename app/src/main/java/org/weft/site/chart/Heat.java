package org.weft.site.chart;

import java.util.OptionalDouble;

/// The tint of a cell in a table of scores: it deepens with the score, and the number stands in the
/// cell.
public final class Heat {

  private Heat() {}

  /// The class of the style sheet, `step0` to `step4`: below 40, 60, 80 and 95, and from there on;
  /// empty without a score.
  public static String step(OptionalDouble score) {
    if (score.isEmpty() || Double.isNaN(score.getAsDouble())) {
      return "";
    }
    double value = score.getAsDouble();
    int step = value < 40 ? 0 : value < 60 ? 1 : value < 80 ? 2 : value < 95 ? 3 : 4;
    return "step" + step;
  }
}
