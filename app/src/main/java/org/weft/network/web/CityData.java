package org.weft.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A city’s public facts as data.
///
/// @param address of its page
/// @param type the kind of authority
public record CityData(
    String name,
    String country,
    @Nullable String region,
    String type,
    @Nullable String authority,
    @Nullable Long geonamesId,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Long population,
    String source,
    String address,
    List<Row> memberships) {

  /// What a source says of the city and a network.
  public record Row(
      String network,
      String networkAddress,
      String standing,
      String status,
      @Nullable String since,
      String source) {

    List<String> cells() {
      return List.of(network, standing, status, since == null ? "" : since, source);
    }
  }
}
