package org.weft.bench;

import java.util.Random;

/// The least that any scoring does: hand-written weighted means over arrays.
final class Baseline {
  private Baseline() {}

  static double[][] scores(int groups, int size) {
    var random = new Random(7);
    var scores = new double[groups][2 * size];
    for (var group : scores) {
      for (var i = 0; i < size; i++) {
        group[2 * i] = random.nextInt(101);
        group[2 * i + 1] = 1 + random.nextInt(3);
      }
    }
    return scores;
  }

  /// The mean of the groups' weighted means.
  static double mean(double[][] groups) {
    var sum = 0.0;
    for (var group : groups) {
      var products = 0.0;
      var weights = 0.0;
      for (var i = 0; i < group.length; i += 2) {
        products += group[i] * group[i + 1];
        weights += group[i + 1];
      }
      sum += products / weights;
    }
    return sum / groups.length;
  }
}
