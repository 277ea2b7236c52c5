package org.weft.city;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the country that a code or an English name means, from Java’s own locale data.
public final class Countries {
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /// The ISO 3166-1 code of a country, by its code in any case or its English name.
  public static Optional<String> code(String country) {
    var upper = country.strip().toUpperCase(Locale.ROOT);
    return upper.matches("[A-Z]{2}")
        ? Optional.of(upper.equals("UK") ? "GB" : upper)
        : Optional.ofNullable(CODES.get(Folding.fold(country)));
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (var code : Locale.getISOCountries()) {
      codes.put(Folding.fold(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
    }
    codes.put("great britain", "GB");
    codes.put("usa", "US");
    codes.put("united states of america", "US");
    codes.put("republic of korea", "KR");
    codes.put("korea", "KR");
    codes.put("czech republic", "CZ");
    codes.put("turkey", "TR");
    codes.put("turkiye", "TR");
    codes.put("kosovo", "XK");
    codes.put("macedonia", "MK");
    codes.put("republic of moldova", "MD");
    codes.put("russian federation", "RU");
    codes.put("bosnia and herzegovina", "BA");
    codes.put("palestine", "PS");
    codes.put("ivory coast", "CI");
    codes.put("viet nam", "VN");
    return Map.copyOf(codes);
  }
}
