package org.weft.scoring.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.NumberScore.Band;
import org.weft.scoring.model.Option;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Weight;

/// Makes random items, and conditions on those made before.
final class Items {
  private final Random random;
  private final boolean wild;
  private final List<String> known = new ArrayList<>();
  private int count;

  Items(Random random, boolean wild) {
    this.random = random;
    this.wild = wild;
  }

  int known() {
    return known.size();
  }

  /// From outside, an item inside a repeated area may not be named.
  void forget(int from) {
    known.subList(from, known.size()).clear();
  }

  Item item(boolean inside, Weight weight, @Nullable Rounding rounding) {
    var code = "Q" + ++count;
    var when = when(inside);
    var tags = chance(0.3) ? List.of("core") : List.<String>of();
    var answering = new Item.Answering(false, true, true, Item.Evidence.NONE);
    known.add(code);
    return new Item(
        code, Frameworks.text(code), null, kind(), weight, when, rounding, tags, answering);
  }

  @Nullable Condition when(boolean inside) {
    return wild && chance(0.25) ? condition(2) : null;
  }

  private Condition condition(int depth) {
    if (known.isEmpty() || chance(0.2)) {
      return chance(0.5)
          ? Condition.OnAttribute.is("type", "county")
          : Condition.OnAttribute.within("population", Bounds.atLeast(1000));
    }
    var item = known.get(random.nextInt(known.size()));
    return switch (random.nextInt(depth > 0 ? 6 : 3)) {
      case 0 -> Condition.OnItem.is(item, "yes", "o1", "o2");
      case 1 -> Condition.OnItem.answered(item);
      case 2 -> Condition.OnItem.within(item, Bounds.atLeast(random.nextInt(100)));
      case 3 -> new Condition.Not(condition(depth - 1));
      case 4 -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
    };
  }

  Condition scoreCondition(List<String> areas) {
    return chance(0.3)
        ? new Condition.OnTag("core", 50, Bounds.atLeast(random.nextDouble()))
        : new Condition.OnArea(
            areas.get(random.nextInt(areas.size())), Bounds.atLeast(random.nextInt(100)));
  }

  private Kind kind() {
    return switch (random.nextInt(7)) {
      case 0 -> Kind.YesNo.DEFAULT;
      case 1 -> new Kind.Choice(options(2 + random.nextInt(4)));
      case 2 ->
          new Kind.Choices(
              options(2 + random.nextInt(4)), Kind.Ticks.values()[random.nextInt(3)], 100.0);
      case 3 -> new Kind.Numeric(new NumberScore.Value(), 0.0, 100.0, null);
      case 4 -> new Kind.Numeric(number(), 1.0, 1000.0, null);
      case 5 -> chance(0.5) ? new Kind.Prose() : new Kind.Numeric(null, null, null, null);
      default -> new Kind.YesNo(low(), 100);
    };
  }

  private double low() {
    return wild && chance(0.2) ? -20 : random.nextInt(50);
  }

  private List<Option> options(int number) {
    var options = new ArrayList<Option>();
    for (var i = 1; i <= number; i++) {
      var points = chance(0.1) ? null : (Double) ((wild ? low() * i : random.nextInt(1001)) / 10);
      options.add(
          new Option("o" + i, Frameworks.text("o" + i), points, i == number && chance(0.3)));
    }
    return options;
  }

  private NumberScore number() {
    return switch (random.nextInt(3)) {
      case 0 -> new NumberScore.Linear(10, 10 + 1 + random.nextInt(90), 100, true);
      case 1 -> new NumberScore.Log(2, 500, 100, true);
      default ->
          new NumberScore.Bands(
              List.of(
                  new Band(10.0, 0), new Band(100.0, random.nextInt(101)), new Band(null, 100)));
    };
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }
}
