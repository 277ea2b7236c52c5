package org.weft.shape.planted.undeclared.second;

/// What the planted violation depends on.
public record Reached(String name) {}
