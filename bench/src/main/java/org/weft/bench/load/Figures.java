package org.weft.bench.load;

import java.util.Arrays;

/// What a load of one kind came to.
///
/// @param perSecond finished requests per second, all connections together
/// @param median milliseconds
/// @param p99 milliseconds
/// @param errors answers other than the expected
record Figures(String what, double perSecond, double median, double p99, long errors) {

  static Figures of(String what, long[] nanos, double seconds, long errors) {
    Arrays.sort(nanos);
    return new Figures(
        what,
        nanos.length / seconds,
        nanos.length == 0 ? 0 : nanos[nanos.length / 2] / 1e6,
        nanos.length == 0 ? 0 : nanos[(int) (nanos.length * 0.99)] / 1e6,
        errors);
  }

  /// A row of the table of results: the figures and their ratio to a yardstick of the same run.
  String row(double yardstick, String wanted) {
    return "| %s | %,.0f | %.0f %% | %s | %.1f | %.1f | %.1f | %d |"
        .formatted(
            what,
            perSecond,
            100 * perSecond / yardstick,
            wanted,
            median,
            p99,
            p99 / median,
            errors);
  }
}
