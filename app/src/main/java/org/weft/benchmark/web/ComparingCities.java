package org.weft.benchmark.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Indices;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Snapshots;
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

  private final Indices indices;
  private final Frameworks frameworks;
  private final Snapshots snapshots;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Cities cities;

  ComparingCities(
      Indices indices,
      Frameworks frameworks,
      Snapshots snapshots,
      Comparing comparing,
      PublishedResults published,
      Cities cities) {
    this.indices = indices;
    this.frameworks = frameworks;
    this.snapshots = snapshots;
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
    var known = indices.list(reader);
    var all = known.isEmpty() ? frameworks.list(page.locale()) : known;
    var framework = framework(all, query.framework());
    var snapshot = snapshots.of(reader, framework.framework());
    var periods = snapshot.periods();
    var period = Optional.of(query.period()).filter(periods::contains);
    var places = cities.at(query.places());
    var ofCities = snapshot.latest(places.stream().map(City::id).toList(), period);
    var version = newest(framework, ofCities);
    var offered = places.isEmpty() ? snapshot.largest(OFFERED) : List.<Mark>of();
    var names = cities.find(offered.stream().map(Mark::city).toList());
    return new Read(
        all,
        version,
        places.stream()
            .map(c -> chosen(c, Optional.ofNullable(ofCities.get(c.id())), version))
            .toList(),
        periods,
        snapshot.groups(version, period),
        query.add().isBlank() ? List.of() : cities.search(reader.actor(), query.add(), FOUND),
        offered.stream().flatMap(m -> Optional.ofNullable(names.get(m.city())).stream()).toList());
  }

  private static FrameworkVersion framework(List<FrameworkVersion> all, String wanted) {
    return all.stream()
        .filter(v -> v.framework().equals(wanted))
        .findFirst()
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
}
