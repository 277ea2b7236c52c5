package org.weft.shape.planted.ring.west;

import org.jspecify.annotations.Nullable;
import org.weft.shape.planted.ring.east.Sunrise;

/// The other half of the planted cycle.
public record Sunset(@Nullable Sunrise before) {}
