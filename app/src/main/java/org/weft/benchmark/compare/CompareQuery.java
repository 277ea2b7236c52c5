package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import org.weft.city.City;
import org.weft.network.Network;

/// What is compared, as the address says it; every part has been looked at ([CompareForm]).
///
/// @param framework id of a framework; empty for the first
/// @param places the cities in the order they were chosen, such as `gb/leeds`; at most [#MOST]
/// @param period a period, or empty for the latest of each city
/// @param group the word of the group beside the cities; empty for the first that can be shown
/// @param picture how they are drawn
/// @param area code of the area whose line is drawn; empty for the overall score
/// @param add what was typed to add further cities: a name, or several, apart by semicolons or
///   lines
public record CompareQuery(
    String framework,
    List<String> places,
    String period,
    String group,
    Picture picture,
    String area,
    String add) {
  /// The most cities side by side.
  public static final int MOST = 12;

  private static final Pattern BREAK = Pattern.compile("[;\\r\\n]+");

  /// The most cities as pictures.
  public static final int PICTURES = 6;

  public CompareQuery {
    places = new LinkedHashSet<>(places).stream().limit(MOST).toList();
  }

  /// Where a comparison of one city begins.
  public static String start(String framework, City city) {
    return of(framework, List.of(place(city)), "").address("/compare");
  }

  /// Where a comparison with the cities of a network begins.
  public static String start(String framework, Network network) {
    return of(framework, List.of(), word(network)).address("/compare");
  }

  private static CompareQuery of(String framework, List<String> places, String group) {
    return new CompareQuery(framework, places, "", group, Picture.BARS, "", "");
  }

  /// The place of a city in an address.
  static String place(City city) {
    return city.country().toLowerCase(Locale.ROOT) + "/" + city.slug();
  }

  /// The word of the cities that answered for a network, in an address.
  static String word(Network network) {
    return "network:" + network.slug();
  }

  /// The names that were typed.
  List<String> names() {
    return BREAK
        .splitAsStream(add)
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .distinct()
        .toList();
  }

  /// Whether the city stands there already.
  boolean holds(City city) {
    return places.contains(place(city));
  }

  boolean isFull() {
    return places.size() >= MOST;
  }

  /// Whether one more fits beside those and these.
  boolean hasRoom(List<City> more, City city) {
    return holds(city) || places.size() + more.size() < MOST;
  }

  /// The address with more cities.
  ///
  /// @param rest names that are still to be looked up
  String with(List<City> cities, List<String> rest) {
    var more = new ArrayList<>(places);
    cities.forEach(c -> more.add(place(c)));
    var address = of(more).builder("/compare");
    put(address, "add", String.join("; ", rest));
    return address.build().encode().toUriString();
  }

  String without(City city) {
    return of(places.stream().filter(p -> !p.equals(place(city))).toList()).address("/compare");
  }

  private CompareQuery of(List<String> others) {
    return new CompareQuery(framework, others, period, group, picture, area, "");
  }

  /// The same cities drawn in another way.
  String as(Picture other) {
    return new CompareQuery(framework, places, period, group, other, area, "").address("/compare");
  }

  /// The address of the page at a path, or of its file.
  String address(String path) {
    return builder(path).build().encode().toUriString();
  }

  private UriComponentsBuilder builder(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    put(address, "framework", framework);
    put(address, "period", period);
    put(address, "group", group);
    put(address, "view", picture == Picture.BARS ? "" : picture.word());
    put(address, "area", area);
    places.forEach(c -> address.queryParam("city", c));
    return address;
  }

  private static void put(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value);
    }
  }
}
