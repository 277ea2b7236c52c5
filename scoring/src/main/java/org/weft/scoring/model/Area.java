package org.weft.scoring.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A section of the questionnaire, whose score is made of its children's.
///
/// @param strand 1 to 4, the colour of a top area in pictures
public record Area(
    String code,
    Text title,
    @Nullable Text intro,
    Weight weight,
    @Nullable Condition when,
    Rules rules,
    @Nullable Repeat repeat,
    @Nullable Integer strand,
    Children below)
    implements Node {

  public Area {
    Codes.check(code);
    if (code.equals(Codes.OVERALL)) {
      throw new IllegalArgumentException("'overall' is the code of the root");
    }
    if (strand != null && (strand < 1 || strand > 4)) {
      throw new IllegalArgumentException("strand is 1 to 4, not " + strand);
    }
  }

  /// A plain area of weight 1.
  public static Area of(String code, Text title, Rules rules, Children below) {
    return new Area(code, title, null, Weight.ONE, null, rules, null, null, below);
  }

  public Area with(Weight other) {
    return new Area(code, title, intro, other, when, rules, repeat, strand, below);
  }

  public Area with(@Nullable Repeat other) {
    return new Area(code, title, intro, weight, when, rules, other, strand, below);
  }

  public Area when(@Nullable Condition other) {
    return new Area(code, title, intro, weight, other, rules, repeat, strand, below);
  }

  public List<Area> areas() {
    return below.areas();
  }

  public List<Item> items() {
    return below.items();
  }

  /// What stands below an area, at least one child.
  ///
  /// @param itemsFirst the file writes `items` before `areas`; it decides what "earlier in the
  ///   file" means, not the order of display and sums
  /// @param order all children's codes in the order wanted; areas and then items, when empty
  public record Children(
      List<Area> areas, List<Item> items, boolean itemsFirst, List<String> order) {
    public Children {
      areas = List.copyOf(areas);
      items = List.copyOf(items);
      order = List.copyOf(order);
      if (areas.isEmpty() && items.isEmpty()) {
        throw new IllegalArgumentException("an area has at least one child");
      }
      if (!order.isEmpty()) {
        Codes.distinct(order, "order:");
        var codes = byCode(areas, items).keySet();
        if (!codes.equals(Set.copyOf(order))) {
          throw new IllegalArgumentException("order lists all children's codes and nothing else");
        }
      }
    }

    public static Children of(Item... items) {
      return new Children(List.of(), List.of(items), false, List.of());
    }

    public static Children of(Area... areas) {
      return new Children(List.of(areas), List.of(), false, List.of());
    }

    /// The children in the order of display, sums and result rows.
    public List<Node> inOrder() {
      var children = new ArrayList<Node>(areas.size() + items.size());
      if (order.isEmpty()) {
        children.addAll(areas);
        children.addAll(items);
      } else {
        var byCode = byCode(areas, items);
        for (var code : order) {
          children.add(Objects.requireNonNull(byCode.get(code)));
        }
      }
      return List.copyOf(children);
    }

    /// The children in the order in which the file writes them.
    public List<Node> asWritten() {
      var children = new ArrayList<Node>(areas.size() + items.size());
      children.addAll(itemsFirst ? items : areas);
      children.addAll(itemsFirst ? areas : items);
      return List.copyOf(children);
    }

    private static Map<String, Node> byCode(List<Area> areas, List<Item> items) {
      var byCode = new HashMap<String, Node>();
      areas.forEach(area -> byCode.put(area.code(), area));
      items.forEach(item -> byCode.put(item.code(), item));
      return byCode;
    }
  }
}
