package org.weft.scoring.laws;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Option;

/// Answers that deserve at least as many points as another.
final class Better {
  private Better() {}

  /// A better answer to an item of a framework in which more is better; null where there is none.
  static @Nullable String than(String raw, Item item, Random random) {
    return switch (item.kind()) {
      case Kind.YesNo(var yes, var no) -> yes > no ? "yes" : "no";
      case Kind.Choice(var options) -> best(options);
      case Kind.Choices(var options, var combine, var _) when combine == Kind.Ticks.SUM ->
          options.stream()
              .filter(option -> !option.exclusive())
              .map(Option::code)
              .collect(Collectors.joining(";"));
      case Kind.Choices(var options, var _, var _) -> best(options);
      case Kind.Numeric(var score, var _, var max, var _) when score != null && max != null ->
          more(Double.parseDouble(raw), max, random);
      default -> null;
    };
  }

  private static @Nullable String best(List<Option> options) {
    return options.stream()
        .filter(option -> option.points() != null)
        .max(Comparator.comparingDouble(Better::points))
        .map(Option::code)
        .orElse(null);
  }

  private static double points(Option option) {
    return option.points() == null ? Double.NEGATIVE_INFINITY : option.points();
  }

  /// Half of the time as much as can be, otherwise a small step, so that lines and logarithms do
  /// not always end at their top.
  private static String more(double number, double max, Random random) {
    var step = random.nextBoolean() ? 1 : random.nextDouble() / 20;
    return Double.toString(Math.min(max, number + (max - number) * step));
  }
}
