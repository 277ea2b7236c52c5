package org.weft.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityMarks;
import org.weft.city.CityPanels;
import org.weft.city.MarkView;
import org.weft.city.Statistic;
import org.weft.city.web.CityView.Share;
import org.weft.site.KeptPages;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.chart.Threads;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Fact;
import org.weft.site.ui.Source;

/// The public page of a city: what is known of it, and the sections that other modules have.
@RestController
class CityPages {
  private final Cities cities;
  private final ObjectProvider<CityMarks> marks;
  private final ObjectProvider<CityPanels> panels;
  private final Templates templates;
  private final KeptPages kept;

  CityPages(
      Cities cities,
      ObjectProvider<CityMarks> marks,
      ObjectProvider<CityPanels> panels,
      Templates templates,
      KeptPages kept) {
    this.cities = cities;
    this.marks = marks;
    this.panels = panels;
    this.templates = templates;
    this.kept = kept;
  }

  @GetMapping("/cities/{country:[A-Za-z]{2}}/{slug:[a-z0-9-]+}")
  ResponseEntity<?> show(
      HttpServletRequest request,
      Page page,
      Actor actor,
      @PathVariable String country,
      @PathVariable String slug) {
    if (actor.isPublic() && country.equals(country.toLowerCase(Locale.ROOT))) {
      return kept.show(
          request,
          page,
          () ->
              templates.cityShow(
                  page,
                  view(
                      page,
                      actor,
                      cities.find(country, slug).orElseThrow(NotFoundException::new))));
    }
    var city = cities.find(country, slug).orElseThrow(NotFoundException::new);
    if (!page.path().equals(city.address())) {
      return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
          .location(URI.create(city.address()))
          .build();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(templates.cityShow(page, view(page, actor, city)));
  }

  private CityView view(Page page, Actor actor, City city) {
    var statistics = cities.statistics(city.id());
    var population = population(page, city, statistics);
    var found =
        Optional.ofNullable(marks.getIfAvailable())
            .map(m -> m.find(actor, List.of(city.id()), page.locale()))
            .orElse(Map.of())
            .get(city.id());
    return new CityView(
        city,
        page.say(
            "city.kicker",
            page.say("city.kind." + city.kind().word()),
            page.country(city.country())),
        lede(page, city, population),
        MarkView.of(page, found, Threads.NINE),
        facts(page, city, population),
        foreignBorn(page, statistics),
        panels
            .orderedStream()
            .map(p -> p.find(page, actor, city))
            .flatMap(Optional::stream)
            .toList(),
        sources(city, statistics));
  }

  private static Optional<Fact> population(Page page, City city, List<Statistic> statistics) {
    var dated = statistics.stream().filter(s -> s.measure().equals("population")).findFirst();
    if (dated.isPresent()) {
      var figure = dated.get();
      return Optional.of(
          new Fact(
              page.say("city.population"),
              page.number(figure.value().longValue()),
              page.say("city.population.asOf", figure.asOf()),
              ""));
    }
    return Optional.ofNullable(city.population())
        .map(p ->
            new Fact(
                page.say("city.population"),
                page.number(p),
                city.geonames() == null ? "" : page.say("city.population.old"),
                ""));
  }

  private static String lede(Page page, City city, Optional<Fact> population) {
    var region = city.region() == null || city.region().equals(city.name()) ? "" : city.region();
    if (population.isPresent()) {
      var people = population.get().value();
      return region.isEmpty()
          ? page.say("city.lede.people", people)
          : page.say("city.lede.both", people, region);
    }
    return region.isEmpty() ? "" : page.say("city.lede.region", region);
  }

  private List<Fact> facts(Page page, City city, Optional<Fact> population) {
    var facts = new ArrayList<Fact>();
    if (city.authority() != null) {
      facts.add(Fact.of(page.say("city.authority"), city.authority()));
    }
    population.ifPresent(facts::add);
    var names = cities.otherNames(city);
    if (!names.isEmpty()) {
      facts.add(Fact.of(page.say("city.names"), String.join(", ", names)));
    }
    return facts;
  }

  private static @Nullable Share foreignBorn(Page page, List<Statistic> statistics) {
    return statistics.stream()
        .filter(s -> s.measure().equals("foreignBornShare"))
        .findFirst()
        .map(s ->
            new Share(
                page.say("city.percent", page.number(s.value().doubleValue(), 1)),
                s.illustrative() ? "" : page.say("city.population.asOf", s.asOf()),
                s.illustrative()))
        .orElse(null);
  }

  private static List<Source> sources(City city, List<Statistic> statistics) {
    var sources = new ArrayList<>(city.geonames() == null ? Source.list(city.source()) : List.of());
    statistics.stream()
        .filter(s -> !s.illustrative())
        .flatMap(s -> Source.list(s.source()).stream())
        .filter(s -> !sources.contains(s))
        .forEach(sources::add);
    return sources;
  }
}
