package org.weft.shape.planted.visit.host.cellar;

/// What the planted violation reaches for.
public record Barrel(int litres) {}
