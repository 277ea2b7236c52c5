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
  private final Framework framework;

  public Nodes(Framework framework) {
    this.framework = framework;
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

  /// A score on the framework's scale as a share of 100, for pictures.
  public OptionalDouble drawn(OptionalDouble score) {
    return score.isPresent() ? OptionalDouble.of(drawn(score.getAsDouble())) : score;
  }

  /// The same for a score that is there.
  public double drawn(double score) {
    var scale = framework.about().scale();
    return 100 * (score - scale.min()) / (scale.max() - scale.min());
  }

  /// The top areas with the scores of a mark, as charts take them.
  ///
  /// @param language of the names
  public List<org.weft.site.chart.Area> areas(Mark mark, String language) {
    var areas = new ArrayList<org.weft.site.chart.Area>();
    for (var area : framework.tree().top()) {
      var strand = area.strand();
      areas.add(
          new org.weft.site.chart.Area(
              areas.size() + 1,
              area.title().in(language, framework.about().language()),
              strand == null ? 2 : strand,
              drawn(score(mark, area.code()))));
    }
    return areas;
  }
}
