package org.weft.benchmark.web;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Indices;
import org.weft.benchmark.Marks;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Readers;
import org.weft.benchmark.published.PublishedResult;
import org.weft.benchmark.published.PublishedResults;
import org.weft.benchmark.seen.Seen;
import org.weft.city.City;
import org.weft.city.CityPanels;
import org.weft.framework.FrameworkVersion;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// A city's index over time, on its page. A city that answered several frameworks offers a choice.
@Component
@Order(5)
class CityIndexPanel implements CityPanels {
  private final Indices indices;
  private final Marks marks;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Readers readers;
  private final Seen seen;
  private final Templates templates;

  CityIndexPanel(
      Indices indices,
      Marks marks,
      Comparing comparing,
      PublishedResults published,
      Readers readers,
      Seen seen,
      Templates templates) {
    this.indices = indices;
    this.marks = marks;
    this.comparing = comparing;
    this.published = published;
    this.readers = readers;
    this.seen = seen;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, City city) {
    var reader = readers.reader(actor);
    var all = indices.ofCity(reader, city.id());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var version = IndexChoice.chosen(page, all);
    var panel = new CityIndexWriting(page, comparing, read(reader, city, version));
    return Optional.of(
        templates.benchmarkIndexOfCity(page, panel.panel(IndexChoice.of(page, all, version))));
  }

  private CityIndexWriting.Material read(Reader reader, City city, FrameworkVersion version) {
    var series = marks.series(reader, version.framework(), city.id());
    seen.note(reader, series);
    return new CityIndexWriting.Material(
        city,
        version.framework(),
        series,
        published.of(version.framework(), city.id()).stream()
            .filter(PublishedResult::overall)
            .toList(),
        comparing.figures(
            version.framework(), series.stream().map(CityIndexWriting::sample).toList()));
  }
}
