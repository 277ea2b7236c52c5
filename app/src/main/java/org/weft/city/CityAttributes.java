package org.weft.city;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What frameworks may ask about a participant: conditions, weights and comparison groups use it.
///
/// @param population inhabitants, or null if not known
/// @param foreignBornShare percent of the inhabitants born abroad, or null if not known
/// @param country ISO 3166-1 alpha-2
/// @param type the kind of authority
/// @param illustrative whether a figure in it was invented for the demonstration
public record CityAttributes(
    @Nullable BigDecimal population,
    @Nullable BigDecimal foreignBornShare,
    String country,
    CityKind type,
    boolean illustrative) {

  /// The attributes that are known, by the names of the framework format; values are `String` or
  /// `BigDecimal`.
  public Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    if (population != null) {
      values.put("population", population);
    }
    if (foreignBornShare != null) {
      values.put("foreignBornShare", foreignBornShare);
    }
    values.put("country", country);
    values.put("type", type.word());
    return values;
  }
}
