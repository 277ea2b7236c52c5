package org.weft.shape.planted.first;

import org.weft.shape.planted.second.Reached;

/// The planted violation: a dependence that the module does not declare.
public record Reaching(Reached thing) {}
