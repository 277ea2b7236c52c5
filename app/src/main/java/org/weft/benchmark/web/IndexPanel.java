package org.weft.benchmark.web;

import java.util.List;
import java.util.Optional;
import org.weft.site.chart.BarTable;
import org.weft.site.chart.Caption;
import org.weft.site.chart.Dots;
import org.weft.site.chart.TimeLine;

/// The index on the page of a city or a network.
///
/// @param index which one it is, and the others to choose from
/// @param line over time; for a city with at least two figures
/// @param dots the distribution; for a network
/// @param bars the median per area; for a network whose group may be shown
/// @param compare where the comparison is
public record IndexPanel(
    IndexChoice index,
    String title,
    String note,
    boolean illustrative,
    Optional<TimeLine> line,
    Optional<Dots> dots,
    Caption caption,
    String says,
    Optional<BarTable> bars,
    List<Row> rows,
    String compare) {
  public IndexPanel {
    rows = List.copyOf(rows);
  }

  /// A result.
  ///
  /// @param name the city’s; empty on the page of a city
  /// @param place rank with its sample, or empty
  /// @param kind that it was computed here, or published elsewhere
  /// @param address of the report, or of the source
  public record Row(
      String name,
      String city,
      String period,
      String score,
      String place,
      String kind,
      String address,
      String link,
      boolean illustrative) {}
}
