package org.weft.bench.load;

import java.util.Arrays;

/// What a load of one kind came to.
///
/// @param perSecond finished requests per second, all connections together
/// @param median milliseconds
/// @param p99 milliseconds
/// @param work processor time of the program for one request, which other work on the machine
///   stretches far less than it stretches the time
/// @param errors answers other than the expected
record Figures(
    String what, double perSecond, double median, double p99, Program.Work work, long errors) {

  static final String HEAD =
      """
      | what | per second | of %s | at least | median, ms | p99, ms | p99 / median | processor ms each: Java, PostgreSQL | errors |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|\
      """;

  /// @param work of all requests together, in milliseconds
  static Figures of(String what, long[] nanos, double seconds, Program.Work work, long errors) {
    Arrays.sort(nanos);
    var count = Math.max(1, nanos.length);
    return new Figures(
        what,
        nanos.length / seconds,
        nanos.length == 0 ? 0 : nanos[nanos.length / 2] / 1e6,
        nanos.length == 0 ? 0 : nanos[(int) (nanos.length * 0.99)] / 1e6,
        new Program.Work(work.java() / count, work.postgres() / count),
        errors);
  }

  /// A row of the table of results: the figures and their ratio to a yardstick of the same run.
  String row(double yardstick, String wanted) {
    return "| %s | %,.0f | %.0f %% | %s | %.1f | %.1f | %.1f | %.2f, %.2f | %d |"
        .formatted(
            what,
            perSecond,
            100 * perSecond / yardstick,
            wanted,
            median,
            p99,
            p99 / median,
            work.java(),
            work.postgres(),
            errors);
  }
}
