package org.weft.site.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Small bars of all areas of one city, for cities side by side: the same order and scale in each,
/// in a box of 180 by 12 per area.
///
/// @param height of the box
/// @param grounds the path of what the bars stand on
/// @param strands the bars, one path for each colour
/// @param missing dashed lines for areas without a score
/// @param ticks the upright lines of the median
public record Bars(
    String height, String grounds, List<WovenMark.Strand> strands, String missing, String ticks) {

  private static final double WIDTH = 180;
  private static final double PITCH = 12;
  private static final double THICKNESS = 9;

  /// The bars of one city.
  ///
  /// @param medians the median per area in the same order, or an empty list
  public static Bars of(List<Area> areas, List<OptionalDouble> medians) {
    var rows = IntStream.range(0, areas.size()).boxed().toList();
    var grounds = new StringBuilder();
    var missing = new StringBuilder();
    var ticks = new StringBuilder();
    for (int i : rows) {
      grounds.append(bar(i, WIDTH));
      if (areas.get(i).score().isEmpty()) {
        missing.append("M0 ").append(Coordinates.number(i * PITCH + THICKNESS / 2)).append("H180");
      }
      if (i < medians.size()) {
        Scale.clamp(medians.get(i)).ifPresent(median -> ticks.append(tick(i, median)));
      }
    }
    var strands =
        IntStream.rangeClosed(1, 4)
            .mapToObj(strand -> new WovenMark.Strand(strand, strand(areas, strand)))
            .filter(strand -> !strand.path().isEmpty())
            .toList();
    return new Bars(
        Coordinates.number(areas.size() * PITCH),
        grounds.toString(),
        strands,
        missing.toString(),
        ticks.toString());
  }

  private static String strand(List<Area> areas, int strand) {
    var out = new StringBuilder();
    for (int i = 0; i < areas.size(); i++) {
      if (areas.get(i).strand() == strand && areas.get(i).score().isPresent()) {
        out.append(bar(i, areas.get(i).score().orElse(0) / 100 * WIDTH));
      }
    }
    return out.toString();
  }

  private static String bar(int row, double length) {
    return "M0 "
        + Coordinates.number(row * PITCH)
        + "h"
        + Coordinates.number(length)
        + "v"
        + Coordinates.number(THICKNESS)
        + "H0z";
  }

  private static String tick(int row, double median) {
    return "M"
        + Coordinates.number(median / 100 * WIDTH)
        + " "
        + Coordinates.number(row * PITCH - 1)
        + "v"
        + Coordinates.number(THICKNESS + 2);
  }
}
