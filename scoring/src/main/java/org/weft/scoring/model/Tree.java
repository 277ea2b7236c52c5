package org.weft.scoring.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The areas and items of a framework with everything that is asked about their places, computed
/// once.
///
/// "File order" is the order of result rows: each area before its children, children in their
/// effective order. "Text order" is the order in which the file writes them: it alone decides what
/// is earlier.
public final class Tree {
  private record Place(
      Node node,
      @Nullable Area parent,
      int position,
      boolean scored,
      @Nullable Area repeat,
      List<Node> children) {}

  private final List<Area> top;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Area> areas = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Node> written = new ArrayList<>();

  /// @throws IllegalArgumentException if there is no area, a code stands twice or a repeated area
  ///   is inside another
  public Tree(List<Area> top) {
    if (top.isEmpty()) {
      throw new IllegalArgumentException("a framework has at least one area");
    }
    this.top = List.copyOf(top);
    this.top.forEach(area -> place(area, null, null));
    this.top.forEach(this::list);
  }

  private boolean place(Node node, @Nullable Area parent, @Nullable Area repeat) {
    var position = written.size();
    written.add(node);
    var scored = false;
    List<Node> children = List.of();
    switch (node) {
      case Item item -> scored = item.kind().scored();
      case Area area -> {
        if (area.repeat() != null && repeat != null) {
          throw new IllegalArgumentException(
              "repeated area '" + area.code() + "' stands inside '" + repeat.code() + "'");
        }
        for (var child : area.below().asWritten()) {
          scored |= place(child, area, area.repeat() == null ? repeat : area);
        }
        children = area.below().inOrder();
      }
    }
    var place = new Place(node, parent, position, scored, repeat, children);
    if (places.put(node.code(), place) != null) {
      throw new IllegalArgumentException("the code '" + node.code() + "' stands twice");
    }
    return scored;
  }

  private void list(Node node) {
    switch (node) {
      case Item item -> items.add(item);
      case Area area -> {
        areas.add(area);
        children(area).forEach(this::list);
      }
    }
  }

  /// The top areas.
  public List<Area> top() {
    return top;
  }

  /// All areas in file order.
  public List<Area> areas() {
    return Collections.unmodifiableList(areas);
  }

  /// All items in file order.
  public List<Item> items() {
    return Collections.unmodifiableList(items);
  }

  /// All areas and items in text order.
  public List<Node> asWritten() {
    return Collections.unmodifiableList(written);
  }

  public Optional<Node> find(String code) {
    var place = places.get(code);
    return place == null ? Optional.empty() : Optional.of(place.node());
  }

  public Optional<Item> findItem(String code) {
    return find(code).filter(Item.class::isInstance).map(Item.class::cast);
  }

  public Optional<Area> findArea(String code) {
    return find(code).filter(Area.class::isInstance).map(Area.class::cast);
  }

  /// The children of an area in their effective order: for display, sums and result rows alike.
  public List<Node> children(Area area) {
    return place(area.code()).children();
  }

  /// The area a node stands in; empty for top areas.
  public Optional<Area> parent(String code) {
    return Optional.ofNullable(place(code).parent());
  }

  /// The areas above a node, the top one first.
  public List<Area> path(String code) {
    var path = new ArrayList<Area>();
    for (var area = place(code).parent(); area != null; area = place(area.code()).parent()) {
      path.addFirst(area);
    }
    return List.copyOf(path);
  }

  /// Where a node stands in text order, from 0; an area stands before what is below it.
  public int position(String code) {
    return place(code).position();
  }

  /// Whether a node can have a score: a scored item, or an area with one below it.
  public boolean scored(String code) {
    return place(code).scored();
  }

  /// The repeated area around a node; a repeated area is not around itself.
  public Optional<Area> repeatAround(String code) {
    return Optional.ofNullable(place(code).repeat());
  }

  private Place place(String code) {
    var place = places.get(code);
    if (place == null) {
      throw new IllegalArgumentException("there is no '" + code + "'");
    }
    return place;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tree tree && top.equals(tree.top);
  }

  @Override
  public int hashCode() {
    return top.hashCode();
  }

  @Override
  public String toString() {
    return "Tree" + top;
  }
}
