package org.weft.site.chart;

import java.util.List;
import java.util.stream.IntStream;

/// How many warp threads a mark has: more, the larger it is drawn. The threads are also its scale.
public enum Threads {
  /// Below 40 px.
  NONE(0, 0, 0.76),
  /// From 40 px: at 20, 40, 60 and 80.
  FOUR(4, 3, 0.84),
  /// From 96 px: at 10, 20 to 90.
  NINE(9, 2.2, 0.76),
  /// From 400 px, on covers: at 5, 10 to 95.
  NINETEEN(19, 1.25, 0.76);

  private final int count;
  private final double width;
  private final double share;

  Threads(int count, double width, double share) {
    this.count = count;
    this.width = width;
    this.share = share;
  }

  /// The threads for a mark drawn this large.
  ///
  /// @param pixels the side of the mark on the screen, in CSS pixels
  public static Threads forSize(int pixels) {
    return pixels < 40 ? NONE : pixels < 96 ? FOUR : pixels < 400 ? NINE : NINETEEN;
  }

  /// Width of a thread in a box of 100.
  double width() {
    return width;
  }

  /// Height of a band as a share of the pitch.
  double share() {
    return share;
  }

  /// Where the threads stand, from the left.
  List<Double> places() {
    return IntStream.rangeClosed(1, count).mapToObj(i -> 100.0 * i / (count + 1)).toList();
  }
}
