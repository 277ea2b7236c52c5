package org.weft.benchmark;

/// A place among others; equal scores share the better one: 1, 2, 2, 4.
///
/// @param place from 1
/// @param of how many have a score, this one among them
public record Rank(int place, int of) {}
