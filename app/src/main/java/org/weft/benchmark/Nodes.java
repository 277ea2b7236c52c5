package org.weft.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Framework;

/// The nodes of a framework that marks carry and groups are compared in: the top areas, the
/// composites and the overall score.
public final class Nodes {
  private final List<String> codes;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final int top;

  public Nodes(Framework framework) {
    var all = new ArrayList<String>();
    framework.tree().top().stream().map(Area::code).forEach(all::add);
    top = all.size();
    framework.composites().stream().map(Composite::code).forEach(all::add);
    all.add(Codes.OVERALL);
    codes = List.copyOf(all);
    for (int i = 0; i < codes.size(); i++) {
      places.put(codes.get(i), i);
    }
  }

  /// The codes: top areas, composites, `overall`.
  public List<String> codes() {
    return codes;
  }

  public boolean contains(String code) {
    return places.containsKey(code);
  }

  /// The score of a mark at a node.
  ///
  /// @throws IllegalArgumentException if marks do not carry this node
  public OptionalDouble score(Mark mark, String code) {
    var place = places.get(code);
    if (place == null) {
      throw new IllegalArgumentException("Marks do not carry " + code);
    }
    if (place == codes.size() - 1) {
      return mark.overall();
    }
    var scores = place < top ? mark.top() : mark.composites();
    var index = place < top ? place : place - top;
    return index < scores.size() ? scores.get(index) : OptionalDouble.empty();
  }
}
