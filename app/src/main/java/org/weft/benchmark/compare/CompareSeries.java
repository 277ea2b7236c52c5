package org.weft.benchmark.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Mark;
import org.weft.benchmark.published.PublishedResult;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.compare.Statistics;
import org.weft.scoring.model.Codes;

/// The scores of the chosen cities at one node over their cycles.
final class CompareSeries {
  private final Comparing comparing;
  private final CompareQuery query;
  private final Compared compared;
  private final String node;

  CompareSeries(Comparing comparing, CompareQuery query, Compared compared) {
    this.comparing = comparing;
    this.query = query;
    this.compared = compared;
    this.node = CompareTable.node(query, compared);
  }

  /// A score in a cycle, or a figure that others published.
  ///
  /// @param drawn as a share of 100
  /// @param version of the framework; empty for a published figure
  /// @param turned whether the result before answered another version
  /// @param source the report, or where the figure was published
  /// @param group at the same time under the same version
  record Point(
      String period,
      LocalDate day,
      double score,
      double drawn,
      Optional<FrameworkVersion> version,
      boolean turned,
      String source,
      boolean illustrative,
      Optional<Statistics> group) {
    boolean elsewhere() {
      return version.isEmpty();
    }
  }

  /// The scores of a city, oldest first.
  List<Point> of(Chosen chosen) {
    var points = new ArrayList<Point>();
    Optional<Mark> before = Optional.empty();
    for (var mark : chosen.series()) {
      var nodes = comparing.nodes(mark.version());
      var score = nodes.contains(node) ? nodes.score(mark, node) : OptionalDouble.empty();
      if (score.isPresent()) {
        var turned = before.filter(b -> !b.version().equals(mark.version())).isPresent();
        points.add(point(mark, score.getAsDouble(), turned));
        before = Optional.of(mark);
      }
    }
    if (node.equals(Codes.OVERALL)) {
      chosen.elsewhere().stream().flatMap(p -> point(p).stream()).forEach(points::add);
    }
    points.sort(Comparator.comparing(Point::day));
    return points;
  }

  private Point point(Mark mark, double score, boolean turned) {
    return new Point(
        mark.period(),
        mark.placed(),
        score,
        comparing.nodes(mark.version()).drawn(score),
        Optional.ofNullable(compared.versions().get(mark.version())),
        turned,
        mark.address(),
        mark.illustrative(),
        group(mark));
  }

  private static Optional<Point> point(PublishedResult result) {
    var year = result.year();
    var percent = result.percent();
    return year == null || percent == null
        ? Optional.empty()
        : Optional.of(
            new Point(
                year.toString(),
                LocalDate.of(year, 7, 1),
                percent,
                percent,
                Optional.empty(),
                false,
                result.source(),
                false,
                Optional.empty()));
  }

  private Optional<Statistics> group(Mark mark) {
    return compared
        .side(query)
        .map(s -> Compared.sample(mark, s.group()))
        .flatMap(s -> Optional.ofNullable(compared.history().get(s)))
        .flatMap(f -> f.at(node));
  }

  /// The scores of all chosen cities, in their order.
  List<List<Point>> all() {
    return compared.chosen().stream().map(this::of).toList();
  }
}
