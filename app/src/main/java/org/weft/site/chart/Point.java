package org.weft.site.chart;

/// A place in a drawing, in the units of its view box; y grows downwards.
///
/// @param x from the left edge
/// @param y from the upper edge
public record Point(double x, double y) {

  /// The x coordinate as SVG text.
  public String left() {
    return Coordinates.number(x);
  }

  /// The y coordinate as SVG text.
  public String top() {
    return Coordinates.number(y);
  }
}
