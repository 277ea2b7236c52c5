package org.weft.scoring.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Rounding;

/// How one score was computed.
public sealed interface Derivation {
  Cause cause();

  /// Before rounding; null where there is no score.
  @Nullable Double unrounded();

  /// Null where nothing is rounded.
  @Nullable Rounding rounding();

  @Nullable Double score();

  /// Of an area, a composite, the overall score, or a repeated area over its instances.
  ///
  /// @param over what the parts are instances of; null unless the parts are instances
  /// @param scoredWeight of the applicable children with a score
  /// @param applicableWeight of all applicable children
  record Combined(
      Combine combine,
      Missing missing,
      double require,
      @Nullable String over,
      List<Part> parts,
      double scoredWeight,
      double applicableWeight,
      Cause cause,
      @Nullable Double unrounded,
      @Nullable Rounding rounding,
      @Nullable Double score)
      implements Derivation {
    public Combined {
      parts = List.copyOf(parts);
    }
  }

  /// Of an item.
  ///
  /// @param rule null where no rule was applied
  record OfItem(
      Answer answer,
      @Nullable PointsRule rule,
      Cause cause,
      @Nullable Double unrounded,
      @Nullable Rounding rounding,
      @Nullable Double score)
      implements Derivation {}

  /// The rule that turned an answer into points.
  sealed interface PointsRule {}

  /// The points of the options that were ticked.
  ///
  /// @param combine null unless several can be ticked
  record OptionPoints(List<Ticked> ticked, Kind.@Nullable Ticks combine, @Nullable Double cap)
      implements PointsRule {
    public OptionPoints {
      ticked = List.copyOf(ticked);
    }
  }

  record Ticked(String option, @Nullable Double points) {}

  /// The points of a number.
  ///
  /// @param band the band it fell in; only for bands
  record NumberPoints(double number, NumberScore rule, NumberScore.@Nullable Band band)
      implements PointsRule {}
}
