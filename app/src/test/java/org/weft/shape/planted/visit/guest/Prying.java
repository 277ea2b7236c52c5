package org.weft.shape.planted.visit.guest;

import org.weft.shape.planted.visit.host.cellar.Barrel;

/// The planted violation: something that the host does not show.
public record Prying(Barrel barrel) {}
