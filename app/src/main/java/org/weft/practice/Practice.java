package org.weft.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.city.CityId;

/// Something a city does that others may borrow.
///
/// @param slug unique and never changed
/// @param city the city it is from, or null if its name could not be matched
/// @param cityName the name in the source; empty if the source names none
/// @param country ISO 3166-1 alpha-2, or empty
/// @param network the network or programme that tells of it, or null
/// @param themes in the words of the library, such as `public space`
/// @param summary in our own words
/// @param year when it was told of, or null
/// @param source where it stands
public record Practice(
    String slug,
    String title,
    @Nullable CityId city,
    String cityName,
    String country,
    @Nullable String network,
    List<String> themes,
    String summary,
    @Nullable Integer year,
    String source) {

  public Practice {
    themes = List.copyOf(themes);
  }

  /// The address of its page.
  public String address() {
    return "/practices/" + slug;
  }
}
