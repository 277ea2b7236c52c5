package org.weft.network.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.city.CityId;
import org.weft.network.Member;
import org.weft.network.Network;
import org.weft.site.Page;
import org.weft.site.chart.Caption;
import org.weft.site.chart.map.CityMap;
import org.weft.site.chart.map.MapView;

/// Draws the cities of a network: Europe if most of them lie there, else the world.
final class MemberMap {
  private static final int LANDMARKS = 6;

  private MemberMap() {}

  static @Nullable CityMap draw(List<Member> members) {
    var landmarks = landmarks(members);
    var cities =
        members.stream()
            .filter(m -> m.latitude() != null && m.longitude() != null)
            .map(m ->
                new CityMap.City(
                    m.name(),
                    Objects.requireNonNull(m.latitude()),
                    Objects.requireNonNull(m.longitude()),
                    1,
                    landmarks.contains(m.city())))
            .toList();
    if (cities.isEmpty()) {
      return null;
    }
    var europe = CityMap.of(MapView.EUROPE, cities);
    return 2 * europe.outside() > cities.size() ? CityMap.of(MapView.WORLD, cities) : europe;
  }

  /// The largest city of each of the countries with most cities.
  private static Set<CityId> landmarks(List<Member> members) {
    var bySize =
        Comparator.comparing(
            (Member m) -> m.population() == null ? 0L : m.population(), Comparator.reverseOrder());
    var countries = new HashSet<String>();
    return members.stream()
        .sorted(bySize)
        .filter(m -> countries.add(m.country()))
        .limit(LANDMARKS)
        .map(Member::city)
        .collect(Collectors.toSet());
  }

  static Caption caption(Page page, Network network, List<Member> members) {
    Map<String, Long> byCountry =
        members.stream().collect(Collectors.groupingBy(Member::country, Collectors.counting()));
    var most =
        byCountry.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(3)
            .map(e -> page.country(e.getKey()))
            .collect(Collectors.joining(", "));
    return new Caption(
        "map",
        page.say("network.map.title", network.name()),
        page.say("network.map.description", members.size(), byCountry.size(), most));
  }
}
