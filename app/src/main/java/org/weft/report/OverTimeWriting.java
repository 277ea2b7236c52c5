package org.weft.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Sample;
import org.weft.benchmark.published.PublishedResult;
import org.weft.scoring.compare.Statistics;
import org.weft.scoring.model.Codes;
import org.weft.site.chart.Caption;
import org.weft.site.chart.TimeLine;

/// Draws the overall score over the cycles, with the group and what others published before.
final class OverTimeWriting {
  private static final int MOVES = 6;

  private final Material material;
  private final Wording words;

  OverTimeWriting(Material material) {
    this.material = material;
    this.words = material.words();
  }

  Optional<OverTime> time() {
    var scored = material.series().stream().filter(m -> m.overall().isPresent()).toList();
    var published = material.published().stream().flatMap(p -> Dated.of(p).stream()).toList();
    if (scored.size() + published.size() < 2) {
      return Optional.empty();
    }
    var results = new ArrayList<TimeLine.Result>();
    var groups = new ArrayList<TimeLine.Group>();
    for (var mark : scored) {
      var day = mark.placed();
      results.add(
          new TimeLine.Result(
              day, drawn(mark.overall().orElseThrow()), mark.version().value().toString(), false));
      group(mark)
          .ifPresent(s ->
              groups.add(
                  new TimeLine.Group(
                      day, drawn(s.median()), drawn(s.lowerQuartile()), drawn(s.upperQuartile()))));
    }
    published.forEach(
        p -> results.add(new TimeLine.Result(LocalDate.of(p.year(), 7, 1), p.percent(), "", true)));
    var line =
        TimeLine.of(
            results,
            groups,
            new TimeLine.Words(words.say("report.time.group"), words.say("report.time.version")));
    var moves = moves();
    return Optional.of(
        new OverTime(
            line,
            new Caption(
                "time", words.say("report.time.caption", material.city().name()), heard(scored)),
            words.say(published.isEmpty() ? "report.time.note" : "report.time.note.published"),
            rows(scored, published),
            moves.isEmpty()
                ? ""
                : words.say(
                    "report.time.since", material.comparableBefore().orElseThrow().period()),
            moves));
  }

  private double drawn(double score) {
    return words.drawn(OptionalDouble.of(score)).orElseThrow();
  }

  private Optional<Statistics> group(Mark mark) {
    return material
        .group()
        .map(g -> new Sample(mark.version(), Optional.of(mark.period()), g))
        .flatMap(s -> Optional.ofNullable(material.history().get(s)))
        .flatMap(f -> f.at(Codes.OVERALL));
  }

  private String heard(List<Mark> scored) {
    return words.list(
        scored.stream()
            .map(m -> words.say("report.time.heard", words.score(m.overall()), m.period()))
            .toList());
  }

  /// A published figure that can be drawn: an overall score with its year.
  private record Dated(PublishedResult result, int year, double percent) {
    static Optional<Dated> of(PublishedResult result) {
      var year = result.year();
      var percent = result.percent();
      return result.overall() && year != null && percent != null
          ? Optional.of(new Dated(result, year, percent))
          : Optional.empty();
    }
  }

  private List<OverTime.Row> rows(List<Mark> scored, List<Dated> published) {
    var rows = new ArrayList<OverTime.Row>();
    published.stream()
        .sorted(Comparator.comparingInt(Dated::year))
        .forEach(p ->
            rows.add(
                new OverTime.Row(
                    String.valueOf(p.year()),
                    words.score(OptionalDouble.of(p.percent())),
                    Wording.NONE,
                    words.say("report.time.published"),
                    p.result().source(),
                    sample(p.result()))));
    scored.forEach(m ->
        rows.add(
            new OverTime.Row(
                m.period(),
                words.score(m.overall()),
                group(m).map(s -> words.score(OptionalDouble.of(s.median()))).orElse(Wording.NONE),
                m.version().equals(material.version().id())
                    ? words.say("report.time.same")
                    : words.say("report.time.other"),
                "",
                "")));
    return rows;
  }

  private String sample(PublishedResult published) {
    var size = published.sampleSize();
    return size == null ? "" : words.say("report.time.sample", size);
  }

  private List<OverTime.Move> moves() {
    return material
        .comparableBefore()
        .map(before ->
            material.version().model().tree().top().stream()
                .map(a ->
                    new Moved(
                        words.say(a.title()),
                        material.carried().score(before, a.code()),
                        material.score(a.code())))
                .filter(m -> m.then().isPresent() && m.now().isPresent() && m.points() != 0)
                .sorted(Comparator.comparingLong(Moved::points).reversed())
                .toList())
        .map(all -> all.size() <= MOVES ? all : ends(all))
        .orElse(List.of())
        .stream()
        .map(m ->
            new OverTime.Move(
                m.title(), words.signed(m.then().orElseThrow(), m.now().orElseThrow())))
        .toList();
  }

  /// The largest gains and, at the end, the largest loss.
  private static List<Moved> ends(List<Moved> all) {
    var ends = new ArrayList<>(all.subList(0, MOVES - 1));
    ends.add(all.getLast());
    return ends;
  }

  private record Moved(String title, OptionalDouble then, OptionalDouble now) {
    long points() {
      return Math.round(now.orElse(0)) - Math.round(then.orElse(0));
    }
  }
}
