package org.weft.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.site.ui.Figure;

/// Says the finding: what is strongest, what is quieter, what moved.
final class SummaryWriting {
  private record Scored(String title, double score, Optional<Double> median) {
    double distance() {
      return Math.round(score) - Math.round(median.orElse(score));
    }
  }

  private final Material material;
  private final Wording words;
  private final List<Scored> areas;

  SummaryWriting(Material material) {
    this.material = material;
    this.words = material.words();
    this.areas =
        material.version().model().tree().top().stream()
            .filter(a -> material.score(a.code()).isPresent())
            .map(this::scored)
            .toList();
  }

  private Scored scored(Area area) {
    return new Scored(
        words.say(area.title()),
        material.score(area.code()).orElseThrow(),
        material.statistics(area.code()).map(s -> s.median()));
  }

  Summary summary(List<Chapter.Advice> general) {
    return new Summary(figures(), finding(), sentences(), general);
  }

  private List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    figures.add(
        Figure.of(
            words.score(material.score(Codes.OVERALL)),
            words.say("report.figure.overall", scale())));
    material
        .statistics(Codes.OVERALL)
        .ifPresent(s ->
            figures.add(
                Figure.of(
                    material.page().number(s.median(), 0), words.say("report.figure.median"))));
    material
        .mark()
        .flatMap(m -> material.figures().flatMap(f -> f.rank(m, material.carried(), Codes.OVERALL)))
        .ifPresent(rank ->
            figures.add(
                new Figure(
                    material.page().number((long) rank.place()),
                    words.say("report.figure.rank", material.page().date(material.today())),
                    words.say("report.figure.of", rank.of()))));
    material
        .comparableBefore()
        .filter(b -> b.overall().isPresent() && material.score(Codes.OVERALL).isPresent())
        .ifPresent(b ->
            figures.add(
                Figure.of(
                    words.signed(
                        b.overall().orElseThrow(), material.score(Codes.OVERALL).orElseThrow()),
                    words.say("report.figure.since", b.period()))));
    return figures;
  }

  private String scale() {
    return material.page().number(material.version().model().about().scale().max(), 0);
  }

  /// Strong areas are those furthest above the group, or else the best ones; quiet ones the
  /// opposite.
  private String finding() {
    var city = material.city().name();
    if (material.score(Codes.OVERALL).isEmpty()) {
      return words.say("report.finding.none", city);
    }
    var strong = names(strongest(), 2);
    var quiet = names(quietest(), 1);
    return strong.isEmpty()
        ? words.say("report.finding.even", city)
        : quiet.isEmpty()
            ? words.say("report.finding.strong", city, words.list(strong))
            : words.say("report.finding.both", city, words.list(strong), words.list(quiet));
  }

  private List<Scored> strongest() {
    return areas.stream()
        .filter(a -> a.score() > average())
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .toList();
  }

  private List<Scored> quietest() {
    return areas.stream()
        .filter(a -> a.score() < average())
        .sorted(Comparator.comparingDouble(Scored::score))
        .toList();
  }

  private double average() {
    return areas.stream().mapToDouble(Scored::score).average().orElse(0);
  }

  private static List<String> names(List<Scored> areas, int most) {
    return areas.stream().limit(most).map(Scored::title).toList();
  }

  private List<String> sentences() {
    var sentences = new ArrayList<String>();
    var compared = areas.stream().filter(a -> a.median().isPresent()).toList();
    if (!compared.isEmpty()) {
      var above = compared.stream().filter(a -> a.distance() > 0).toList();
      var below = compared.stream().filter(a -> a.distance() < 0).toList();
      sentences.add(
          words.say(
              "report.says.sides",
              words.count(above.size()),
              words.count(below.size()),
              words.count(compared.size()),
              above.size(),
              compared.size()));
      side("report.says.above", above, Comparator.comparingDouble(Scored::distance).reversed())
          .ifPresent(sentences::add);
      side("report.says.below", below, Comparator.comparingDouble(Scored::distance))
          .ifPresent(sentences::add);
    }
    moved().ifPresent(sentences::add);
    material
        .before()
        .filter(b -> !b.version().equals(material.version().id()))
        .ifPresent(b -> sentences.add(words.say("report.says.otherVersion", b.period())));
    return sentences;
  }

  private Optional<String> side(String key, List<Scored> side, Comparator<Scored> order) {
    var names =
        side.stream()
            .sorted(order)
            .limit(3)
            .map(a ->
                words.say(
                    "report.says.distance",
                    a.title(),
                    words.signed(a.median().orElseThrow(), a.score())))
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(words.say(key, words.list(names)));
  }

  private Optional<String> moved() {
    return material
        .comparableBefore()
        .map(before -> {
          var gained =
              material.version().model().tree().top().stream()
                  .filter(a -> change(a, before) > 5)
                  .count();
          return words.say("report.says.moved", words.count((int) gained), before.period());
        });
  }

  private double change(Area area, org.weft.benchmark.Mark before) {
    var then = material.carried().score(before, area.code());
    var now = material.score(area.code());
    return then.isPresent() && now.isPresent() ? now.getAsDouble() - then.getAsDouble() : 0;
  }
}
