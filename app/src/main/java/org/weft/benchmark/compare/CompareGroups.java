package org.weft.benchmark.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Rank;
import org.weft.scoring.compare.Statistics;
import org.weft.site.Page;
import org.weft.site.ui.Shown;

/// Says what the group beside the cities is like, and where the cities stand in it.
record CompareGroups(
    Page page, Comparing comparing, CompareQuery query, Compared compared, LocalDate today) {
  Optional<CompareView.GroupFacts> facts() {
    var node = CompareTable.node(query, compared);
    return compared.side(query).map(side -> facts(side, node));
  }

  private CompareView.GroupFacts facts(Compared.Side side, String node) {
    var statistics = side.figures().at(node);
    return new CompareView.GroupFacts(
        CompareChoices.name(page, compared.version(), side),
        side.network().map(n -> n.address()).orElse(""),
        statistics.map(this::says).orElse(page.say("benchmark.group.noScore")),
        CompareChoices.nodes(page, compared.version()).stream()
            .filter(n -> n.code().equals(node))
            .map(CompareChoices.Named::title)
            .findFirst()
            .orElse(node),
        statistics.map(s -> ranks(side, node, s)).orElse(List.of()));
  }

  private String says(Statistics group) {
    return page.say(
        "benchmark.group.says",
        group.count(),
        page.date(today),
        page.number(group.mean(), 1),
        page.number(group.median(), 1),
        page.number(group.lowerQuartile(), 1),
        page.number(group.upperQuartile(), 1));
  }

  /// Only results of the version the group answered can be ranked in it.
  private List<CompareView.Ranked> ranks(Compared.Side side, String node, Statistics group) {
    var ranks = new ArrayList<CompareView.Ranked>();
    for (var chosen : compared.chosen()) {
      chosen
          .mark()
          .filter(m -> m.version().equals(compared.version().id()))
          .flatMap(m ->
              side.figures()
                  .rank(m, chosen.nodes(), node)
                  .map(rank -> ranked(side, chosen, m, rank, group, node)))
          .ifPresent(ranks::add);
    }
    return ranks;
  }

  private CompareView.Ranked ranked(
      Compared.Side side, Chosen chosen, Mark mark, Rank rank, Statistics group, String node) {
    var score = chosen.score(node);
    var points = Shown.of(page, OptionalDouble.of(score.orElse(0) - group.mean()), 1);
    return new CompareView.Ranked(
        chosen.city().name(),
        Shown.of(page, score, 0),
        page.say("benchmark.group.place", rank.place(), rank.of()),
        comparing.groupsOf(mark).contains(side.group()) ? "" : page.say("benchmark.group.outside"),
        signed(points));
  }

  private static String signed(Shown points) {
    var value = points.value().orElse(0);
    return value > 0 ? "+" + points.text() : points.text().replace('-', '−');
  }
}
