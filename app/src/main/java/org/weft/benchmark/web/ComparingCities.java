package org.weft.benchmark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Marks;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Sample;
import org.weft.benchmark.published.PublishedResult;
import org.weft.benchmark.published.PublishedResults;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.site.Page;

/// Reads what a comparison of cities needs, in a fixed number of statements.
@Service
class ComparingCities {
  private static final int FOUND = 8;
  private static final int OFFERED = 12;

  private final Frameworks frameworks;
  private final Marks marks;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Cities cities;

  ComparingCities(
      Frameworks frameworks,
      Marks marks,
      Comparing comparing,
      PublishedResults published,
      Cities cities) {
    this.frameworks = frameworks;
    this.marks = marks;
    this.comparing = comparing;
    this.published = published;
    this.cities = cities;
  }

  /// What was read.
  ///
  /// @param version the newest version among the chosen results; its areas are the rows
  /// @param groups that may be shown, with their figures
  record Read(
      List<FrameworkVersion> frameworks,
      FrameworkVersion version,
      List<Chosen> chosen,
      List<String> periods,
      Map<Group, Figures> groups,
      List<City> found,
      List<City> offered) {}

  Read read(Page page, Reader reader, CompareQuery query) {
    var all = frameworks.list(page.locale());
    var framework = framework(all, query.framework());
    var places = cities.at(query.places());
    var ids = places.stream().map(City::id).toList();
    var ofCities =
        query.period().isEmpty()
            ? marks.latest(reader, framework.framework(), ids)
            : marks.ofPeriod(reader, framework.framework(), ids, query.period());
    var version = newest(framework, ofCities);
    var offered =
        places.isEmpty() ? marks.largest(reader, framework.framework(), OFFERED) : List.<Mark>of();
    var known = cities.find(offered.stream().map(Mark::city).toList());
    return new Read(
        all,
        version,
        places.stream()
            .map(c -> chosen(c, Optional.ofNullable(ofCities.get(c.id())), version))
            .toList(),
        marks.periods(reader, framework.framework()),
        groups(version, query),
        query.add().isBlank() ? List.of() : cities.search(reader.actor(), query.add(), FOUND),
        offered.stream().flatMap(m -> Optional.ofNullable(known.get(m.city())).stream()).toList());
  }

  private static FrameworkVersion framework(List<FrameworkVersion> all, String wanted) {
    return all.stream()
        .filter(v -> v.framework().equals(wanted))
        .findFirst()
        .or(() ->
            all.stream().filter(v -> v.framework().equals("intercultural-cities")).findFirst())
        .orElseGet(all::getFirst);
  }

  private FrameworkVersion newest(FrameworkVersion latest, Map<CityId, Mark> chosen) {
    return chosen.values().stream()
        .map(m -> frameworks.get(m.version()))
        .max(java.util.Comparator.comparing(FrameworkVersion::loadedAt))
        .orElse(latest);
  }

  private Chosen chosen(City city, Optional<Mark> mark, FrameworkVersion version) {
    return new Chosen(
        city,
        mark,
        comparing.nodes(mark.map(Mark::version).orElse(version.id())),
        mark.isPresent() ? Optional.empty() : published(version.framework(), city.id()));
  }

  /// The newest overall figure that others published.
  private Optional<PublishedResult> published(String framework, CityId city) {
    return published.of(framework, city).stream()
        .filter(p -> p.overall() && p.percent() != null)
        .reduce((_, later) -> later);
  }

  private Map<Group, Figures> groups(FrameworkVersion version, CompareQuery query) {
    var groups = new ArrayList<Group>();
    groups.add(new Group.Everyone());
    version.model().comparisons().forEach(c -> groups.add(new Group.OfFramework(c.code())));
    var when = query.period().isEmpty() ? Optional.<String>empty() : Optional.of(query.period());
    var samples = groups.stream().map(g -> new Sample(version.id(), when, g)).toList();
    var figures = comparing.figures(version.framework(), samples);
    var shown = new java.util.LinkedHashMap<Group, Figures>();
    samples.forEach(s -> {
      var found = figures.get(s);
      if (found != null && found.shown()) {
        shown.put(s.group(), found);
      }
    });
    return shown;
  }
}
