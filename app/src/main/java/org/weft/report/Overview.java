package org.weft.report;

import java.util.List;
import java.util.OptionalDouble;
import org.weft.site.chart.Area;
import org.weft.site.chart.BarTable;
import org.weft.site.chart.Caption;

/// The results by area.
///
/// @param medians of the group in the same order; empty without a group
/// @param radar whether the areas make a radar: three to seventeen
/// @param figcaption what is furthest above and below the group; empty without a group
/// @param further composites and what else has a score beside the areas
public record Overview(
    List<Area> areas,
    List<OptionalDouble> medians,
    boolean radar,
    BarTable table,
    Caption caption,
    String figcaption,
    List<Further> further) {
  public Overview {
    areas = List.copyOf(areas);
    medians = List.copyOf(medians);
    further = List.copyOf(further);
  }

  /// A further score, such as a core index.
  ///
  /// @param address of its derivation
  public record Further(String title, String score, String median, String address) {}
}
