package org.weft.network;

import org.jspecify.annotations.Nullable;

/// Which cities of a network to list.
///
/// @param country ISO 3166-1 alpha-2, or null for all
/// @param from the least population, or null
/// @param below the population they stay below, or null
public record MemberFilter(@Nullable String country, @Nullable Long from, @Nullable Long below) {
  /// Every city of the network.
  public static final MemberFilter ALL = new MemberFilter(null, null, null);
}
