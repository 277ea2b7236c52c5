package org.weft.site.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// An index over time, in a box of 500 by 260: the city's own results as a line, the group's median
/// as dashes and its middle half as a tint, figures published elsewhere as open points, and a
/// dotted rule where the framework's version changes.
///
/// @param ticks the horizontal lines; the first is the axis
/// @param years the words below the axis
/// @param spread the middle half of the group as points of a polygon, empty for none
/// @param group the group's medians as points of a polyline, empty for none
/// @param groupLabel what stands at the end of the group's line
/// @param line the city's results as points of a polyline
/// @param dots the city's results
/// @param published figures published elsewhere, which no line joins
/// @param values the scores above their points, or below where a line lies above
/// @param versions the rules where the version changes
/// @param versionLabels what stands beside the rules
public record TimeLine(
    List<Tick> ticks,
    List<Label> years,
    String spread,
    String group,
    List<Label> groupLabel,
    String line,
    List<Point> dots,
    List<Point> published,
    List<Label> values,
    List<String> versions,
    List<Label> versionLabels) {

  /// A result of the city.
  ///
  /// @param day when it was reached or published
  /// @param score 0 to 100
  /// @param version of the framework; the empty text if unknown
  /// @param published whether the figure comes from elsewhere, as an overall figure only
  public record Result(LocalDate day, double score, String version, boolean published) {}

  /// The group on a day.
  ///
  /// @param day as the results
  /// @param median of the group
  /// @param low the first quartile
  /// @param high the third quartile
  public record Group(LocalDate day, double median, double low, double high) {}

  /// A horizontal line of the scale.
  ///
  /// @param path the line
  /// @param label its value
  public record Tick(String path, Label label) {}

  /// What the words in the drawing say.
  ///
  /// @param group such as "Group"; the last median follows it
  /// @param version such as "new version"
  public record Words(String group, String version) {}

  /// The line of at least one result. Years are written as figures.
  public static TimeLine of(List<Result> results, List<Group> group, Words words) {
    return of(results, group, words, Range.of(results, group));
  }

  /// The same on a given scale, for lines beside each other.
  public static TimeLine of(List<Result> results, List<Group> group, Words words, Range range) {
    return new TimeLineDrawing(results, group, words, range).draw();
  }

  /// What a drawing reaches from and to.
  ///
  /// @param low the least score, a whole ten
  /// @param high the greatest, at least thirty points above, so that a small change does not look
  ///   like a large one
  public record Range(LocalDate first, LocalDate last, double low, double high) {
    /// The range that holds all of these; at least one result.
    public static Range of(List<Result> results, List<Group> group) {
      if (results.isEmpty()) {
        throw new IllegalArgumentException("A line over time needs a result");
      }
      var days =
          Stream.concat(results.stream().map(Result::day), group.stream().map(Group::day))
              .sorted()
              .toList();
      var values =
          DoubleStream.concat(
                  results.stream().mapToDouble(Result::score),
                  group.stream()
                      .flatMapToDouble(g -> DoubleStream.of(g.low(), g.median(), g.high())))
              .map(value -> Math.clamp(value, 0, 100))
              .summaryStatistics();
      double low = Math.max(0, Math.floor((values.getMin() - 5) / 10) * 10);
      double high = Math.min(100, Math.ceil((values.getMax() + 5) / 10) * 10);
      if (high - low < 30) {
        high = Math.min(100, low + 30);
        low = high - 30;
      }
      return new Range(days.getFirst(), days.getLast(), low, high);
    }
  }
}
