package org.weft.report;

import java.util.List;
import org.weft.site.chart.Caption;
import org.weft.site.chart.TimeLine;

/// The overall score over the cycles.
///
/// @param note how to read the picture
/// @param rows the same as a table
/// @param since the heading over the moves; empty without any
/// @param moves what changed most since the cycle before
public record OverTime(
    TimeLine line, Caption caption, String note, List<Row> rows, String since, List<Move> moves) {
  public OverTime {
    rows = List.copyOf(rows);
    moves = List.copyOf(moves);
  }

  /// One result.
  ///
  /// @param median of the group, or a dash
  /// @param source where a published figure stands; empty for a result computed here
  public record Row(
      String period, String score, String median, String version, String source, String note) {}

  /// An area that changed.
  ///
  /// @param change signed points
  public record Move(String area, String change) {}
}
