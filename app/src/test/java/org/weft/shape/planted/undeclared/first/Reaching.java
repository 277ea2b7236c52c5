package org.weft.shape.planted.undeclared.first;

import org.weft.shape.planted.undeclared.second.Reached;

/// The planted violation: a dependence that the module does not declare.
public record Reaching(Reached thing) {}
