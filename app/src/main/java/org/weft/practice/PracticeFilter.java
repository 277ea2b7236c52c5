package org.weft.practice;

import org.jspecify.annotations.Nullable;

/// Which practices to list.
///
/// @param theme in the words of the library, or null for all
/// @param country ISO 3166-1 alpha-2, or null for all
/// @param network as the library names it, or null for all
/// @param text words that title, summary or city hold, or null
public record PracticeFilter(
    @Nullable String theme,
    @Nullable String country,
    @Nullable String network,
    @Nullable String text) {
  /// Every practice.
  public static final PracticeFilter ALL = new PracticeFilter(null, null, null, null);
}
