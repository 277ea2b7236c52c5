package org.weft.benchmark.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.weft.site.chart.Bars;
import org.weft.site.chart.Caption;
import org.weft.site.chart.Radar;
import org.weft.site.chart.TimeLine;
import org.weft.site.ui.Shown;

/// Cities side by side.
///
/// @param framework its title and version
/// @param wrong what the address says that cannot be carried out
/// @param notices what to mind
/// @param what whose scores the table and the pictures show over time; empty for all areas
/// @param asOf the day of the figures
/// @param csv where the table is downloaded; empty without cities
public record CompareView(
    String title,
    String framework,
    Typed typed,
    CompareChoices choices,
    Picture picture,
    List<Turn> turns,
    List<Offer> offered,
    List<String> wrong,
    List<String> notices,
    List<Column> columns,
    List<Row> rows,
    String what,
    Optional<GroupFacts> group,
    boolean illustrative,
    LocalDate asOf,
    String csv,
    String json) {
  public CompareView {
    turns = List.copyOf(turns);
    offered = List.copyOf(offered);
    wrong = List.copyOf(wrong);
    notices = List.copyOf(notices);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The rows of the areas or of the periods.
  public List<Row> body() {
    return rows.stream().filter(r -> !r.sum()).toList();
  }

  /// The rows of what combines areas: composites and the overall score.
  public List<Row> foot() {
    return rows.stream().filter(Row::sum).toList();
  }

  /// The chosen cities by name.
  public String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /// Whether so few cities are chosen that each gets a picture, and at least one has something to
  /// draw.
  public boolean pictures() {
    return columns.size() <= CompareQuery.PICTURES && columns.stream().anyMatch(Column::drawn);
  }

  /// Whether the table has room beside the pictures.
  public boolean beside() {
    return picture == Picture.RADAR && pictures() && columns.size() <= 2;
  }

  /// A way of drawing, to turn to.
  public record Turn(String name, String address, boolean chosen) {}

  /// A city that can be added.
  ///
  /// @param note that it has nothing to compare, or is chosen already; mostly empty
  public record Offer(String name, String place, String note, String address) {}

  /// Names of cities to add.
  ///
  /// @param text all that was typed and could not be added
  /// @param name the one that is asked about
  /// @param says what is to be said of it
  /// @param wrong whether that is a fault
  public record Typed(String text, String name, String says, boolean wrong, List<Offer> found) {
    static final Typed NOTHING = new Typed("", "", "", false, List.of());

    public Typed {
      found = List.copyOf(found);
    }
  }

  /// A chosen city; at most one of its pictures is drawn.
  ///
  /// @param place to keep it in the form
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
      Shown overall,
      String when,
      String note,
      String source,
      String report,
      boolean illustrative,
      Caption caption,
      Optional<Bars> bars,
      Optional<Radar> radar,
      Optional<TimeLine> line) {
    boolean drawn() {
      return bars.isPresent() || radar.isPresent() || line.isPresent();
    }
  }

  /// A row of the table: an area, a combination of areas, or a period.
  ///
  /// @param number of the area, or empty
  /// @param sum whether it combines the others
  /// @param spread between the highest and the lowest of the chosen cities
  public record Row(
      String number,
      String code,
      String title,
      boolean sum,
      List<Cell> cells,
      Shown spread,
      Middle group) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A score in the table.
  ///
  /// @param step the class that tints it
  /// @param best whether it is the highest of its row
  /// @param note that a new version of the framework begins here; mostly empty
  /// @param source the report of the result, or where a figure was published; empty where the
  ///   column tells it
  public record Cell(Shown score, String step, boolean best, String note, String source) {}

  /// The group in a row.
  ///
  /// @param half the middle half, such as 55–70
  public record Middle(Shown median, Shown mean, Shown lower, Shown upper, String half) {}

  /// The group beside the cities.
  ///
  /// @param address of the network; empty for other groups
  /// @param says its size, mean, median and middle half, with the day
  /// @param what the score that is ranked
  /// @param ranks the place of each chosen city in it
  public record GroupFacts(
      String name, String address, String says, String what, List<Ranked> ranks) {
    public GroupFacts {
      ranks = List.copyOf(ranks);
    }
  }

  /// A chosen city in the group.
  ///
  /// @param place with its sample, such as 3 of 41
  /// @param note that the city is not one of the group, and would take that place; mostly empty
  /// @param distance signed points from the group's mean
  public record Ranked(String city, Shown score, String place, String note, String distance) {}
}
