package org.weft.shape.planted.second;

/// What the planted violation depends on.
public record Reached(String name) {}
