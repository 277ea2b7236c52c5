package org.weft.site.chart;

import java.util.OptionalDouble;

/// A linear scale from values to coordinates.
///
/// @param low the value at `from`
/// @param high the value at `to`, above `low`
/// @param from a coordinate
/// @param to a coordinate
record Scale(double low, double high, double from, double to) {

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /// The score held between 0 and 100; a score that is not a number is no score.
  static OptionalDouble clamp(OptionalDouble score) {
    if (score.isEmpty() || Double.isNaN(score.getAsDouble())) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.clamp(score.getAsDouble(), 0, 100));
  }
}
