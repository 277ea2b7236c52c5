package org.weft.site.chart;

import java.util.List;
import java.util.OptionalDouble;

/// A table of areas whose rows carry a bar: number, name, bar, score and the group's median. Text
/// stays text, so it reads at any width.
///
/// @param words its caption and column heads, in the language of the page
/// @param rows in the order of the framework
public record BarTable(Words words, List<Row> rows) {

  public BarTable {
    rows = List.copyOf(rows);
  }

  /// The words of the table.
  ///
  /// @param caption what the figures are
  /// @param number head of the numbers, heard only
  /// @param area head of the names
  /// @param bar head of the bars, heard only
  /// @param score head of the scores: the city
  /// @param group head of the medians; empty for a table without a group
  /// @param before head of the scores of the last cycle; empty for a table without them
  public record Words(
      String caption,
      String number,
      String area,
      String bar,
      String score,
      String group,
      String before) {

    /// The words of a table without a last cycle.
    public Words(
        String caption, String number, String area, String bar, String score, String group) {
      this(caption, number, area, bar, score, group, "");
    }
  }

  /// The last cycle in a row.
  ///
  /// @param drawn as a share of 100
  /// @param text as the page writes it
  public record Before(OptionalDouble drawn, String text) {
    static final Before NONE = new Before(OptionalDouble.empty(), "");
  }

  /// One area.
  ///
  /// @param area with its score
  /// @param median of the group
  /// @param score as the page writes it, or the word for a missing one
  /// @param group the median as the page writes it
  /// @param url where its name leads; empty for nowhere
  /// @param before the last cycle
  public record Row(
      Area area, OptionalDouble median, String score, String group, String url, Before before) {

    /// A row without a last cycle.
    public Row(Area area, OptionalDouble median, String score, String group, String url) {
      this(area, median, score, group, url, Before.NONE);
    }

    /// The bar of the row.
    public Bar bar() {
      return Bar.of(area, median, before.drawn());
    }
  }
}
