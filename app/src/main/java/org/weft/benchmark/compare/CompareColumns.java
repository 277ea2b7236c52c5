package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.weft.benchmark.compare.CompareSeries.Point;
import org.weft.scoring.compare.Statistics;
import org.weft.site.Page;
import org.weft.site.chart.Area;
import org.weft.site.chart.Bars;
import org.weft.site.chart.Caption;
import org.weft.site.chart.Radar;
import org.weft.site.chart.TimeLine;
import org.weft.site.ui.Shown;

/// Writes and draws the chosen cities.
///
/// @param points of each chosen city over time; empty lists where no lines are drawn
record CompareColumns(Page page, CompareQuery query, Compared compared, List<List<Point>> points) {
  /// The fewest and the most areas of a radar.
  static final int FEWEST = 3;

  static final int MOST = 17;

  List<CompareView.Column> columns() {
    var medians = new CompareTable(page, query, compared).medians();
    var lines = new CompareLines(page, points).lines();
    var columns = new ArrayList<CompareView.Column>();
    for (int i = 0; i < compared.chosen().size(); i++) {
      columns.add(column(i, medians, lines.get(i)));
    }
    return columns;
  }

  private CompareView.Column column(int i, List<OptionalDouble> medians, Optional<TimeLine> line) {
    var chosen = compared.chosen().get(i);
    var city = chosen.city();
    var areas = chosen.mark().map(m -> chosen.nodes().areas(m, page.language())).orElse(List.of());
    return new CompareView.Column(
        CompareQuery.place(city),
        city.name(),
        city.address(),
        query.without(city),
        Shown.of(page, chosen.score(CompareTable.node(query, compared)), 0),
        chosen.mark().map(m -> m.period()).orElseGet(() -> year(chosen)),
        note(chosen, i),
        chosen.published().map(p -> p.source()).orElse(""),
        chosen.mark().map(m -> m.address()).orElse(""),
        chosen.mark().filter(m -> m.illustrative()).isPresent(),
        caption(i, city.name(), areas),
        query.picture() == Picture.BARS && !areas.isEmpty()
            ? Optional.of(Bars.of(areas, medians))
            : Optional.empty(),
        query.picture() == Picture.RADAR ? radar(areas) : Optional.empty(),
        query.picture() == Picture.TIME ? line : Optional.empty());
  }

  private Optional<Radar> radar(List<Area> areas) {
    return areas.size() < FEWEST || areas.size() > MOST
        ? Optional.empty()
        : Optional.of(Radar.of(areas, group()));
  }

  /// The group's medians at the top areas; nothing where it has none.
  private List<OptionalDouble> group() {
    var nodes = compared.version().model().tree().top();
    var scale = compared.version().model().about().scale();
    var medians =
        nodes.stream()
            .map(a ->
                compared
                    .side(query)
                    .flatMap(s -> s.figures().at(a.code()))
                    .map(Statistics::median)
                    .map(m ->
                        OptionalDouble.of(100 * (m - scale.min()) / (scale.max() - scale.min())))
                    .orElse(OptionalDouble.empty()))
            .toList();
    return medians.stream().anyMatch(OptionalDouble::isPresent) ? medians : List.of();
  }

  private Caption caption(int i, String city, List<Area> areas) {
    var id = "picture-" + (i + 1);
    return switch (query.picture()) {
      case BARS -> new Caption(id, page.say("benchmark.compare.bars", city), "");
      case RADAR ->
          new Caption(id, page.say("benchmark.radar.of", city, areas.size()), heard(city, areas));
      case TIME ->
          new Caption(
              id,
              page.say("benchmark.time.of", city),
              points.get(i).stream()
                  .map(
                      p -> page.say("benchmark.index.heard", page.number(p.score(), 0), p.period()))
                  .collect(Collectors.joining("; ")));
    };
  }

  private String heard(String city, List<Area> areas) {
    var scored =
        areas.stream()
            .filter(a -> a.score().isPresent())
            .sorted(Comparator.comparingDouble((Area a) -> a.score().orElse(0)))
            .toList();
    return scored.isEmpty()
        ? ""
        : page.say(
            "benchmark.radar.heard",
            city,
            scored.getLast().name(),
            page.number(scored.getLast().score().orElse(0), 0),
            scored.getFirst().name(),
            page.number(scored.getFirst().score().orElse(0), 0));
  }

  private static String year(Chosen chosen) {
    return chosen.published().map(p -> p.year()).map(String::valueOf).orElse("");
  }

  private String note(Chosen chosen, int i) {
    if (chosen.mark().isPresent() || query.picture() == Picture.TIME && !points.get(i).isEmpty()) {
      return "";
    }
    return chosen
        .published()
        .map(p ->
            p.sampleSize() == null
                ? page.say("benchmark.published")
                : page.say("benchmark.published.sample", p.sampleSize()))
        .orElse(page.say("benchmark.compare.noResult"));
  }
}
