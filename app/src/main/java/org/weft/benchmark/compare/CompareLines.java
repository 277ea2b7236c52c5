package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.weft.benchmark.compare.CompareSeries.Point;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.compare.Statistics;
import org.weft.site.Page;
import org.weft.site.chart.Heat;
import org.weft.site.chart.TimeLine;
import org.weft.site.ui.Shown;

/// Draws the scores of the chosen cities over time on one scale, and writes them as a table of
/// periods.
///
/// @param points of each chosen city
record CompareLines(Page page, List<List<Point>> points) {
  /// The line of each chosen city; empty for one without a score.
  List<Optional<TimeLine>> lines() {
    var all = points.stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return points.stream().map(_ -> Optional.<TimeLine>empty()).toList();
    }
    var range = TimeLine.Range.of(results(all), groups(all));
    var words =
        new TimeLine.Words(page.say("benchmark.time.group"), page.say("benchmark.index.version"));
    return points.stream()
        .map(p ->
            p.isEmpty()
                ? Optional.<TimeLine>empty()
                : Optional.of(TimeLine.of(results(p), groups(p), words, range)))
        .toList();
  }

  private static List<TimeLine.Result> results(List<Point> points) {
    return points.stream()
        .map(p ->
            new TimeLine.Result(
                p.day(),
                p.drawn(),
                p.version().map(v -> v.id().value().toString()).orElse(""),
                p.elsewhere()))
        .toList();
  }

  private static List<TimeLine.Group> groups(List<Point> points) {
    var groups = new ArrayList<TimeLine.Group>();
    for (var point : points) {
      var group = point.group();
      if (group.isPresent()) {
        var drawn = new Drawn(point.version().orElseThrow(), group.get());
        groups.add(
            new TimeLine.Group(
                point.day(),
                drawn.of(drawn.group().median()),
                drawn.of(drawn.group().lowerQuartile()),
                drawn.of(drawn.group().upperQuartile())));
      }
    }
    return groups;
  }

  private record Drawn(FrameworkVersion version, Statistics group) {
    double of(double score) {
      var scale = version.model().about().scale();
      return 100 * (score - scale.min()) / (scale.max() - scale.min());
    }
  }

  /// A row of the table: a period, or a year of published figures.
  private record When(String period, boolean elsewhere) {}

  /// One row for each period, newest first.
  List<CompareView.Row> rows() {
    var rows =
        new TreeMap<When, List<Optional<Point>>>(
            Comparator.comparing(When::period).reversed().thenComparing(When::elsewhere));
    for (int i = 0; i < points.size(); i++) {
      for (var point : points.get(i)) {
        rows.computeIfAbsent(
                new When(point.period(), point.elsewhere()), _ -> new ArrayList<>(empty()))
            .set(i, Optional.of(point));
      }
    }
    return rows.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
  }

  private List<Optional<Point>> empty() {
    return points.stream().map(_ -> Optional.<Point>empty()).toList();
  }

  private CompareView.Row row(When when, List<Optional<Point>> cells) {
    var scores =
        cells.stream()
            .map(c -> c.map(p -> OptionalDouble.of(p.score())).orElse(OptionalDouble.empty()))
            .toList();
    var given = scores.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
    return new CompareView.Row(
        "",
        when.period(),
        when.elsewhere() ? page.say("benchmark.time.elsewhere", when.period()) : when.period(),
        false,
        cells.stream().map(c -> cell(c, given.getCount() > 1, given.getMax())).toList(),
        CompareTable.spread(page, scores),
        CompareTable.middle(page, group(cells)));
  }

  private CompareView.Cell cell(Optional<Point> point, boolean several, double most) {
    return point
        .map(p ->
            new CompareView.Cell(
                Shown.of(page, OptionalDouble.of(p.score()), 0),
                Heat.step(OptionalDouble.of(p.drawn())),
                several && p.score() == most,
                p.turned() ? page.say("benchmark.index.version") : "",
                p.source()))
        .orElse(new CompareView.Cell(Shown.of(page, OptionalDouble.empty(), 0), "", false, "", ""));
  }

  /// The group of a period, if all the cities answered the same version then.
  private static Optional<Statistics> group(List<Optional<Point>> cells) {
    var given = cells.stream().flatMap(Optional::stream).toList();
    var versions = given.stream().map(Point::version).filter(Objects::nonNull).distinct().count();
    return versions == 1 ? given.getFirst().group() : Optional.empty();
  }
}
