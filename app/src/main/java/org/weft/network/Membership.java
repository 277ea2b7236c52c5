package org.weft.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.city.CityId;

/// One row of a network’s list: what a source says about a city.
///
/// @param standing what it amounts to
/// @param status the words of the source
/// @param since as the source says it, such as `by 2019-08`; null if it says nothing
/// @param source where it stands
/// @param note more, or null
public record Membership(
    UUID id,
    NetworkId network,
    CityId city,
    Standing standing,
    String status,
    @Nullable String since,
    String source,
    @Nullable String note) {}
