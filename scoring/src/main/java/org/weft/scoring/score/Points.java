package org.weft.scoring.score;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;

/// From an answer to points. No points = NaN, which no valid rule gives and no result contains.
final class Points {
  static final double NONE = Double.NaN;

  private Points() {}

  static double of(Kind kind, Answer answer) {
    return switch (kind) {
      case Kind.YesNo yesNo when answer instanceof Answer.Chosen(_, var codes) ->
          codes.contains("yes") ? yesNo.yes() : yesNo.no();
      case Kind.Choice choice when answer instanceof Answer.Chosen(_, var codes) -> {
        var option = find(choice, codes.isEmpty() ? "" : codes.getFirst());
        yield option == null || option.points() == null ? NONE : option.points();
      }
      case Kind.Choices choices when answer instanceof Answer.Chosen chosen ->
          ticked(choices, chosen);
      case Kind.Numeric(var score, _, _, _)
          when score != null && answer instanceof Answer.Quantity(_, var number) ->
          finite(score, number);
      default -> NONE;
    };
  }

  private static double ticked(Kind.Choices choices, Answer.Chosen chosen) {
    if (chosen.codes().isEmpty()) {
      return capped(0, choices);
    }
    var count = 0;
    var sum = 0.0;
    var most = Double.NEGATIVE_INFINITY;
    for (var option : choices.options()) {
      var points = option.points();
      if (points != null && chosen.codes().contains(option.code())) {
        count++;
        sum += points;
        most = Math.max(most, points);
      }
    }
    if (count == 0) {
      return NONE;
    }
    return capped(
        switch (choices.combine()) {
          case SUM -> sum;
          case MEAN -> sum / count;
          case MAX -> most;
        },
        choices);
  }

  private static double capped(double points, Kind.Choices choices) {
    return choices.cap() == null ? points : Math.min(points, choices.cap());
  }

  /// Positive infinity where the rule has no result, so that it is not taken for an answer without
  /// points.
  private static double finite(NumberScore score, double x) {
    var value = score instanceof NumberScore.Log && x <= 0 ? Double.NaN : of(score, x);
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  static double of(NumberScore score, double x) {
    return switch (score) {
      case NumberScore.Value() -> x;
      case NumberScore.Linear(var from, var to, var points, var clamp) ->
          clamped(points * (x - from) / (to - from), points, clamp);
      case NumberScore.Log(var from, var to, var points, var clamp) -> {
        var low = StrictMath.log(from);
        var value = points * (StrictMath.log(x) - low) / (StrictMath.log(to) - low);
        yield clamped(value, points, clamp);
      }
      case NumberScore.Bands bands -> band(bands, x).points();
    };
  }

  private static double clamped(double value, double points, boolean clamp) {
    return clamp ? Math.max(Math.min(0, points), Math.min(Math.max(0, points), value)) : value;
  }

  static NumberScore.Band band(NumberScore.Bands bands, double x) {
    for (var band : bands.bands()) {
      var below = band.below();
      if (below == null || x < below) {
        return band;
      }
    }
    return bands.bands().getLast();
  }

  /// The rule that applied, for a derivation; null where none did.
  static Derivation.@Nullable PointsRule rule(Kind kind, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(_, var codes) when kind instanceof Kind.YesNo(var yes, var no) -> {
        var ticked = new ArrayList<Derivation.Ticked>();
        codes.forEach(
            code -> ticked.add(new Derivation.Ticked(code, code.equals("yes") ? yes : no)));
        yield new Derivation.OptionPoints(ticked, null, null);
      }
      case Answer.Chosen(_, var codes) -> {
        var ticked = new ArrayList<Derivation.Ticked>();
        for (var option : kind.options()) {
          if (codes.contains(option.code())) {
            ticked.add(new Derivation.Ticked(option.code(), option.points()));
          }
        }
        yield kind instanceof Kind.Choices(_, var combine, var cap)
            ? new Derivation.OptionPoints(ticked, combine, cap)
            : new Derivation.OptionPoints(ticked, null, null);
      }
      case Answer.Quantity(_, var number)
          when kind instanceof Kind.Numeric(var score, _, _, _) && score != null ->
          new Derivation.NumberPoints(
              number, score, score instanceof NumberScore.Bands bands ? band(bands, number) : null);
      default -> null;
    };
  }

  private static @Nullable Option find(Kind kind, String code) {
    for (var option : kind.options()) {
      if (option.code().equals(code)) {
        return option;
      }
    }
    return null;
  }
}
