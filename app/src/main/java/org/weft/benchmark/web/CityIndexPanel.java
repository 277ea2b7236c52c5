package org.weft.benchmark.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Marks;
import org.weft.benchmark.Readers;
import org.weft.benchmark.Sample;
import org.weft.benchmark.published.PublishedResult;
import org.weft.benchmark.published.PublishedResults;
import org.weft.city.City;
import org.weft.city.CityPanels;
import org.weft.scoring.model.Codes;
import org.weft.site.Page;
import org.weft.site.chart.Caption;
import org.weft.site.chart.TimeLine;
import org.weft.site.jte.Templates;

/// A city's index over time, on its page.
@Component
@Order(5)
class CityIndexPanel implements CityPanels {
  private static final String FRAMEWORK = "intercultural-cities";

  private final Marks marks;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Readers readers;
  private final Templates templates;

  CityIndexPanel(
      Marks marks,
      Comparing comparing,
      PublishedResults published,
      Readers readers,
      Templates templates) {
    this.marks = marks;
    this.comparing = comparing;
    this.published = published;
    this.readers = readers;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, City city) {
    var series = marks.series(readers.reader(actor), FRAMEWORK, city.id());
    var others =
        published.of(FRAMEWORK, city.id()).stream().filter(PublishedResult::overall).toList();
    if (series.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    var figures =
        comparing.figures(FRAMEWORK, series.stream().map(CityIndexPanel::sample).toList());
    var rows = new ArrayList<IndexPanel.Row>();
    others.forEach(p -> rows.add(row(page, p)));
    series.forEach(m -> rows.add(row(page, m, figures.get(sample(m)))));
    var points = points(series, others);
    return Optional.of(
        templates.benchmarkIndexOfCity(
            page,
            new IndexPanel(
                page.say("benchmark.index"),
                page.say(
                    others.isEmpty() ? "benchmark.index.note" : "benchmark.index.note.published"),
                series.stream().anyMatch(Mark::illustrative),
                points.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                        TimeLine.of(
                            points,
                            groups(series, figures),
                            new TimeLine.Words(
                                page.say("benchmark.index.group"),
                                page.say("benchmark.index.version")))),
                Optional.empty(),
                new Caption(
                    "index", page.say("benchmark.index.caption", city.name()), heard(page, series)),
                "",
                Optional.empty(),
                rows.reversed(),
                "/compare?city=" + CompareQuery.place(city))));
  }

  private static Sample sample(Mark mark) {
    return Sample.latest(mark.version(), new Group.Everyone()).in(mark.period());
  }

  private static String heard(Page page, List<Mark> series) {
    return String.join(
        "; ",
        series.stream()
            .filter(m -> m.overall().isPresent())
            .map(m ->
                page.say(
                    "benchmark.index.heard", page.number(m.overall().orElseThrow(), 0), m.period()))
            .toList());
  }

  private List<TimeLine.Result> points(List<Mark> series, List<PublishedResult> others) {
    var points = new ArrayList<TimeLine.Result>();
    for (var mark : series) {
      var drawn = comparing.nodes(mark.version()).drawn(mark.overall());
      if (drawn.isPresent()) {
        points.add(
            new TimeLine.Result(
                Periods.day(mark), drawn.getAsDouble(), mark.version().value().toString(), false));
      }
    }
    for (var other : others) {
      var percent = other.percent();
      var year = other.year();
      if (percent != null && year != null) {
        points.add(new TimeLine.Result(LocalDate.of(year, 7, 1), percent, "", true));
      }
    }
    return points;
  }

  private List<TimeLine.Group> groups(List<Mark> series, java.util.Map<Sample, Figures> figures) {
    var groups = new ArrayList<TimeLine.Group>();
    for (var mark : series) {
      var found = figures.get(sample(mark));
      if (found != null) {
        found
            .at(Codes.OVERALL)
            .ifPresent(s ->
                groups.add(
                    new TimeLine.Group(
                        Periods.day(mark), s.median(), s.lowerQuartile(), s.upperQuartile())));
      }
    }
    return groups;
  }

  private IndexPanel.Row row(
      Page page, Mark mark, @org.jspecify.annotations.Nullable Figures figures) {
    var rank =
        Optional.ofNullable(figures)
            .flatMap(f -> f.rank(mark, comparing.nodes(mark.version()), Codes.OVERALL));
    return new IndexPanel.Row(
        "",
        "",
        mark.period(),
        score(page, mark.overall()),
        rank.map(r -> page.say("benchmark.index.place", r.place(), r.of(), mark.period()))
            .orElse(""),
        page.say("benchmark.index.computed"),
        mark.address(),
        page.say("benchmark.report"),
        mark.illustrative());
  }

  private static IndexPanel.Row row(Page page, PublishedResult other) {
    var percent = other.percent();
    var year = other.year();
    return new IndexPanel.Row(
        "",
        "",
        year == null ? page.say("benchmark.index.undated") : year.toString(),
        percent == null ? CompareWriting.NONE : page.number(percent, 0),
        Periods.rank(page, other),
        page.say("benchmark.index.elsewhere"),
        other.source(),
        page.say("benchmark.source"),
        false);
  }

  private static String score(Page page, OptionalDouble score) {
    return score.isPresent() ? page.number(score.getAsDouble(), 0) : CompareWriting.NONE;
  }
}
