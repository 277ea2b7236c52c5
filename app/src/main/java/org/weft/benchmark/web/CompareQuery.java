package org.weft.benchmark.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;
import org.weft.city.City;
import org.weft.network.Network;

/// What is compared, as the address says it.
///
/// @param framework id of a framework; empty for the first
/// @param places the cities in the order they were chosen, such as `gb/leeds`; at most [#MOST]
/// @param period a period, or empty for the latest of each city
/// @param group the word of the group beside the cities; empty for none chosen
/// @param add what was typed to find a further city
public record CompareQuery(
    String framework, List<String> places, String period, String group, String add) {
  /// The most cities side by side.
  public static final int MOST = 12;

  /// The most cities as small pictures.
  public static final int PICTURES = 6;

  public CompareQuery {
    places = new LinkedHashSet<>(places).stream().limit(MOST).toList();
  }

  /// Reads the cities of an address; what is no city by its form is left out.
  static List<String> places(List<String> words) {
    return words.stream().filter(w -> w.matches("[a-z]{2}/[a-z0-9-]{1,120}")).toList();
  }

  /// The place of a city in an address.
  static String place(City city) {
    return city.country().toLowerCase(Locale.ROOT) + "/" + city.slug();
  }

  /// Where a comparison of one city begins.
  static String start(String framework, City city) {
    return new CompareQuery(framework, List.of(place(city)), "", "", "").here();
  }

  /// Where a comparison with the cities of a network begins.
  static String start(String framework, Network network) {
    return new CompareQuery(framework, List.of(), "", "network:" + network.slug(), "").here();
  }

  private String here() {
    return address("/compare", places);
  }

  String with(City city) {
    var more = new ArrayList<>(places);
    more.add(place(city));
    return address("/compare", more);
  }

  String without(City city) {
    return address("/compare", places.stream().filter(p -> !p.equals(place(city))).toList());
  }

  String csv() {
    return address("/compare.csv", places);
  }

  private String address(String path, List<String> chosen) {
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
    chosen.forEach(c -> address.queryParam("city", c));
    return address.build().encode().toUriString();
  }
}
