package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.weft.scoring.compare.Statistics;
import org.weft.scoring.model.Codes;
import org.weft.site.Page;
import org.weft.site.chart.Heat;
import org.weft.site.ui.Shown;

/// Writes the table of cities by area.
record CompareTable(Page page, CompareQuery query, Compared compared) {
  List<CompareView.Row> rows() {
    if (compared.chosen().isEmpty()) {
      return List.of();
    }
    var areas = compared.version().model().tree().top().size();
    var nodes = CompareChoices.nodes(page, compared.version());
    var rows = new ArrayList<CompareView.Row>();
    for (int i = 1; i < nodes.size(); i++) {
      rows.add(row(nodes.get(i), i <= areas ? Integer.toString(i) : ""));
    }
    rows.add(row(nodes.getFirst(), ""));
    return rows;
  }

  private CompareView.Row row(CompareChoices.Named node, String number) {
    var scores = compared.chosen().stream().map(c -> c.score(node.code())).toList();
    var given = scores.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
    var several = given.getCount() > 1;
    var cells = new ArrayList<CompareView.Cell>();
    for (int i = 0; i < scores.size(); i++) {
      var score = scores.get(i);
      var nodes = compared.chosen().get(i).nodes();
      cells.add(
          new CompareView.Cell(
              Shown.of(page, score, 0),
              Heat.step(nodes.drawn(score)),
              several && score.isPresent() && score.getAsDouble() == given.getMax(),
              "",
              ""));
    }
    return new CompareView.Row(
        number,
        node.code(),
        node.title(),
        number.isEmpty(),
        cells,
        spread(page, scores),
        middle(page, compared.side(query).flatMap(s -> s.figures().at(node.code()))));
  }

  /// How far the highest and the lowest lie apart, as they are shown.
  static Shown spread(Page page, List<OptionalDouble> scores) {
    var given =
        scores.stream()
            .flatMapToDouble(OptionalDouble::stream)
            .map(Math::round)
            .summaryStatistics();
    return Shown.of(
        page,
        given.getCount() > 1
            ? OptionalDouble.of(given.getMax() - given.getMin())
            : OptionalDouble.empty(),
        0);
  }

  /// The group in a row.
  static CompareView.Middle middle(Page page, Optional<Statistics> group) {
    var lower = shown(page, group.map(Statistics::lowerQuartile), 0);
    var upper = shown(page, group.map(Statistics::upperQuartile), 0);
    return new CompareView.Middle(
        shown(page, group.map(Statistics::median), 0),
        shown(page, group.map(Statistics::mean), 1),
        lower,
        upper,
        group.isPresent()
            ? page.say("benchmark.group.half.range", lower.text(), upper.text())
            : Shown.NONE);
  }

  private static Shown shown(Page page, Optional<Double> number, int decimals) {
    return Shown.of(page, number.map(OptionalDouble::of).orElse(OptionalDouble.empty()), decimals);
  }

  /// The median of the chosen cities at each top area, as a share of 100.
  List<OptionalDouble> medians() {
    return compared.version().model().tree().top().stream().map(a -> median(a.code())).toList();
  }

  private OptionalDouble median(String node) {
    var sorted =
        compared.chosen().stream()
            .flatMapToDouble(c -> c.nodes().drawn(c.score(node)).stream())
            .sorted()
            .toArray();
    var half = sorted.length / 2;
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }

  /// The score that is ranked and, over time, drawn.
  static String node(CompareQuery query, Compared compared) {
    var known = compared.version().model();
    var area = query.area();
    return query.picture() == Picture.TIME
            && (known.tree().top().stream().anyMatch(a -> a.code().equals(area))
                || known.composites().stream().anyMatch(c -> c.code().equals(area)))
        ? area
        : Codes.OVERALL;
  }
}
