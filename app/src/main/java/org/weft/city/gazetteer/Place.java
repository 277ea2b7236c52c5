package org.weft.city.gazetteer;

import org.weft.city.CityKind;
import org.weft.city.Folding;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;

/// A row of a gazetteer.
record Place(
    long geonames,
    String country,
    String name,
    String region,
    double latitude,
    double longitude,
    long population,
    CityKind kind) {

  /// The reason why a row cannot be a place; empty if it can.
  static String fault(CsvRow row) throws CsvRefused {
    if (!row.text("country_code").matches("[A-Z]{2}")) {
      return "the country is not a code of two capital letters";
    }
    if (!isName(row.text("name"))) {
      return "the name is empty, longer than 200 characters or has control characters";
    }
    if (row.number("geonames_id").isEmpty()) {
      return "there is no number of GeoNames";
    }
    double latitude = row.number("lat").map(Number::doubleValue).orElse(100.0);
    double longitude = row.number("lon").map(Number::doubleValue).orElse(200.0);
    return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
        ? "the coordinates are missing or not on earth"
        : "";
  }

  /// The place of a row without fault.
  static Place of(CsvRow row) throws CsvRefused {
    return new Place(
        row.number("geonames_id").orElseThrow().longValue(),
        row.text("country_code"),
        row.text("name"),
        row.text("admin1_name"),
        row.number("lat").orElseThrow().doubleValue(),
        row.number("lon").orElseThrow().doubleValue(),
        row.number("population").map(n -> Math.max(0, n.longValue())).orElse(0L),
        row.text("feature_code").equals("PPLX") ? CityKind.BOROUGH : CityKind.CITY);
  }

  /// Whether a text can be a name: not empty, not too long, without control characters.
  static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= 200
        && text.chars().noneMatch(Character::isISOControl)
        && !Folding.fold(text).isEmpty();
  }
}
