package org.weft.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.city.CityId;

/// A city in a network’s list, all its rows together.
///
/// @param name the city’s
/// @param address of the city’s page
/// @param population inhabitants, or null
/// @param latitude null if not known, together with the longitude
/// @param standings what ties it to the network, at least one
public record Member(
    CityId city,
    String name,
    String country,
    String address,
    @Nullable Long population,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Set<Standing> standings) {

  public Member {
    standings = Set.copyOf(standings);
  }

  /// Whether a source says that it is a member.
  public boolean isMember() {
    return standings.contains(Standing.MEMBER);
  }
}
