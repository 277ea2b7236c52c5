package org.weft.site.chart;

import java.util.ArrayList;
import java.util.List;
import org.weft.site.chart.Label.Anchor;

/// Places the names above the dots of a distribution so that none lies over another name or over a
/// dot: a name goes up until it is free.
final class Labels {

  private static final double SIZE = 15;
  private static final double STEP = 4;
  private static final double EDGE = 4;
  private static final double WIDE = 696;

  private Labels() {}

  private record Box(double left, double right, double top, double bottom) {

    boolean touches(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static List<Label> place(List<Label> wanted, List<Point> dots) {
    var taken = new ArrayList<Box>();
    dots.forEach(dot -> taken.add(new Box(dot.x() - 9, dot.x() + 9, dot.y() - 9, dot.y() + 9)));
    var out = new ArrayList<Label>();
    for (Label label : wanted) {
      double width = width(label);
      double x =
          Math.clamp(
              label.at().x(), EDGE + width / 2, Math.max(EDGE + width / 2, WIDE - width / 2));
      double y = label.at().y();
      Box box = box(x, y, width);
      while (taken.stream().anyMatch(box::touches)) {
        y -= STEP;
        box = box(x, y, width);
      }
      taken.add(box);
      taken.add(new Box(label.at().x() - 2, label.at().x() + 2, y, label.at().y()));
      out.add(new Label(new Point(x, y), label.text(), label.strong(), Anchor.MIDDLE));
    }
    return List.copyOf(out);
  }

  /// A generous guess: the server does not know the font of the reader.
  static double width(Label label) {
    return (label.text().codePointCount(0, label.text().length()) + 1 + label.strong().length())
            * SIZE
            * 0.58
        + 8;
  }

  private static Box box(double x, double y, double width) {
    return new Box(x - width / 2, x + width / 2, y - SIZE, y + 4);
  }
}
