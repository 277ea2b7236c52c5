package org.weft.city.web;

import java.util.List;
import org.weft.city.CityRow;
import org.weft.site.ui.PageNumbers;

/// The cities of a country.
///
/// @param country its name in the reader’s language
/// @param total on all pages
public record CitiesView(String country, int total, List<CityRow> rows, PageNumbers pages) {
  public CitiesView {
    rows = List.copyOf(rows);
  }
}
