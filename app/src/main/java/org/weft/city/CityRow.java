package org.weft.city;

import org.weft.site.Page;

/// A city in a list.
///
/// @param place region and country
/// @param population in the reader’s notation; empty if not known
public record CityRow(String name, String url, String place, String population) {

  /// The row of a city.
  ///
  /// @param whole whether the country is named too
  public static CityRow of(Page page, City city, boolean whole) {
    var region = city.region() == null ? "" : city.region();
    var country = page.country(city.country());
    var population = city.population();
    return new CityRow(
        city.name(),
        city.address(),
        whole && !region.isEmpty()
            ? page.say("city.place", region, country)
            : whole ? country : region,
        population == null ? "" : page.number(population));
  }
}
