package org.weft.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.weft.benchmark.Mark;
import org.weft.scoring.model.Area;
import org.weft.site.chart.BarTable;
import org.weft.site.chart.Caption;

/// Writes the results by area: radar, bars and what stands out.
final class OverviewWriting {
  private final Material material;
  private final Wording words;
  private final List<Area> top;

  OverviewWriting(Material material) {
    this.material = material;
    this.words = material.words();
    this.top = material.version().model().tree().top();
  }

  Overview overview() {
    var areas = material.areas();
    var medians = medians();
    return new Overview(
        areas,
        medians,
        areas.size() >= 3 && areas.size() <= 17,
        new BarTable(head(!medians.isEmpty()), rows(areas)),
        new Caption(
            "radar", words.say("report.radar", material.city().name(), areas.size()), heard()),
        outliers(),
        further());
  }

  /// The group's medians, or nothing if it has none at all.
  private List<OptionalDouble> medians() {
    var medians = top.stream().map(a -> words.drawn(median(a.code()))).toList();
    return medians.stream().anyMatch(OptionalDouble::isPresent) ? medians : List.of();
  }

  private OptionalDouble median(String code) {
    return material
        .statistics(code)
        .map(s -> OptionalDouble.of(s.median()))
        .orElse(OptionalDouble.empty());
  }

  private BarTable.Words head(boolean group) {
    var before = material.comparableBefore();
    return new BarTable.Words(
        words.say(group ? "report.bars.caption.group" : "report.bars.caption")
            + before.map(b -> " " + words.say("report.bars.caption.before", b.period())).orElse(""),
        words.say("report.bars.number"),
        words.say("report.bars.area"),
        words.say("report.bars.bar"),
        material.city().name(),
        group ? words.say("report.bars.group") : "",
        before.map(Mark::period).orElse(""));
  }

  private List<BarTable.Row> rows(List<org.weft.site.chart.Area> areas) {
    return IntStream.range(0, top.size())
        .mapToObj(i -> {
          var code = top.get(i).code();
          return new BarTable.Row(
              areas.get(i),
              words.drawn(median(code)),
              words.score(material.score(code)),
              words.score(median(code)),
              "#area-" + (i + 1),
              before(code));
        })
        .toList();
  }

  /// The score of the last cycle, if it answered the same version.
  private BarTable.Before before(String code) {
    var score =
        material
            .comparableBefore()
            .map(b -> material.carried().score(b, code))
            .orElse(OptionalDouble.empty());
    return new BarTable.Before(words.drawn(score), words.score(score));
  }

  private String heard() {
    var best = extreme(Comparator.<Area>comparingDouble(this::score).reversed());
    var least = extreme(Comparator.comparingDouble(this::score));
    return words.say("report.radar.heard", material.city().name(), best, least);
  }

  private String extreme(Comparator<Area> order) {
    return words.list(
        top.stream()
            .filter(a -> material.score(a.code()).isPresent())
            .sorted(order)
            .limit(2)
            .map(a ->
                words.say(
                    "report.radar.area",
                    words.say(a.title()),
                    words.score(material.score(a.code()))))
            .toList());
  }

  private double score(Area area) {
    return material.score(area.code()).orElse(0);
  }

  private String outliers() {
    var above = distances(Comparator.<Area>comparingDouble(this::distance).reversed(), 1);
    var below = distances(Comparator.comparingDouble(this::distance), -1);
    return (above.isEmpty() ? "" : words.say("report.says.above", above) + " ")
        + (below.isEmpty() ? "" : words.say("report.says.below", below));
  }

  private String distances(Comparator<Area> order, int side) {
    return words.list(
        top.stream()
            .filter(a -> Math.signum(distance(a)) == side)
            .sorted(order)
            .limit(3)
            .map(a ->
                words.say(
                    "report.says.distance",
                    words.say(a.title()),
                    words.signed(median(a.code()).orElseThrow(), score(a))))
            .toList());
  }

  private double distance(Area area) {
    var median = median(area.code());
    var score = material.score(area.code());
    return median.isPresent() && score.isPresent()
        ? Math.round(score.getAsDouble()) - Math.round(median.getAsDouble())
        : 0;
  }

  private List<Overview.Further> further() {
    return material.version().model().composites().stream()
        .map(c ->
            new Overview.Further(
                words.say(c.title()),
                words.score(material.score(c.code())),
                words.score(median(c.code())),
                material.derivation(c.code())))
        .toList();
  }
}
