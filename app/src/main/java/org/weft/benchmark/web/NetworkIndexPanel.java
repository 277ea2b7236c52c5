package org.weft.benchmark.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
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
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.network.Network;
import org.weft.network.NetworkPanels;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.site.Page;
import org.weft.site.chart.BarTable;
import org.weft.site.chart.Caption;
import org.weft.site.chart.Dots;
import org.weft.site.jte.Templates;

/// The index of a network's cities, on its page: how results lie, the median per area, and what
/// others published.
@Component
@Order(5)
class NetworkIndexPanel implements NetworkPanels {
  private static final String FRAMEWORK = "intercultural-cities";
  private static final int DOTS = 200;

  private final Marks marks;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Frameworks frameworks;
  private final Cities cities;
  private final Readers readers;
  private final Templates templates;

  NetworkIndexPanel(
      Marks marks,
      Comparing comparing,
      PublishedResults published,
      Frameworks frameworks,
      Cities cities,
      Readers readers,
      Templates templates) {
    this.marks = marks;
    this.comparing = comparing;
    this.published = published;
    this.frameworks = frameworks;
    this.cities = cities;
    this.readers = readers;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, Network network) {
    var results = marks.ofNetwork(readers.reader(actor), FRAMEWORK, network.id());
    var others =
        network.slug().equals(FRAMEWORK)
            ? published.list(FRAMEWORK).stream().filter(PublishedResult::overall).toList()
            : List.<PublishedResult>of();
    if (results.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    var landmarks = landmarks(results);
    var names = cities.find(landmarks.stream().map(Mark::city).toList());
    return Optional.of(
        templates.benchmarkIndexOfNetwork(page, panel(page, network, results, others, names)));
  }

  private IndexPanel panel(
      Page page,
      Network network,
      List<Mark> results,
      List<PublishedResult> others,
      Map<CityId, City> names) {
    var version = results.stream().findFirst().map(m -> frameworks.get(m.version()));
    var group = new Group.OfNetwork(network.id());
    var figures = version.map(v -> comparing.figures(Sample.latest(v.id(), group)));
    return new IndexPanel(
        page.say("benchmark.network.index"),
        page.say("benchmark.network.note"),
        results.stream().anyMatch(Mark::illustrative),
        Optional.empty(),
        dots(results, others, names),
        new Caption(
            "index",
            page.say("benchmark.network.dots"),
            page.say("benchmark.network.heard", count(results, others))),
        says(page, results, figures),
        version.flatMap(v -> figures.filter(Figures::shown).map(f -> bars(page, v, f))),
        others.stream().map(p -> row(page, p)).toList(),
        "/compare");
  }

  private static int count(List<Mark> results, List<PublishedResult> others) {
    return results.isEmpty()
        ? (int) others.stream().filter(p -> p.percent() != null).count()
        : (int) results.stream().filter(m -> m.overall().isPresent()).count();
  }

  private static String says(Page page, List<Mark> results, Optional<Figures> figures) {
    if (results.isEmpty()) {
      return page.say("benchmark.network.onlyPublished");
    }
    var open = page.say("benchmark.network.open", results.size());
    return figures
        .flatMap(f -> f.at(Codes.OVERALL))
        .map(s ->
            open
                + " "
                + page.say(
                    "benchmark.network.says",
                    s.count(),
                    page.number(s.median(), 0),
                    page.number(s.lowerQuartile(), 0),
                    page.number(s.upperQuartile(), 0)))
        .orElse(open);
  }

  /// The lowest, the highest and two between: enough names to read the picture by.
  private static List<Mark> landmarks(List<Mark> results) {
    var scored = results.stream().filter(m -> m.overall().isPresent()).toList();
    return scored.size() < 4
        ? scored
        : List.of(
            scored.getFirst(),
            scored.get(scored.size() / 3),
            scored.get(2 * scored.size() / 3),
            scored.getLast());
  }

  /// The computed results, or the published ones where nothing was computed: the two do not mean
  /// the same and never share a picture.
  private Optional<Dots> dots(
      List<Mark> results, List<PublishedResult> others, Map<CityId, City> names) {
    var dots = new ArrayList<Dots.City>();
    for (var mark : results.stream().limit(DOTS).toList()) {
      var drawn = comparing.nodes(mark.version()).drawn(mark.overall());
      var city = names.get(mark.city());
      drawn.ifPresent(
          score -> dots.add(new Dots.City(city == null ? "" : city.name(), score, city != null)));
    }
    if (dots.isEmpty()) {
      others.stream()
          .filter(p -> p.percent() != null)
          .sorted(Comparator.comparing(PublishedResult::percent))
          .forEach(p -> dots.add(new Dots.City(p.name(), p.percent(), true)));
    }
    return dots.isEmpty() ? Optional.empty() : Optional.of(Dots.of(dots));
  }

  private BarTable bars(Page page, FrameworkVersion version, Figures figures) {
    var nodes = comparing.nodes(version.id());
    var top = version.model().tree().top();
    var rows =
        IntStream.range(0, top.size())
            .mapToObj(i -> {
              Area area = top.get(i);
              var strand = area.strand();
              var median =
                  figures
                      .at(area.code())
                      .map(s -> OptionalDouble.of(s.median()))
                      .orElse(OptionalDouble.empty());
              return new BarTable.Row(
                  new org.weft.site.chart.Area(
                      i + 1,
                      version.say(area.title(), page.language()),
                      strand == null ? 2 : strand,
                      nodes.drawn(median)),
                  OptionalDouble.empty(),
                  median.isPresent() ? page.number(median.getAsDouble(), 0) : CompareWriting.NONE,
                  "",
                  "");
            })
            .toList();
    return new BarTable(
        new BarTable.Words(
            page.say("benchmark.network.bars", figures.cities()),
            page.say("benchmark.number"),
            page.say("benchmark.area"),
            page.say("benchmark.bar"),
            page.say("benchmark.median"),
            ""),
        rows);
  }

  private static IndexPanel.Row row(Page page, PublishedResult other) {
    var percent = other.percent();
    var year = other.year();
    return new IndexPanel.Row(
        other.name(),
        other.country(),
        year == null ? page.say("benchmark.index.undated") : year.toString(),
        percent == null ? CompareWriting.NONE : page.number(percent, 0),
        Periods.rank(page, other),
        "",
        other.source(),
        page.say("benchmark.source"),
        false);
  }
}
