package org.weft.network.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sizes of cities by which a list can be narrowed.
enum Size {
  SMALL("to-100", null, 100_000L),
  MIDDLE("100-200", 100_000L, 200_000L),
  LARGE("200-500", 200_000L, 500_000L),
  GREAT("from-500", 500_000L, null);

  private final String word;
  private final @Nullable Long from;
  private final @Nullable Long below;

  Size(String word, @Nullable Long from, @Nullable Long below) {
    this.word = word;
    this.from = from;
    this.below = below;
  }

  /// The word in addresses and bundles.
  String word() {
    return word;
  }

  @Nullable Long from() {
    return from;
  }

  @Nullable Long below() {
    return below;
  }

  /// The size of a word, if any.
  static Optional<Size> find(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
  }
}
