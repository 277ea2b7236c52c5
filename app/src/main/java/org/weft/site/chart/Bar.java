package org.weft.site.chart;

import java.util.OptionalDouble;

/// A bar in a row of a table, in a box of 100 by 10 that is stretched: the score, and the group's
/// median as an upright line.
///
/// @param paint the colour of its strand
/// @param bar the path of the bar, empty if there is no score
/// @param open a dashed line across if there is no score, else empty
/// @param tick the upright line of the median and the notch of the last cycle, empty for neither
public record Bar(Paint paint, String bar, String open, String tick) {

  /// The bar of a score.
  public static Bar of(Area area, OptionalDouble median) {
    return of(area.score(), Paint.thread(area.strand()), median);
  }

  /// The same with a notch of half the height where the last cycle stood.
  public static Bar of(Area area, OptionalDouble median, OptionalDouble before) {
    var bar = of(area, median);
    var last = Scale.clamp(before);
    return last.isEmpty()
        ? bar
        : new Bar(
            bar.paint(),
            bar.bar(),
            bar.open(),
            bar.tick() + "M" + Coordinates.number(last.getAsDouble()) + " 6V10");
  }

  /// The bar of a share of 100.
  public static Bar of(OptionalDouble score, Paint paint, OptionalDouble median) {
    var held = Scale.clamp(score);
    var line = Scale.clamp(median);
    return new Bar(
        paint,
        held.isPresent() ? "M0 0h" + Coordinates.number(held.getAsDouble()) + "v10H0z" : "",
        held.isPresent() ? "" : "M0 5H100",
        line.isPresent() ? "M" + Coordinates.number(line.getAsDouble()) + " 0V10" : "");
  }

  /// The bar of a count against the largest count.
  public static Bar ofCount(long count, long largest) {
    double share = largest <= 0 ? 0 : 100.0 * count / largest;
    return of(OptionalDouble.of(share), Paint.THREAD_2, OptionalDouble.empty());
  }
}
