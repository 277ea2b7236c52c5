package org.weft.scoring.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.About;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Text;
import org.weft.scoring.model.Tree;
import org.weft.scoring.model.Weight;

/// Makes random frameworks. A tame one has scores between 0 and 100, no conditions, no repetition
/// and no rounding.
public final class Frameworks {
  private static final List<Combine> MONOTONE =
      List.of(Combine.MEAN, Combine.SUM, Combine.MIN, Combine.MAX);

  private final Random random;
  private final boolean wild;
  private final Items items;
  private final List<Combine> methods;
  private int budget;
  private int areas;

  private Frameworks(long seed, int size, boolean wild, boolean rising, List<Combine> methods) {
    this.random = new Random(seed);
    this.budget = Math.max(1, size);
    this.wild = wild;
    this.items = new Items(random, wild && !rising);
    this.methods = methods;
  }

  /// The same framework for the same seed and size (the number of items).
  public static Framework random(long seed, int size, boolean wild) {
    return new Frameworks(seed, size, wild, false, List.of(Combine.values())).make();
  }

  /// With means, sums, smallest and largest alone; with repetition and rounding, and without
  /// conditions.
  public static Framework monotone(long seed, int size) {
    return new Frameworks(seed, size, true, true, MONOTONE).make();
  }

  /// With one method everywhere.
  public static Framework of(Combine method, long seed, int size) {
    return new Frameworks(seed, size, false, false, List.of(method)).make();
  }

  /// With one method everywhere, and with all that a wild one has.
  static Framework wild(Combine method, long seed, int size) {
    return new Frameworks(seed, size, true, false, List.of(method)).make();
  }

  private Framework make() {
    var top = new ArrayList<Area>();
    do {
      top.add(area(1, false));
    } while (budget > 0);
    var tree = new Tree(top);
    var single =
        tree.areas().stream()
            .filter(area -> tree.repeatAround(area.code()).isEmpty())
            .map(Area::code)
            .toList();
    var composite =
        new Composite("composite", text("composite"), rules(), some(single), java.util.Map.of());
    var overall = new Overall(rules(), chance(0.2) ? some(single) : List.of());
    var levels = new ArrayList<Level>();
    for (var i = 0; i < 3; i++) {
      levels.add(new Level("level" + i, text("level"), items.scoreCondition(single)));
    }
    return new Framework(
        About.of("random", "1", text("Random")),
        overall,
        tree,
        List.of(composite),
        List.of(),
        levels,
        List.of());
  }

  private Area area(int depth, boolean repeated) {
    var code = "A" + ++areas;
    var repeat = wild && !repeated && chance(0.2) ? repeat() : null;
    var inside = repeated || repeat != null;
    var when = items.when(inside);
    var weight = weight(inside);
    var before = items.known();
    var questions = new ArrayList<Item>();
    var below = new ArrayList<Area>();
    var itemsFirst = chance(0.5);
    if (itemsFirst) {
      questions.addAll(questions(inside));
    }
    while (depth < 4 && budget > 0 && chance(0.5)) {
      below.add(area(depth + 1, inside));
    }
    if (!itemsFirst || (questions.isEmpty() && below.isEmpty())) {
      questions.addAll(questions(inside));
    }
    if (repeat != null) {
      items.forget(before);
    }
    var children = new Area.Children(below, questions, itemsFirst, order(below, questions));
    return new Area(code, text(code), null, weight, when, rules(), repeat, null, children);
  }

  private List<Item> questions(boolean inside) {
    var count = 1 + random.nextInt(5);
    var questions = new ArrayList<Item>();
    for (var i = 0; i < count; i++) {
      budget--;
      questions.add(items.item(inside, weight(inside), rounding()));
    }
    return questions;
  }

  private List<String> order(List<Area> below, List<Item> questions) {
    if (chance(0.7)) {
      return List.of();
    }
    var order = new ArrayList<String>();
    below.stream().map(Node::code).forEach(order::add);
    questions.stream().map(Node::code).forEach(order::add);
    java.util.Collections.shuffle(order, random);
    return order;
  }

  private Rules rules() {
    var missing = Missing.values()[random.nextInt(3)];
    return new Rules(
        pick(methods), missing, chance(0.2) ? random.nextInt(11) / 10.0 : 0, rounding());
  }

  private Repeat repeat() {
    var missing = chance(0.8) ? Missing.SKIP : Missing.VOID;
    var over = chance(0.5) ? "service" : "place";
    return new Repeat(over, pick(methods), missing, rounding());
  }

  private @Nullable Rounding rounding() {
    return wild && chance(0.2)
        ? new Rounding(random.nextInt(4), pick(List.of(Rounding.Mode.values())))
        : null;
  }

  private Weight weight(boolean inside) {
    var when = chance(0.5) ? items.when(inside) : null;
    if (when != null) {
      return new Weight.Cases(
          List.of(new Weight.Case(when, quarters()), new Weight.Case(null, quarters())));
    }
    return chance(0.6) ? Weight.ONE : Weight.of(quarters());
  }

  private double quarters() {
    return random.nextInt(8) / 4.0;
  }

  private List<String> some(List<String> codes) {
    var some = new ArrayList<String>();
    codes.stream().filter(code -> chance(0.4)).forEach(some::add);
    return some.isEmpty() ? List.of(codes.getFirst()) : some;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  static Text text(String text) {
    return Text.of("en", text);
  }
}
