package org.weft.scoring.compare;

import java.util.Arrays;
import java.util.Collection;

/// What a group's scores look like.
///
/// Median and quartiles are those of a spreadsheet's `QUARTILE.INC` (type 7 of Hyndman and Fan,
/// 1996): the value at position p·(n−1), from 0, in the sorted scores, with a straight line between
/// neighbours.
///
/// @param count of participants with a score, at least 1
public record Statistics(
    int count, double mean, double lowerQuartile, double median, double upperQuartile) {

  /// @throws IllegalArgumentException if there is no score
  public static Statistics of(Collection<Double> scores) {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to describe");
    }
    var sorted = scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    var mean = Arrays.stream(sorted).reduce(0, Double::sum) / sorted.length;
    return new Statistics(
        sorted.length, mean, quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
  }

  private static double quantile(double[] sorted, double share) {
    var position = share * (sorted.length - 1);
    var below = (int) position;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
