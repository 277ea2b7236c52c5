package org.weft.site.chart.map;

import java.util.ArrayList;
import java.util.List;
import org.weft.site.chart.Label;
import org.weft.site.chart.Label.Anchor;
import org.weft.site.chart.Point;

/// Places names beside their dots: to the right, to the left, above or below, wherever no other
/// name is. A name without room is left out: the table beside the map has it. The room is measured
/// for the largest type a map is shown with, on a narrow screen.
final class MapLabels {

  private static final double LARGEST = 26;

  private final MapView view;
  private final List<double[]> taken = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  MapLabels(MapView view) {
    this.view = view;
  }

  void add(Point dot, String name, double gap) {
    double width = name.codePointCount(0, name.length()) * LARGEST * 0.56;
    var ways =
        List.of(
            Label.of(dot.x() + gap, dot.y() + 5, name, Anchor.START),
            Label.of(dot.x() - gap, dot.y() + 5, name, Anchor.END),
            Label.of(dot.x(), dot.y() - gap, name, Anchor.MIDDLE),
            Label.of(dot.x(), dot.y() + gap + 13, name, Anchor.MIDDLE));
    for (Label way : ways) {
      double[] box = box(way, width);
      if (inside(box) && taken.stream().noneMatch(other -> touch(box, other))) {
        taken.add(box);
        labels.add(way);
        return;
      }
    }
  }

  List<Label> labels() {
    return List.copyOf(labels);
  }

  private static double[] box(Label label, double width) {
    double left =
        switch (label.anchor()) {
          case START -> label.at().x();
          case MIDDLE -> label.at().x() - width / 2;
          case END -> label.at().x() - width;
        };
    return new double[] {
      left, label.at().y() - LARGEST, left + width, label.at().y() + LARGEST / 4
    };
  }

  private boolean inside(double[] box) {
    return box[0] >= 0 && box[1] >= 0 && box[2] <= view.width() && box[3] <= view.height();
  }

  private static boolean touch(double[] a, double[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }
}
