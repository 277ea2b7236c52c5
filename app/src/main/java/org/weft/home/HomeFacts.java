package org.weft.home;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weft.benchmark.Indices;
import org.weft.benchmark.Reader;
import org.weft.city.Cities;
import org.weft.framework.FrameworkVersion;
import org.weft.network.Network;
import org.weft.network.Networks;
import org.weft.network.Overview;
import org.weft.practice.Practices;
import org.weft.site.Remembered;
import org.weft.site.chart.map.CityMap;
import org.weft.site.chart.map.MapView;

/// What the home page says of everything together, counted at most every half minute.
@Component
class HomeFacts {
  private static final int LANDMARKS = 6;
  private static final int INDICES = 7;

  private final Remembered<All> all;

  HomeFacts(Cities cities, Networks networks, Practices practices, Indices indices, Clock clock) {
    this.all =
        new Remembered<>(
            clock,
            Duration.ofSeconds(30),
            () -> {
              var overview = networks.overview();
              return new All(
                  overview,
                  map(overview),
                  networks.list(),
                  cities.count(),
                  practices.count(),
                  open(indices));
            });
  }

  /// Everything together.
  ///
  /// @param places how many cities there are in the gazetteer
  record All(
      Overview overview,
      CityMap map,
      List<Network> networks,
      int places,
      int practices,
      List<Index> indices) {}

  /// A framework under which cities have published their result.
  record Index(FrameworkVersion version, int cities) {}

  private static List<Index> open(Indices indices) {
    var leading = indices.list(Reader.PUBLIC).stream().limit(INDICES).toList();
    var cities = indices.open(leading.stream().map(FrameworkVersion::framework).toList());
    return leading.stream()
        .map(v -> new Index(v, cities.getOrDefault(v.framework(), 0)))
        .filter(i -> i.cities() > 0)
        .toList();
  }

  All get() {
    return all.get();
  }

  /// The cities with most networks are named, as far as there is room.
  private static CityMap map(Overview overview) {
    var cities = new ArrayList<CityMap.City>();
    for (var place : overview.places()) {
      cities.add(
          new CityMap.City(
              place.name(),
              place.latitude(),
              place.longitude(),
              place.networks(),
              cities.size() < LANDMARKS));
    }
    return CityMap.of(MapView.EUROPE, cities);
  }
}
