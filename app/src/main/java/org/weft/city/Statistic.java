package org.weft.city;

import java.math.BigDecimal;

/// A figure about a city with its date and source.
///
/// @param measure `population` in inhabitants or `foreignBornShare` in percent
/// @param asOf of when it is, as the source says it
/// @param illustrative whether it was invented for the demonstration
public record Statistic(
    String measure, BigDecimal value, String asOf, String source, boolean illustrative) {}
