package org.weft.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weft.site.chart.Label.Anchor;

/// A distribution in a box of 700 wide: one dot per city on a scale, dots that would touch stacked,
/// some of them named.
///
/// @param top the upper edge of the view box, so that an empty sky is cut off
/// @param height of the view box
/// @param grid the upright lines
/// @param axis the line the dots stand on
/// @param ticks the values below
/// @param dots where the dots are
/// @param labels the names, none over another
/// @param leaders the lines from the names to their dots, where a name had to go up
public record Dots(
    String top,
    String height,
    String grid,
    String axis,
    List<Label> ticks,
    List<Point> dots,
    List<Label> labels,
    String leaders) {

  private static final double FLOOR = 150;
  private static final double RADIUS = 8;
  private static final double LAYER = 18;
  private static final int MANY = 30;
  private static final double COLUMN = 16.5;

  /// One city.
  ///
  /// @param name in the language of the page
  /// @param score 0 to 100
  /// @param landmark whether it should be named
  public record City(String name, double score, boolean landmark) {}

  /// The distribution of at least one city.
  public static Dots of(List<City> cities) {
    var sorted =
        cities.stream()
            .filter(city -> Double.isFinite(city.score()))
            .sorted(Comparator.comparingDouble(City::score))
            .toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("A distribution needs a city");
    }
    Scale scale = scale(sorted.getFirst().score(), sorted.getLast().score());
    var placed =
        sorted.stream().map(city -> Placed.of(city, scale, sorted.size())).sorted().toList();
    var dots = stack(placed.stream().map(Placed::x).toList());
    var wanted = landmarks(placed.stream().map(Placed::city).toList(), dots);
    var labels = Labels.place(wanted, dots);
    double top =
        Math.min(
            dots.stream().mapToDouble(Point::y).min().orElse(FLOOR) - 2 * RADIUS,
            labels.stream().mapToDouble(label -> label.at().y()).min().orElse(FLOOR) - 18);
    var values =
        IntStream.rangeClosed((int) scale.low() / 10, (int) scale.high() / 10)
            .map(i -> i * 10)
            .boxed()
            .toList();
    return new Dots(
        Coordinates.number(top),
        Coordinates.number(180 - top),
        values.stream()
            .map(
                v -> "M" + Coordinates.number(scale.at(v)) + " " + Coordinates.number(top) + "V150")
            .collect(Collectors.joining()),
        "M20 150H680",
        values.stream()
            .map(v -> Label.of(scale.at(v), 172, Integer.toString(v), Anchor.MIDDLE))
            .toList(),
        dots,
        labels,
        leaders(wanted, labels));
  }

  /// A city at its place; many cities stand in columns, the named ones on top.
  private record Placed(City city, double x) implements Comparable<Placed> {

    static Placed of(City city, Scale scale, int cities) {
      double x = scale.at(city.score());
      return new Placed(city, cities > MANY ? Math.round(x / COLUMN) * COLUMN : x);
    }

    @Override
    public int compareTo(Placed other) {
      return Comparator.comparingDouble(Placed::x)
          .thenComparing(placed -> placed.city().landmark())
          .compare(this, other);
    }
  }

  private static Scale scale(double least, double most) {
    double low = Math.max(0, Math.floor(least / 10) * 10);
    double high = Math.min(100, Math.ceil(most / 10) * 10);
    if (high - low < 30) {
      high = Math.min(100, low + 30);
      low = high - 30;
    }
    return new Scale(low, high, 20, 680);
  }

  /// Each dot takes the lowest layer where it touches no other; the dots come from left to right.
  private static List<Point> stack(List<Double> places) {
    var ends = new ArrayList<Double>();
    var out = new ArrayList<Point>();
    for (double x : places) {
      int layer = 0;
      while (layer < ends.size() && x - ends.get(layer) < 2 * RADIUS - 3.5) {
        layer++;
      }
      if (layer == ends.size()) {
        ends.add(x);
      } else {
        ends.set(layer, x);
      }
      out.add(new Point(x, FLOOR - 14 - layer * LAYER));
    }
    return List.copyOf(out);
  }

  private static String leaders(List<Label> wanted, List<Label> placed) {
    return IntStream.range(0, placed.size())
        .filter(i -> wanted.get(i).at().y() - placed.get(i).at().y() > 6)
        .mapToObj(i ->
            "M"
                + wanted.get(i).at().left()
                + " "
                + Coordinates.number(placed.get(i).at().y() + 5)
                + "V"
                + Coordinates.number(wanted.get(i).at().y() + 3))
        .collect(Collectors.joining());
  }

  private static List<Label> landmarks(List<City> cities, List<Point> dots) {
    return IntStream.range(0, cities.size())
        .filter(i -> cities.get(i).landmark())
        .mapToObj(i ->
            new Label(
                new Point(dots.get(i).x(), dots.get(i).y() - 14),
                cities.get(i).name(),
                Long.toString(Math.round(cities.get(i).score())),
                Anchor.MIDDLE))
        .toList();
  }
}
