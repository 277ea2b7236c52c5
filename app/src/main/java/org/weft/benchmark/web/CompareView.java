package org.weft.benchmark.web;

import java.util.List;
import java.util.Optional;
import org.weft.site.chart.Bars;
import org.weft.site.ui.Choice;

/// Cities side by side.
///
/// @param frameworks to choose from
/// @param periods to choose from
/// @param groups to compare with, those that may be shown
/// @param found cities that match what was typed
/// @param offered cities that may be added when none is chosen
/// @param notices what to mind
/// @param csv where the table is downloaded; empty without cities
public record CompareView(
    String title,
    List<Choice> frameworks,
    List<Choice> periods,
    List<Choice> groups,
    String typed,
    List<Offer> found,
    List<Offer> offered,
    List<String> notices,
    List<Column> columns,
    List<Row> rows,
    Optional<GroupFacts> group,
    boolean illustrative,
    String csv) {
  public CompareView {
    frameworks = List.copyOf(frameworks);
    periods = List.copyOf(periods);
    groups = List.copyOf(groups);
    found = List.copyOf(found);
    offered = List.copyOf(offered);
    notices = List.copyOf(notices);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The rows of the areas.
  public List<Row> body() {
    return rows.stream().filter(r -> !r.number().isEmpty()).toList();
  }

  /// The rows of what combines areas: composites and the overall score.
  public List<Row> foot() {
    return rows.stream().filter(r -> r.number().isEmpty()).toList();
  }

  /// Whether so few cities are chosen that each gets a picture.
  public boolean pictures() {
    return columns.size() <= CompareQuery.PICTURES
        && columns.stream().anyMatch(c -> c.bars().isPresent());
  }

  /// A city that can be added.
  public record Offer(String name, String place, String address) {}

  /// A chosen city.
  ///
  /// @param place to keep it in the form
  /// @param overall or a dash
  /// @param when the period, or when it was published
  /// @param note for a published figure: that it is one, with its sample; for none: that there is
  ///   none
  /// @param source where a published figure stands; empty for a result computed here
  /// @param report where the result is read; empty for none
  public record Column(
      String place,
      String name,
      String address,
      String remove,
      String overall,
      String when,
      String note,
      String source,
      String report,
      boolean illustrative,
      Optional<Bars> bars) {}

  /// A row of the table.
  ///
  /// @param number of the area, or empty for composites and the overall score
  /// @param group the group's median, or empty
  /// @param spread between the highest and the lowest
  public record Row(
      String number, String code, String title, List<Cell> cells, String group, String spread) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A score in the table.
  ///
  /// @param step the class that tints it
  /// @param best whether it is the highest of its row
  public record Cell(String text, String step, boolean best) {}

  /// The group beside the cities.
  ///
  /// @param says its size, mean, median and middle half, with the day
  /// @param ranks the place of each chosen city in it
  public record GroupFacts(String name, String says, List<String> ranks) {
    public GroupFacts {
      ranks = List.copyOf(ranks);
    }
  }
}
