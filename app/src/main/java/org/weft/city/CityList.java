package org.weft.city;

import java.util.List;

/// One page of cities.
///
/// @param total how many there are on all pages
/// @param page from 1
/// @param size the most on a page
public record CityList(List<City> list, int total, int page, int size) {
  public CityList {
    list = List.copyOf(list);
  }
}
