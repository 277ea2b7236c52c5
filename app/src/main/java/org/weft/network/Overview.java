package org.weft.network;

import java.util.List;

/// All networks together.
///
/// @param memberships rows of lists, matched and waiting
/// @param cities how many different cities are listed
/// @param countries in how many countries
/// @param waiting rows that wait for a person
/// @param places the cities with a place on earth; at most 5,000
public record Overview(
    int memberships, int cities, int countries, int waiting, List<Presence> places) {
  public Overview {
    places = List.copyOf(places);
  }
}
