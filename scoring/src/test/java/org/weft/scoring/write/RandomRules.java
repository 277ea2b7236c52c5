package org.weft.scoring.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

/// Rules, weights and conditions; those on answers ask for questions that came earlier.
class RandomRules extends RandomValues {

  /// The questions that a condition may ask for.
  final List<Item> earlier = new ArrayList<>();

  RandomRules(long seed) {
    super(seed);
  }

  final Condition condition(int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 2)) {
      case 0 ->
          chance()
              ? Condition.OnAttribute.is(pick(TEXTS), pick(TEXTS))
              : Condition.OnAttribute.within(pick(TEXTS), bounds());
      case 1 ->
          earlier.isEmpty()
              ? Condition.OnAttribute.within("population", bounds())
              : onItem(pick(earlier));
      case 2 -> new Condition.Not(condition(depth - 1));
      case 3 -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new Condition.Any(List.of(condition(depth - 1)));
    };
  }

  private Condition onItem(Item item) {
    return switch (item.kind()) {
      case Kind.YesNo _ -> Condition.OnItem.is(item.code(), "yes");
      case Kind.Choice _ -> Condition.OnItem.is(item.code(), "o-1", "none");
      case Kind.Choices _ -> Condition.OnItem.is(item.code(), "none", "null");
      case Kind.Numeric _ ->
          new Condition.OnItem(item.code(), chance() ? null : List.of("5"), bounds(), chance());
      default -> Condition.OnItem.answered(item.code());
    };
  }

  final Condition onScores(List<String> areas, List<String> tags) {
    return switch (random.nextInt(5)) {
      case 0 -> new Condition.OnArea("overall", bounds());
      case 1 -> new Condition.OnArea(pick(areas), bounds());
      case 2 ->
          tags.isEmpty()
              ? new Condition.All(List.of())
              : new Condition.OnTag(pick(tags), number(0), Condition.Bounds.above(0.25));
      case 3 -> new Condition.Any(List.of());
      default ->
          new Condition.All(
              List.of(
                  new Condition.OnArea("core", bounds()),
                  new Condition.OnAttribute(pick(TEXTS), List.of("x"), bounds())));
    };
  }

  final Condition.Bounds bounds() {
    return new Condition.Bounds(
        maybe(number(-5)), maybe(number(-5)), number(-5), maybe(number(-5)));
  }

  final Rules rules() {
    return new Rules(
        pick(
            List.of(
                Combine.MEAN,
                Combine.SUM,
                Combine.MIN,
                Combine.MAX,
                Combine.GEOMETRIC_MEAN,
                Combine.SHARE)),
        pick(List.of(Missing.values())),
        chance() ? 0 : random.nextDouble(),
        rounding());
  }

  final @Nullable Rounding rounding() {
    return chance()
        ? null
        : new Rounding(random.nextInt(16), pick(List.of(Rounding.Mode.values())));
  }

  final Weight weight() {
    return switch (random.nextInt(3)) {
      case 0 -> Weight.ONE;
      case 1 -> Weight.of(random.nextInt(3));
      default ->
          new Weight.Cases(
              List.of(new Weight.Case(condition(1), number(0)), new Weight.Case(null, 0.35)));
    };
  }
}
