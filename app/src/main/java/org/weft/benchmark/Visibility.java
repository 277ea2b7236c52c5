package org.weft.benchmark;

import java.util.Locale;

/// Who may read a result. The city decides, and may withdraw what it gave.
public enum Visibility {
  /// Only the people of the city.
  PRIVATE,
  /// Also the network's office and the people of its member cities.
  NETWORK,
  /// Everybody.
  PUBLIC;

  /// The word in tables, forms and texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException for any other word
  public static Visibility of(String word) {
    for (var one : values()) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException("No visibility is called " + word);
  }
}
