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
    scores.forEach((participant, score) -> ranks.put(participant, 1 + above(sorted, score)));
    return Map.copyOf(ranks);
  }

  private static int above(double[] sorted, double score) {
    var found = Arrays.binarySearch(sorted, score);
    while (found + 1 < sorted.length && sorted[found + 1] == score) {
      found++;
    }
    return sorted.length - 1 - found;
  }
}
