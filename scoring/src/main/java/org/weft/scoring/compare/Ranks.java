package org.weft.scoring.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Places in a group, the highest score first. Equal scores share the better rank: 1, 2, 2, 4.
public final class Ranks {
  private Ranks() {}

  /// The rank of everyone with a score, from 1.
  public static <P> Map<P, Integer> of(Map<P, Double> scores) {
    var sorted = scores.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    var ranks = new HashMap<P, Integer>();
    scores.forEach((participant, score) -> ranks.put(participant, place(sorted, score)));
    return Map.copyOf(ranks);
  }

  /// The rank that a score has or would have among others, from 1: one more than there are higher
  /// ones.
  ///
  /// @param sorted the scores, the lowest first
  public static int place(double[] sorted, double score) {
    var found = Arrays.binarySearch(sorted, Math.nextUp(score));
    var above = found < 0 ? -found - 1 : found;
    while (above > 0 && sorted[above - 1] > score) {
      above--;
    }
    return 1 + sorted.length - above;
  }
}
