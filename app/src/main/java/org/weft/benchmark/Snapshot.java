package org.weft.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;

/// What a reader may see of one framework at one moment. A page that reads everything from one
/// snapshot asks the database once, and all its figures agree.
public final class Snapshot {
  private final Reader reader;
  private final MarkBook book;
  private final Comparing comparing;

  Snapshot(Reader reader, MarkBook book, Comparing comparing) {
    this.reader = reader;
    this.book = book;
    this.comparing = comparing;
  }

  /// The results of each of these cities, oldest first; none for a city without any.
  public Map<CityId, List<Mark>> series(Collection<CityId> cities) {
    return cities.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), c -> ofCity(c).reversed()));
  }

  /// The newest result of each of these cities, among those of a period if one is named; cities
  /// without one are left out.
  public Map<CityId, Mark> latest(Collection<CityId> cities, Optional<String> period) {
    var chosen = new HashMap<CityId, Mark>();
    for (var city : cities) {
      ofCity(city).stream()
          .filter(m -> period.isEmpty() || m.period().equals(period.get()))
          .findFirst()
          .ifPresent(m -> chosen.put(city, m));
    }
    return chosen;
  }

  private List<Mark> ofCity(CityId city) {
    return book.of(city).stream().filter(reader::mayRead).toList();
  }

  /// The cities of which the reader may see a result.
  public Set<CityId> cities() {
    return book.latest(reader::mayRead).stream().map(Mark::city).collect(Collectors.toSet());
  }

  /// Some cities with a result, the largest first: to begin a comparison with.
  public List<Mark> largest(int most) {
    return book.latest(reader::mayRead).stream()
        .sorted(
            Comparator.<Mark>comparingDouble(
                    m -> Double.parseDouble(m.attributes().getOrDefault("population", "0")))
                .reversed()
                .thenComparing(m -> m.city().value()))
        .limit(most)
        .toList();
  }

  /// The periods of which the reader may see a result, newest first.
  public List<String> periods() {
    return book.cities().stream()
        .flatMap(c -> book.of(c).stream())
        .filter(reader::mayRead)
        .map(Mark::period)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /// The groups of a version that may be shown, with their figures: all cities, the cities of each
  /// network, the framework's own groups.
  ///
  /// @param period one period; empty for the newest result of each city
  public Map<Group, Figures> groups(FrameworkVersion version, Optional<String> period) {
    var groups = new ArrayList<Group>();
    groups.add(new Group.Everyone());
    book.networks(version.id()).forEach(n -> groups.add(new Group.OfNetwork(n)));
    version.model().comparisons().forEach(c -> groups.add(new Group.OfFramework(c.code())));
    var shown = new LinkedHashMap<Group, Figures>();
    for (var group : groups) {
      var figures = figures(version, new Sample(version.id(), period, group));
      if (figures.shown()) {
        shown.put(group, figures);
      }
    }
    return shown;
  }

  /// The figures of a sample, the same for every reader.
  public Figures figures(FrameworkVersion version, Sample sample) {
    return comparing.figures(book, version, sample);
  }
}
