package org.weft.site.chart;

import static org.weft.site.chart.Coordinates.path;
import static org.weft.site.chart.Coordinates.points;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The shape of one city against one group, in a box of 370 by 370. The axes carry the numbers of
/// the table beside it, start at the top and go with the clock. Where a score is missing the
/// outline is open: it never falls to the centre.
///
/// @param rings the lines at 25, 50 and 75 as points of polygons
/// @param rim the line at 100
/// @param spokes the axes, one path
/// @param area the filled outline of the city, empty if a score is missing
/// @param outline the open outline of the city, empty if none is missing
/// @param group the outline of the group, open where it has no value
/// @param dots one point per score, in the colour of its strand
/// @param numbers the numbers of the axes
/// @param scale the words 50 and 100
public record Radar(
    List<String> rings,
    String rim,
    String spokes,
    String area,
    String outline,
    String group,
    List<Dot> dots,
    List<Label> numbers,
    List<Label> scale) {

  private static final double CENTRE = 185;
  private static final double RADIUS = 150;
  private static final int MOST_AXES = 17;

  /// A point on an axis.
  ///
  /// @param at where
  /// @param paint the colour of its strand
  public record Dot(Point at, Paint paint) {}

  /// The radar of three to seventeen areas.
  ///
  /// @param areas in the order of the framework
  /// @param group the group's value per area, in the same order; empty for no group
  public static Radar of(List<Area> areas, List<OptionalDouble> group) {
    int n = areas.size();
    if (n < 3 || n > MOST_AXES) {
      throw new IllegalArgumentException("A radar has 3 to 17 axes, but was given " + n);
    }
    var scores = areas.stream().map(Area::score).toList();
    boolean whole = scores.stream().allMatch(OptionalDouble::isPresent);
    return new Radar(
        IntStream.of(25, 50, 75).mapToObj(value -> points(around(n, value))).toList(),
        points(around(n, 100)),
        around(n, 100).stream()
            .map(p -> path(List.of(new Point(CENTRE, CENTRE), p)))
            .collect(Collectors.joining()),
        whole ? outline(scores) : "",
        whole ? "" : outline(scores),
        group.size() == n ? outline(group) : "",
        dots(areas),
        numbers(areas),
        List.of(scale(n, 50), scale(n, 100)));
  }

  private static List<Dot> dots(List<Area> areas) {
    return each(
        areas.size(),
        i ->
            areas.get(i).score().stream()
                .mapToObj(score ->
                    new Dot(at(i, areas.size(), score), Paint.thread(areas.get(i).strand())))
                .toList());
  }

  private static List<Label> numbers(List<Area> areas) {
    return each(
        areas.size(),
        i -> {
          Point p = at(i, areas.size(), 111);
          return List.of(
              Label.of(
                  p.x(),
                  p.y() + 4.5,
                  Integer.toString(areas.get(i).number()),
                  Label.Anchor.MIDDLE));
        });
  }

  private static Label scale(int n, int value) {
    return Label.of(
        CENTRE + 4, at(0, n, value).y() - 2, Integer.toString(value), Label.Anchor.START);
  }

  private static List<Point> around(int n, double value) {
    return IntStream.range(0, n).mapToObj(i -> at(i, n, value)).toList();
  }

  private static Point at(int i, int n, double value) {
    double angle = 2 * Math.PI * i / n;
    double length = RADIUS * value / 100;
    return new Point(CENTRE + length * Math.sin(angle), CENTRE - length * Math.cos(angle));
  }

  /// A closed path if every value is there, else one open path per run of values, which may run
  /// over the top.
  private static String outline(List<OptionalDouble> values) {
    int n = values.size();
    int start = IntStream.range(0, n).filter(i -> values.get(i).isEmpty()).findFirst().orElse(-1);
    if (start < 0) {
      return path(IntStream.range(0, n).mapToObj(i -> at(i, n, values.get(i).orElse(0))).toList())
          + "z";
    }
    var out = new StringBuilder();
    var run = new ArrayList<Point>();
    for (int step = 1; step <= n; step++) {
      int i = (start + step) % n;
      values
          .get(i)
          .ifPresentOrElse(
              value -> run.add(at(i, n, value)),
              () -> {
                out.append(run.size() > 1 ? path(run) : "");
                run.clear();
              });
    }
    return out.toString();
  }

  private static <T> List<T> each(int n, IntFunction<List<T>> part) {
    return IntStream.range(0, n).mapToObj(part).flatMap(List::stream).toList();
  }
}
