package org.weft.network;

import org.jspecify.annotations.Nullable;

/// A row of a list whose city is not known for certain and waits for a person to decide.
///
/// @param ambiguous whether several cities have the name; else none has
/// @param candidates those cities in words; empty for none
public record Waiting(
    String name,
    String country,
    String status,
    @Nullable String since,
    String source,
    boolean ambiguous,
    String candidates) {}
