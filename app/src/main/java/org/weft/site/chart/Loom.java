package org.weft.site.chart;

import java.util.List;

/// Progress as cloth on a loom: one column per area, filled from below. Each column is a box of 10
/// by 10 that is stretched.
///
/// @param columns in the order of the framework
public record Loom(List<Column> columns) {

  public Loom {
    columns = List.copyOf(columns);
  }

  /// One area.
  ///
  /// @param number its place in the framework
  /// @param name its name in the language of the page
  /// @param strand 1 to 4
  /// @param answered how many of its questions are answered
  /// @param questions how many it has
  public record Column(int number, String name, int strand, int answered, int questions) {

    /// What is done, in whole per cent; 100 only when all is.
    public int percent() {
      return questions == 0 ? 0 : (int) (100L * Math.clamp(answered, 0, questions) / questions);
    }

    /// The filled part as SVG path, empty if nothing is done.
    public String path() {
      double height = percent() / 10.0;
      return percent() == 0 ? "" : "M0 10H10V" + Coordinates.number(10 - height) + "H0z";
    }

    /// How the column is painted.
    public Paint paint() {
      return Paint.thread(strand);
    }
  }
}
