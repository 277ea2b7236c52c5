package org.weft.benchmark.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How cities are drawn beside each other.
public enum Picture {
  /// Small bars of all areas.
  BARS,
  /// The shape of each city over the areas, against the group.
  RADAR,
  /// A score over the cycles.
  TIME;

  /// The word in addresses and texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Picture> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
  }
}
