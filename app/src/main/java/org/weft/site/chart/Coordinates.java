package org.weft.site.chart;

import java.util.List;
import java.util.stream.Collectors;

/// Writes numbers into SVG: at most two decimals, a full stop whatever the language of the page, no
/// exponent and no negative zero.
public final class Coordinates {

  private Coordinates() {}

  /// A number as SVG text.
  ///
  /// @throws IllegalArgumentException if the number is not finite: a chart never holds NaN
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A coordinate must be a finite number, but was " + value);
    }
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    long rest = size % 100;
    if (rest == 0) {
      return sign + size / 100;
    }
    String decimals = rest < 10 ? "0" + rest : rest % 10 == 0 ? "" + rest / 10 : "" + rest;
    return sign + size / 100 + "." + decimals;
  }

  /// The points of a polygon or polyline: `x,y x,y`.
  static String points(List<Point> points) {
    return points.stream()
        .map(p -> number(p.x()) + "," + number(p.y()))
        .collect(Collectors.joining(" "));
  }

  /// An open path through the points; empty for no points.
  static String path(List<Point> points) {
    return points.isEmpty()
        ? ""
        : points.stream()
            .map(p -> number(p.x()) + " " + number(p.y()))
            .collect(Collectors.joining("L", "M", ""));
  }
}
