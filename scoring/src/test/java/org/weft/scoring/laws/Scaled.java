package org.weft.scoring.laws;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Tree;
import org.weft.scoring.model.Weight;

/// Frameworks that differ from another in one respect.
final class Scaled {
  private Scaled() {}

  /// All weights times a factor.
  static Framework by(Framework framework, double factor) {
    return with(framework, framework.tree().top().stream().map(area -> by(area, factor)).toList());
  }

  private static Area by(Area area, double factor) {
    var below =
        new Area.Children(
            area.areas().stream().map(one -> by(one, factor)).toList(),
            area.items().stream().map(item -> item.with(by(item.weight(), factor))).toList(),
            area.below().itemsFirst(),
            area.below().order());
    return copy(area, by(area.weight(), factor), below);
  }

  private static Weight by(Weight weight, double factor) {
    return switch (weight) {
      case Weight.Fixed(var fixed) -> new Weight.Fixed(fixed * factor);
      case Weight.Cases(var cases) ->
          new Weight.Cases(
              cases.stream()
                  .map(one -> new Weight.Case(one.when(), one.weight() * factor))
                  .toList());
    };
  }

  /// Without an item; null where its area would be left empty or without a scored item.
  static @Nullable Framework without(Framework framework, String code) {
    var top = new ArrayList<Area>();
    for (var area : framework.tree().top()) {
      var smaller = without(area, code);
      if (smaller == null) {
        return null;
      }
      top.add(smaller);
    }
    return with(framework, top);
  }

  private static @Nullable Area without(Area area, String code) {
    var items = area.items().stream().filter(item -> !item.code().equals(code)).toList();
    var areas = new ArrayList<Area>();
    for (var one : area.areas()) {
      var smaller = without(one, code);
      if (smaller == null) {
        return null;
      }
      areas.add(smaller);
    }
    if (areas.isEmpty() && items.stream().noneMatch(item -> item.kind().scored())) {
      return null;
    }
    var order = area.below().order().stream().filter(one -> !one.equals(code)).toList();
    var below = new Area.Children(areas, items, area.below().itemsFirst(), order);
    return copy(area, area.weight(), below);
  }

  private static Area copy(Area area, Weight weight, Area.Children below) {
    return new Area(
        area.code(),
        area.title(),
        area.intro(),
        weight,
        area.when(),
        area.rules(),
        area.repeat(),
        area.strand(),
        below);
  }

  private static Framework with(Framework framework, List<Area> top) {
    return new Framework(
        framework.about(),
        framework.overall(),
        new Tree(top),
        framework.composites(),
        List.of(),
        List.of(),
        List.of());
  }
}
