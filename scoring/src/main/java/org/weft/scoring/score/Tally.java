package org.weft.scoring.score;

import org.weft.scoring.model.Combine;

/// Weighted scores on their way to one. Plain IEEE sums in the order of the children, as the
/// formulas are written.
final class Tally {
  private final boolean logarithms;
  private int count;
  private double weights;
  private double products;
  private double logs;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  Tally(Combine combine) {
    this.logarithms = combine == Combine.GEOMETRIC_MEAN;
  }

  void add(double weight, double score) {
    count++;
    weights += weight;
    products += weight * score;
    least = Math.min(least, score);
    most = Math.max(most, score);
    if (logarithms && score > 0) {
      logs += weight * StrictMath.log(score);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /// Σ w.
  double weights() {
    return weights;
  }

  /// Σ w·s.
  double products() {
    return products;
  }

  /// The smallest score.
  double least() {
    return least;
  }

  /// The score by every method but `share`, which needs two tallies. Not a finite number where a
  /// sum is none.
  double value(Combine combine) {
    return switch (combine) {
      case MEAN -> Double.isFinite(weights) ? products / weights : Double.NaN;
      case SUM -> products;
      case MIN -> least;
      case MAX -> most;
      case GEOMETRIC_MEAN -> geometric();
      case SHARE -> throw new IllegalArgumentException("a share is of something");
    };
  }

  private double geometric() {
    if (least < 0) {
      return Double.NaN;
    }
    return least == 0 ? 0 : StrictMath.exp(Double.isFinite(weights) ? logs / weights : Double.NaN);
  }
}
