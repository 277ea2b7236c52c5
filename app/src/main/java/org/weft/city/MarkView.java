package org.weft.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.site.Page;
import org.weft.site.chart.Threads;
import org.weft.site.chart.WovenMark;

/// A city’s mark and the words beside it.
///
/// @param mark the cloth; bare where there is no result with areas
/// @param score such as "68, 2026"; empty where there is no overall score
/// @param index the framework of that score; empty without one
/// @param illustrative whether the result was invented
/// @param report the address of the report, or empty
public record MarkView(
    WovenMark mark, String score, String index, boolean illustrative, String report) {

  /// The view of a mark, or the bare ground for none.
  public static MarkView of(Page page, @Nullable CityMark mark, Threads threads) {
    if (mark == null) {
      return new MarkView(WovenMark.of(List.of(), threads), "", "", false, "");
    }
    var overall = mark.overall();
    return new MarkView(
        WovenMark.of(mark.areas(), threads),
        overall == null ? "" : score(page, Math.round(overall), mark.period()),
        mark.index(),
        mark.illustrative(),
        mark.report() == null ? "" : mark.report());
  }

  private static String score(Page page, long overall, String period) {
    return period.isEmpty()
        ? page.number(overall)
        : page.say("city.score", page.number(overall), period);
  }
}
