package org.weft.scoring.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weft.scoring.model.About;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Comparison;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Recommendation;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Tree;
import org.weft.scoring.model.Weight;

/// Frameworks that use everything the format has, with texts that are hard to write.
final class RandomFramework extends RandomRules {

  private int count;

  RandomFramework(long seed) {
    super(seed);
  }

  Framework make() {
    var top = new ArrayList<Area>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      top.add(area(1, false));
    }
    var tree = new Tree(top);
    var areas =
        tree.areas().stream()
            .map(Area::code)
            .filter(it -> tree.repeatAround(it).isEmpty())
            .toList();
    var tagged = tree.items().stream().flatMap(item -> item.tags().stream()).distinct().toList();
    var scale = chance() ? About.Scale.PERCENT : new About.Scale(-1, 4.5);
    var about =
        new About(
            "id-" + random.nextInt(9),
            pick(TEXTS).isBlank() ? "1" : pick(TEXTS),
            text(),
            maybe(text()),
            pick(LANGUAGES),
            maybe(pick(TEXTS)),
            maybe(pick(TEXTS)),
            maybe("https://example.org/"),
            scale);
    return new Framework(
        about,
        new Overall(rules(), chance() ? List.of() : some(areas)),
        tree,
        composites(areas),
        comparisons(),
        List.of(
            new Level("low", text(), onScores(areas, tagged)),
            new Level("high", text(), onScores(areas, tagged))),
        List.of(
            new Recommendation(
                "r",
                onScores(areas, tagged),
                text(),
                List.of("a", pick(TEXTS) + "!"),
                1 + random.nextInt(3))));
  }

  private List<Composite> composites(List<String> areas) {
    var of = some(areas);
    Map<String, Double> weights = chance() ? Map.of() : Map.of(of.getFirst(), number(0));
    return List.of(new Composite("core", text(), rules(), of, weights));
  }

  private List<Comparison> comparisons() {
    return List.of(
        new Comparison("all", text(), List.of(), 5),
        new Comparison(
            "large",
            text(),
            List.of(
                Condition.OnAttribute.within("population", bounds()),
                Condition.OnAttribute.is(pick(TEXTS) + "x", pick(TEXTS) + "x")),
            1 + random.nextInt(9)));
  }

  private Area area(int depth, boolean repeated) {
    var code = "A." + count++;
    var when = chance() ? null : condition(2);
    var weight = weight();
    var repeat =
        repeated || random.nextInt(4) > 0
            ? null
            : new Repeat(
                pick(TEXTS) + "z",
                pick(List.of(Combine.values())),
                chance() ? Missing.SKIP : Missing.VOID,
                rounding());
    int before = earlier.size();
    boolean itemsFirst = chance();
    var items = new ArrayList<Item>();
    var areas = new ArrayList<Area>();
    if (itemsFirst) {
      addItems(items);
    }
    while (depth < 4 && chance()) {
      areas.add(area(depth + 1, repeated || repeat != null));
    }
    if (!itemsFirst) {
      addItems(items);
    }
    if (repeat != null) {
      earlier.subList(before, earlier.size()).clear();
    }
    var order = new ArrayList<String>();
    if (chance()) {
      items.reversed().stream().map(Node::code).forEach(order::add);
      areas.stream().map(Node::code).forEach(order::add);
    }
    var children = new Area.Children(areas, items, itemsFirst && !areas.isEmpty(), order);
    return new Area(
        code,
        text(),
        maybe(text()),
        weight,
        when,
        rules(),
        repeat,
        depth > 1 ? null : maybe(2),
        children);
  }

  private void addItems(List<Item> items) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      var kind = kind();
      var item =
          new Item(
              "q_" + count++,
              text(),
              maybe(text()),
              kind,
              kind.scored() ? weight() : Weight.ONE,
              maybe(condition(2)),
              kind.scored() ? rounding() : null,
              chance() ? List.of() : List.of("core", pick(TEXTS)),
              new Item.Answering(
                  chance(), chance(), chance(), pick(List.of(Item.Evidence.values()))));
      earlier.add(item);
      items.add(item);
    }
  }

  private Kind kind() {
    return switch (random.nextInt(10)) {
      case 0 -> new Kind.YesNo(number(-5), number(-5));
      case 1 -> new Kind.Choice(options(false));
      case 2 ->
          new Kind.Choices(options(true), pick(List.of(Kind.Ticks.values())), maybe(number(0)));
      case 3 -> new Kind.Numeric(new NumberScore.Value(), maybe(-5.0), 5e300, maybe(text()));
      case 4 ->
          new Kind.Numeric(
              new NumberScore.Linear(8, number(-9), number(-5), chance()), 0.0, 1e9, null);
      case 5 ->
          new Kind.Numeric(new NumberScore.Log(1e-300, 7, number(-5), true), null, null, null);
      case 6 ->
          new Kind.Numeric(
              new NumberScore.Bands(
                  List.of(
                      new NumberScore.Band(-0.0, 1),
                      new NumberScore.Band(0.1, 5e-324),
                      new NumberScore.Band(null, 1e22))),
              null,
              null,
              null);
      case 7 -> new Kind.Prose();
      case 8 -> new Kind.Day();
      default -> chance() ? new Kind.File() : Kind.YesNo.DEFAULT;
    };
  }

  private List<Option> options(boolean several) {
    return List.of(
        new Option("o-1", text(), maybe(number(-5)), several && chance()),
        new Option("no", text(), number(-5), false),
        new Option(several ? "null" : "none", text(), maybe(number(-5)), several && chance()));
  }
}
