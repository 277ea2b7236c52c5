package org.weft.benchmark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Sample;
import org.weft.benchmark.compare.CompareQuery;
import org.weft.benchmark.published.PublishedResult;
import org.weft.city.City;
import org.weft.scoring.compare.Statistics;
import org.weft.scoring.model.Codes;
import org.weft.site.Page;
import org.weft.site.chart.Caption;
import org.weft.site.chart.TimeLine;
import org.weft.site.ui.Shown;

/// Sets a city's index over time into words and a line.
record CityIndexWriting(Page page, Comparing comparing, Material material) {
  /// What was read.
  ///
  /// @param series results computed here, oldest first
  /// @param others what was published elsewhere
  /// @param figures of all cities in each period of the series
  record Material(
      City city,
      String framework,
      List<Mark> series,
      List<PublishedResult> others,
      Map<Sample, Figures> figures) {}

  IndexPanel panel(IndexChoice index) {
    var rows = new ArrayList<IndexPanel.Row>();
    material.others().forEach(p -> rows.add(row(p)));
    material.series().forEach(m -> rows.add(row(m)));
    var line = line();
    return new IndexPanel(
        index,
        page.say("benchmark.index"),
        line.map(_ -> note()).orElse(""),
        material.series().stream().anyMatch(Mark::illustrative),
        line,
        Optional.empty(),
        new Caption("index", page.say("benchmark.index.caption", material.city().name()), heard()),
        "",
        Optional.empty(),
        rows.reversed(),
        CompareQuery.start(material.framework(), material.city()));
  }

  private String note() {
    return page.say(
        material.others().isEmpty() ? "benchmark.index.note" : "benchmark.index.note.published");
  }

  private Optional<TimeLine> line() {
    var points = points();
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(
            TimeLine.of(
                points,
                groups(),
                new TimeLine.Words(
                    page.say("benchmark.index.group"), page.say("benchmark.index.version"))));
  }

  static Sample sample(Mark mark) {
    return Sample.latest(mark.version(), new Group.Everyone()).in(mark.period());
  }

  private String heard() {
    return String.join(
        "; ",
        material.series().stream()
            .filter(m -> m.overall().isPresent())
            .map(m ->
                page.say(
                    "benchmark.index.heard", page.number(m.overall().orElseThrow(), 0), m.period()))
            .toList());
  }

  private List<TimeLine.Result> points() {
    var points = new ArrayList<TimeLine.Result>();
    for (var mark : material.series()) {
      var drawn = comparing.nodes(mark.version()).drawn(mark.overall());
      if (drawn.isPresent()) {
        points.add(
            new TimeLine.Result(
                mark.placed(), drawn.getAsDouble(), mark.version().value().toString(), false));
      }
    }
    for (var other : material.others()) {
      var percent = other.percent();
      var year = other.year();
      if (percent != null && year != null) {
        points.add(new TimeLine.Result(LocalDate.of(year, 7, 1), percent, "", true));
      }
    }
    return points;
  }

  private List<TimeLine.Group> groups() {
    var groups = new ArrayList<TimeLine.Group>();
    for (var mark : material.series()) {
      var found = material.figures().get(sample(mark));
      if (found != null) {
        found.at(Codes.OVERALL).ifPresent(s -> groups.add(group(mark, s)));
      }
    }
    return groups;
  }

  private TimeLine.Group group(Mark mark, Statistics group) {
    var nodes = comparing.nodes(mark.version());
    return new TimeLine.Group(
        mark.placed(),
        nodes.drawn(group.median()),
        nodes.drawn(group.lowerQuartile()),
        nodes.drawn(group.upperQuartile()));
  }

  private IndexPanel.Row row(Mark mark) {
    var rank =
        Optional.ofNullable(material.figures().get(sample(mark)))
            .flatMap(f -> f.rank(mark, comparing.nodes(mark.version()), Codes.OVERALL));
    return new IndexPanel.Row(
        "",
        "",
        mark.period(),
        score(mark.overall()),
        rank.map(r -> page.say("benchmark.index.place", r.place(), r.of(), mark.period()))
            .orElse(""),
        page.say("benchmark.index.computed"),
        mark.address(),
        page.say("benchmark.report"),
        mark.illustrative());
  }

  private IndexPanel.Row row(PublishedResult other) {
    var percent = other.percent();
    var year = other.year();
    return new IndexPanel.Row(
        "",
        "",
        year == null ? page.say("benchmark.index.undated") : year.toString(),
        percent == null ? Shown.NONE : page.number(percent, 0),
        PublishedRank.of(page, other),
        page.say("benchmark.index.elsewhere"),
        other.source(),
        page.say("benchmark.source"),
        false);
  }

  private String score(OptionalDouble score) {
    return score.isPresent() ? page.number(score.getAsDouble(), 0) : Shown.NONE;
  }
}
