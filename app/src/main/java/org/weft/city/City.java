package org.weft.city;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A local or regional authority, or the place it governs.
///
/// @param country ISO 3166-1 alpha-2, upper case
/// @param slug unique in the country and never changed once given
/// @param name in the spelling of its source
/// @param region the first-level division it lies in, or null
/// @param authority the body that governs it, such as Leeds City Council, or null
/// @param geonames the place's number at GeoNames, or null
/// @param latitude in degrees, north positive; null if not known, together with the longitude
/// @param longitude in degrees, east positive
/// @param population inhabitants, or null
/// @param source where the entry comes from
/// @param asOf of when the entry is, in words, or null
public record City(
    CityId id,
    String country,
    String slug,
    String name,
    @Nullable String region,
    CityKind kind,
    @Nullable String authority,
    @Nullable Long geonames,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Long population,
    String source,
    @Nullable String asOf) {

  /// The address of its page; public, so it never changes.
  public String address() {
    return "/cities/" + country.toLowerCase(Locale.ROOT) + "/" + slug;
  }
}
