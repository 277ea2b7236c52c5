package org.weft.home;

import java.util.List;
import org.weft.city.CityRow;
import org.weft.network.NetworkRow;
import org.weft.practice.PracticeRow;
import org.weft.site.ui.PageNumbers;

/// What a search has found.
///
/// @param text what was looked for
/// @param found how many cities on all pages
/// @param practicesUrl all practices of these words
public record SearchView(
    String text,
    int found,
    List<CityRow> cities,
    PageNumbers pages,
    List<NetworkRow> networks,
    List<PracticeRow> practices,
    int practicesFound,
    String practicesUrl) {

  public SearchView {
    cities = List.copyOf(cities);
    networks = List.copyOf(networks);
    practices = List.copyOf(practices);
  }

  /// Whether nothing at all was found.
  public boolean isEmpty() {
    return cities.isEmpty() && networks.isEmpty() && practices.isEmpty();
  }
}
