package org.weft.shape.planted.ring.east;

import org.weft.shape.planted.ring.west.Sunset;

/// One half of the planted cycle.
public record Sunrise(Sunset before) {}
