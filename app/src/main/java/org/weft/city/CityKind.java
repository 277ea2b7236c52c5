package org.weft.city;

import java.util.Locale;

/// What kind of authority a city is; frameworks may set weights and conditions by it.
public enum CityKind {
  CITY,
  MUNICIPALITY,
  BOROUGH,
  COUNTY,
  REGION,
  ASSOCIATION;

  /// The word for it in files, tables and frameworks, such as `borough`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a word.
  ///
  /// @throws IllegalArgumentException for any other word
  public static CityKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
