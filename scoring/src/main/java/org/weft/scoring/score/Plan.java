package org.weft.scoring.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Recommendation;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Tree;

/// A framework prepared for scoring many participants.
final class Plan {
  private final Framework framework;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Place>> tagged = new HashMap<>();
  private final List<Place> top = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Recommendation> recommendations;
  private final boolean[] maximumWanted;
  private int size;

  Plan(Framework framework) {
    this.framework = framework;
    var tree = framework.tree();
    tree.top().forEach(area -> top.add(place(tree, area)));
    framework
        .composites()
        .forEach(one -> groups.add(group(one.code(), one.rules(), one.of(), one.weights())));
    var overall = framework.overall();
    var areas = framework.overallAreas().stream().map(Area::code).toList();
    groups.add(group(Codes.OVERALL, overall.rules(), areas, Map.of()));
    recommendations =
        framework.recommendations().stream()
            .sorted(Comparator.comparingInt(Recommendation::priority))
            .toList();
    maximumWanted = new boolean[size];
    for (var group : groups) {
      if (group.rules().combine() == Combine.SHARE) {
        group.areas().forEach(area -> maximumWanted[area.index()] = true);
      }
    }
    top.forEach(place -> wantMaxima(place, false));
  }

  private Place place(Tree tree, Node node) {
    var index = size++;
    List<Place> children = new ArrayList<>();
    List<Place> written = new ArrayList<>();
    if (node instanceof Area area) {
      tree.children(area).forEach(child -> children.add(place(tree, child)));
      area.below().asWritten().forEach(child -> written.add(get(child.code())));
    }
    var code = node.code();
    var repeat = tree.repeatAround(code).orElse(null);
    var scored = tree.scored(code);
    var place =
        new Place(node, index, size, scored, List.copyOf(children), List.copyOf(written), repeat);
    places.put(code, place);
    if (node instanceof Item item && scored) {
      item.tags().forEach(tag -> tagged.computeIfAbsent(tag, key -> new ArrayList<>()).add(place));
    }
    return place;
  }

  private Group group(String code, Rules rules, List<String> of, Map<String, Double> weights) {
    var areas = of.stream().map(this::get).toList();
    return new Group(code, rules, areas, weights, outermost(areas));
  }

  /// Those of which none is below another, found in one sweep in file order.
  private static List<Place> outermost(List<Place> areas) {
    var outermost = new ArrayList<Place>();
    var end = 0;
    for (var area : areas.stream().sorted(Comparator.comparingInt(Place::index)).toList()) {
      if (area.index() >= end) {
        outermost.add(area);
        end = area.end();
      }
    }
    return List.copyOf(outermost);
  }

  /// A `share` wants its children's maxima; other methods want them when their own is wanted.
  private void wantMaxima(Place place, boolean wantedAbove) {
    var wanted = wantedAbove || maximumWanted[place.index()];
    maximumWanted[place.index()] = wanted;
    if (place.node() instanceof Area area) {
      var instance = area.repeat() == null ? wanted : passedOn(area.repeat().combine(), wanted);
      var below = passedOn(area.rules().combine(), instance);
      place.children().forEach(child -> wantMaxima(child, below));
    }
  }

  private static boolean passedOn(Combine combine, boolean wanted) {
    return wanted || combine == Combine.SHARE;
  }

  Framework framework() {
    return framework;
  }

  int size() {
    return size;
  }

  List<Place> top() {
    return top;
  }

  /// The composites in the order of the file, then the overall score.
  List<Group> groups() {
    return groups;
  }

  /// By priority, then in the order of the file.
  List<Recommendation> recommendations() {
    return recommendations;
  }

  /// The scored items that bear the tag.
  List<Place> tagged(String tag) {
    return tagged.getOrDefault(tag, List.of());
  }

  boolean maximumWanted(Place place) {
    return maximumWanted[place.index()];
  }

  @Nullable Place find(String code) {
    return places.get(code);
  }

  Place get(String code) {
    var place = places.get(code);
    if (place == null) {
      throw new IllegalArgumentException("there is no '" + code + "' in this framework");
    }
    return place;
  }
}
