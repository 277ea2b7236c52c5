package org.weft.benchmark.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Mark;
import org.weft.benchmark.compare.CompareQuery;
import org.weft.benchmark.published.PublishedResult;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.network.Network;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.site.Page;
import org.weft.site.chart.BarTable;
import org.weft.site.chart.Caption;
import org.weft.site.chart.Dots;
import org.weft.site.ui.Shown;

/// Sets the index of a network's cities into words and pictures.
record NetworkIndexWriting(
    Page page, Comparing comparing, FrameworkVersion version, Material material) {
  private static final int DOTS = 200;

  /// What was read.
  ///
  /// @param results the newest of each city, best first
  /// @param others what was published elsewhere
  /// @param figures of the network's cities; empty without a result
  /// @param names of the cities that are named in the picture
  record Material(
      Network network,
      List<Mark> results,
      List<PublishedResult> others,
      Optional<Figures> figures,
      Map<CityId, City> names) {}

  IndexPanel panel(IndexChoice index) {
    return new IndexPanel(
        index,
        page.say("benchmark.network.index"),
        page.say("benchmark.network.note"),
        material.results().stream().anyMatch(Mark::illustrative),
        Optional.empty(),
        dots(),
        new Caption(
            "index",
            page.say("benchmark.network.dots"),
            page.say("benchmark.network.heard", count())),
        says(),
        material.figures().filter(Figures::shown).map(this::bars),
        material.others().stream().map(this::row).toList(),
        CompareQuery.start(version.framework(), material.network()));
  }

  private int count() {
    return material.results().isEmpty()
        ? (int) material.others().stream().filter(p -> p.percent() != null).count()
        : (int) material.results().stream().filter(m -> m.overall().isPresent()).count();
  }

  private String says() {
    if (material.results().isEmpty()) {
      return page.say("benchmark.network.onlyPublished");
    }
    var open = page.say("benchmark.network.open", material.results().size());
    return material
        .figures()
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

  /// The computed results, or the published ones where nothing was computed: the two do not mean
  /// the same and never share a picture.
  private Optional<Dots> dots() {
    var dots = new ArrayList<Dots.City>();
    for (var mark : material.results().stream().limit(DOTS).toList()) {
      var drawn = comparing.nodes(mark.version()).drawn(mark.overall());
      var city = material.names().get(mark.city());
      drawn.ifPresent(
          score -> dots.add(new Dots.City(city == null ? "" : city.name(), score, city != null)));
    }
    if (dots.isEmpty()) {
      material.others().stream()
          .filter(p -> p.percent() != null)
          .sorted(Comparator.comparing(PublishedResult::percent))
          .forEach(p -> dots.add(new Dots.City(p.name(), p.percent(), true)));
    }
    return dots.isEmpty() ? Optional.empty() : Optional.of(Dots.of(dots));
  }

  private BarTable bars(Figures figures) {
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
                      comparing.nodes(version.id()).drawn(median)),
                  OptionalDouble.empty(),
                  median.isPresent() ? page.number(median.getAsDouble(), 0) : Shown.NONE,
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

  private IndexPanel.Row row(PublishedResult other) {
    var percent = other.percent();
    var year = other.year();
    return new IndexPanel.Row(
        other.name(),
        other.country(),
        year == null ? page.say("benchmark.index.undated") : year.toString(),
        percent == null ? Shown.NONE : page.number(percent, 0),
        PublishedRank.of(page, other),
        "",
        other.source(),
        page.say("benchmark.source"),
        false);
  }
}
