package org.weft.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.site.chart.Area;

/// What a city’s cloth is woven from: its latest result that the reader may see.
///
/// @param index the title of the framework it answers, in the language of the page
/// @param areas the top areas in the framework’s order; empty where only an overall figure is known
/// @param overall the overall score, 0 to 100; null where only areas are known
/// @param period when, as it is said beside the figure, such as `2026` or `by 2018`
/// @param illustrative whether the result was invented for the demonstration
/// @param report the address of the report it comes from, or null
public record CityMark(
    String index,
    List<Area> areas,
    @Nullable Double overall,
    String period,
    boolean illustrative,
    @Nullable String report) {

  public CityMark {
    areas = List.copyOf(areas);
  }
}
