package org.weft.site.chart;

/// A word in a drawing.
///
/// @param at where its baseline begins, ends or has its middle
/// @param text what it says
/// @param strong a figure set in bold after the text; empty for none
/// @param anchor which part of the text stands at that place
public record Label(Point at, String text, String strong, Anchor anchor) {

  /// The part of a label that stands at its place.
  public enum Anchor {
    START,
    MIDDLE,
    END;

    /// The value of `text-anchor`.
    public String svg() {
      return switch (this) {
        case START -> "start";
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }

  /// A label without a figure.
  public static Label of(double x, double y, String text, Anchor anchor) {
    return new Label(new Point(x, y), text, "", anchor);
  }
}
