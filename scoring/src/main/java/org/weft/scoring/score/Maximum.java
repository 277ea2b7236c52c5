package org.weft.scoring.score;

import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;

/// The most points an answer to an item can give, which a `share` divides by. Positive infinity
/// where there is no limit.
final class Maximum {
  private Maximum() {}

  static double of(Kind kind) {
    return switch (kind) {
      case Kind.YesNo(var yes, var no) -> Math.max(yes, no);
      case Kind.Choice choice -> best(choice);
      case Kind.Choices choices -> ofSeveral(choices);
      case Kind.Numeric numeric when numeric.score() != null -> ofNumber(numeric, numeric.score());
      default -> 0;
    };
  }

  private static double best(Kind kind) {
    var best = Double.NEGATIVE_INFINITY;
    for (var option : kind.options()) {
      if (option.points() != null) {
        best = Math.max(best, option.points());
      }
    }
    return best;
  }

  /// The answer `none` gives 0, so the most is never less.
  private static double ofSeveral(Kind.Choices choices) {
    var most =
        switch (choices.combine()) {
          case SUM -> {
            var sum = 0.0;
            for (Option option : choices.options()) {
              if (option.points() != null && option.points() > 0) {
                sum += option.points();
              }
            }
            yield sum;
          }
          case MEAN, MAX -> Math.max(0, best(choices));
        };
    return choices.cap() == null ? most : Math.min(most, choices.cap());
  }

  private static double ofNumber(Kind.Numeric numeric, NumberScore score) {
    var min = numeric.min() == null ? Double.NEGATIVE_INFINITY : numeric.min();
    var max = numeric.max() == null ? Double.POSITIVE_INFINITY : numeric.max();
    return switch (score) {
      case NumberScore.Value() -> max;
      case NumberScore.Linear(_, _, var points, _) -> ofEnds(score, points, min, max);
      case NumberScore.Log(_, _, var points, _) -> ofEnds(score, points, Math.max(0, min), max);
      case NumberScore.Bands bands -> ofBands(bands, min, max);
    };
  }

  /// Lines rise or fall all the way, so the most is at one of the ends.
  private static double ofEnds(NumberScore score, double points, double min, double max) {
    return points == 0 ? 0 : Math.max(Points.of(score, min), Points.of(score, max));
  }

  private static double ofBands(NumberScore.Bands bands, double min, double max) {
    var best = Double.NEGATIVE_INFINITY;
    var from = Double.NEGATIVE_INFINITY;
    for (var band : bands.bands()) {
      var below = band.below() == null ? Double.POSITIVE_INFINITY : band.below();
      if (from <= max && below > min) {
        best = Math.max(best, band.points());
      }
      from = below;
    }
    return best;
  }
}
