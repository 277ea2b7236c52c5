package org.weft.benchmark.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.weft.city.CityId;

/// What is compared, as the address says it.
///
/// @param framework id of a framework; empty for the first
/// @param cities in the order they were chosen, at most [#MOST]
/// @param period a period, or empty for the latest of each city
/// @param group the word of the group beside the cities; empty for none chosen
/// @param add what was typed to find a further city
public record CompareQuery(
    String framework, List<CityId> cities, String period, String group, String add) {
  /// The most cities side by side.
  public static final int MOST = 12;

  /// The most cities as small pictures.
  public static final int PICTURES = 6;

  public CompareQuery {
    cities = new LinkedHashSet<>(cities).stream().limit(MOST).toList();
  }

  /// Reads the cities of an address; what is no city is left out.
  static List<CityId> cities(List<String> words) {
    return words.stream()
        .filter(w -> w.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(CityId::of)
        .toList();
  }

  String with(CityId city) {
    var more = new ArrayList<>(cities);
    more.add(city);
    return address("/compare", more);
  }

  String without(CityId city) {
    return address("/compare", cities.stream().filter(c -> !c.equals(city)).toList());
  }

  String csv() {
    return address("/compare.csv", cities);
  }

  private String address(String path, List<CityId> chosen) {
    var address = UriComponentsBuilder.fromPath(path);
    if (!framework.isEmpty()) {
      address.queryParam("framework", framework);
    }
    if (!period.isEmpty()) {
      address.queryParam("period", period);
    }
    if (!group.isEmpty()) {
      address.queryParam("group", group);
    }
    chosen.forEach(c -> address.queryParam("city", c.value()));
    return address.build().encode().toUriString();
  }
}
