package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Indices;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Sample;
import org.weft.benchmark.Snapshot;
import org.weft.benchmark.Snapshots;
import org.weft.benchmark.published.PublishedResults;
import org.weft.benchmark.seen.Seen;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.network.Network;
import org.weft.network.Networks;
import org.weft.site.Page;

/// Reads what a comparison of cities needs, in a fixed number of statements.
@Service
class ComparingCities {
  private static final int OFFERED = 12;

  private final Indices indices;
  private final Snapshots snapshots;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Seen seen;
  private final Places places;

  /// What is looked up.
  @Service
  record Places(Frameworks frameworks, Cities cities, Networks networks, Adding adding) {}

  ComparingCities(
      Indices indices,
      Snapshots snapshots,
      Comparing comparing,
      PublishedResults published,
      Seen seen,
      Places places) {
    this.indices = indices;
    this.snapshots = snapshots;
    this.comparing = comparing;
    this.published = published;
    this.seen = seen;
    this.places = places;
  }

  /// The index that a request is about, read once: what the names mean that were typed and what
  /// stands on the page are looked up in the same.
  ///
  /// @param all the frameworks to choose from
  /// @param framework the chosen one
  record Ground(
      Reader reader, List<FrameworkVersion> all, FrameworkVersion framework, Snapshot snapshot) {}

  Ground ground(Page page, Reader reader, CompareQuery query) {
    var known = indices.list(reader);
    var all = known.isEmpty() ? places.frameworks().list(page.locale()) : known;
    var framework = framework(all, query.framework());
    return new Ground(reader, all, framework, snapshots.of(reader, framework.framework()));
  }

  /// What the names that were typed mean.
  Adding.Typed find(Ground ground, CompareQuery query) {
    return places
        .adding()
        .find(ground.reader().actor(), ground.snapshot(), ground.framework().framework(), query);
  }

  /// What the name that is being typed may mean.
  Adding.Typed suggest(Ground ground, CompareQuery query) {
    return places
        .adding()
        .suggest(ground.reader().actor(), ground.snapshot(), ground.framework().framework(), query);
  }

  Compared read(Ground ground, CompareQuery query, Adding.Typed typed) {
    var framework = ground.framework();
    var snapshot = ground.snapshot();
    var periods = snapshot.periods();
    var period =
        query.picture() == Picture.TIME
            ? Optional.<String>empty()
            : Optional.of(query.period()).filter(periods::contains);
    var cities = places.cities().at(query.places());
    var latest = snapshot.latest(cities.stream().map(City::id).toList(), period);
    var version = newest(framework, latest);
    var chosen = chosen(snapshot, version, cities, latest);
    var groups = groups(snapshot, version, period);
    seen.note(ground.reader(), shown(query, chosen));
    return new Compared(
        ground.all(),
        framework,
        version,
        chosen,
        periods,
        groups,
        history(snapshot, query, chosen, groups),
        places
            .frameworks()
            .get(chosen.stream().flatMap(c -> c.series().stream()).map(Mark::version).toList()),
        typed,
        cities.isEmpty() ? offered(snapshot) : List.of());
  }

  private static List<Mark> shown(CompareQuery query, List<Chosen> chosen) {
    return query.picture() == Picture.TIME
        ? chosen.stream().flatMap(c -> c.series().stream()).toList()
        : chosen.stream().flatMap(c -> c.mark().stream()).toList();
  }

  private FrameworkVersion framework(List<FrameworkVersion> all, String wanted) {
    return all.stream()
        .filter(v -> v.framework().equals(wanted))
        .findFirst()
        .or(() -> wanted.isEmpty() ? Optional.empty() : places.frameworks().findLatest(wanted))
        .orElseGet(all::getFirst);
  }

  private FrameworkVersion newest(FrameworkVersion latest, Map<CityId, Mark> chosen) {
    return chosen.values().stream()
        .map(m -> places.frameworks().get(m.version()))
        .max(Comparator.comparing(FrameworkVersion::loadedAt))
        .orElse(latest);
  }

  private List<Chosen> chosen(
      Snapshot snapshot, FrameworkVersion version, List<City> cities, Map<CityId, Mark> latest) {
    var series = snapshot.series(cities.stream().map(City::id).toList());
    return cities.stream()
        .map(c -> {
          var mark = Optional.ofNullable(latest.get(c.id()));
          return new Chosen(
              c,
              mark,
              comparing.nodes(mark.map(Mark::version).orElse(version.id())),
              Objects.requireNonNull(series.get(c.id())),
              published.of(version.framework(), c.id()).stream()
                  .filter(p -> p.overall() && p.percent() != null)
                  .toList());
        })
        .toList();
  }

  /// The groups with their words in addresses and, for networks, their names.
  private Map<String, Compared.Side> groups(
      Snapshot snapshot, FrameworkVersion version, Optional<String> period) {
    var shown = snapshot.groups(version, period);
    var networks = new HashMap<Group, Network>();
    if (shown.keySet().stream().anyMatch(Group.OfNetwork.class::isInstance)) {
      places.networks().list().forEach(n -> networks.put(new Group.OfNetwork(n.id()), n));
    }
    var sides = new LinkedHashMap<String, Compared.Side>();
    shown.forEach((group, figures) -> {
      var network = Optional.ofNullable(networks.get(group));
      sides.put(
          network.map(CompareQuery::word).orElseGet(group::word),
          new Compared.Side(group, network, figures));
    });
    return sides;
  }

  /// The figures of the group in the cycles of the chosen cities, for their lines.
  private Map<Sample, Figures> history(
      Snapshot snapshot,
      CompareQuery query,
      List<Chosen> chosen,
      Map<String, Compared.Side> groups) {
    var side = Compared.side(groups, query.group());
    if (query.picture() != Picture.TIME || side.isEmpty()) {
      return Map.of();
    }
    var history = new HashMap<Sample, Figures>();
    var marks = new ArrayList<Mark>();
    chosen.forEach(c -> marks.addAll(c.series()));
    for (var mark : marks) {
      history.computeIfAbsent(
          Compared.sample(mark, side.get().group()),
          s -> snapshot.figures(places.frameworks().get(s.version()), s));
    }
    return history;
  }

  private List<City> offered(Snapshot snapshot) {
    var largest = snapshot.largest(OFFERED);
    var names = places.cities().find(largest.stream().map(Mark::city).toList());
    return largest.stream()
        .flatMap(m -> Optional.ofNullable(names.get(m.city())).stream())
        .toList();
  }
}
