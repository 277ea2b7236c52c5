package org.weft.site.chart;

import static org.weft.site.chart.Coordinates.number;
import static org.weft.site.chart.Coordinates.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.weft.site.chart.Label.Anchor;
import org.weft.site.chart.TimeLine.Group;
import org.weft.site.chart.TimeLine.Result;
import org.weft.site.chart.TimeLine.Tick;
import org.weft.site.chart.TimeLine.Words;

/// Works out the coordinates of a [TimeLine].
final class TimeLineDrawing {

  private static final double LEFT = 78;
  private static final double RIGHT = 388;
  private static final double TOP = 25;
  private static final double BOTTOM = 225;
  private static final double HALF_SCORE = 10;

  private final List<Result> results;
  private final List<Group> group;
  private final Words words;
  private final Scale across;
  private final Scale up;

  TimeLineDrawing(List<Result> results, List<Group> group, Words words, TimeLine.Range range) {
    if (results.isEmpty()) {
      throw new IllegalArgumentException("A line over time needs a result");
    }
    this.results = results.stream().sorted(Comparator.comparing(Result::day)).toList();
    this.group = group.stream().sorted(Comparator.comparing(Group::day)).toList();
    this.words = words;
    this.across = across(range);
    this.up = new Scale(range.low(), range.high(), BOTTOM, TOP);
  }

  TimeLine draw() {
    var own = results.stream().filter(result -> !result.published()).map(this::place).toList();
    return new TimeLine(
        ticks(),
        years(),
        spread(),
        group.size() > 1
            ? points(group.stream().map(g -> new Point(x(g.day()), up.at(g.median()))).toList())
            : "",
        groupLabel(),
        own.size() > 1 ? points(own) : "",
        own,
        results.stream().filter(Result::published).map(this::place).toList(),
        values(),
        changes().stream().map(x -> "M" + number(x) + " 22V225").toList(),
        changes().stream()
            .map(x -> Label.of(x + 6, BOTTOM - 7, words.version(), Anchor.START))
            .toList());
  }

  private static Scale across(TimeLine.Range range) {
    double first = range.first().toEpochDay();
    double last = range.last().toEpochDay();
    return last - first < 1
        ? new Scale(first - 1, first + 1, LEFT, RIGHT)
        : new Scale(first, last, LEFT, RIGHT);
  }

  private double x(LocalDate day) {
    return across.at(day.toEpochDay());
  }

  private Point place(Result result) {
    return new Point(x(result.day()), up.at(Math.clamp(result.score(), 0, 100)));
  }

  private List<Tick> ticks() {
    int step = up.high() - up.low() > 60 ? 20 : 10;
    return IntStream.rangeClosed((int) up.low(), (int) up.high())
        .filter(value -> (value - (int) up.low()) % step == 0)
        .mapToObj(value ->
            new Tick(
                "M60 " + number(up.at(value)) + "H396",
                Label.of(48, up.at(value) + 4, Integer.toString(value), Anchor.END)))
        .toList();
  }

  /// The years of the results, leaving out a word that would touch the one before.
  private List<Label> years() {
    var out = new ArrayList<Label>();
    double free = Double.NEGATIVE_INFINITY;
    for (Result result : results) {
      double x = x(result.day());
      if (x >= free) {
        out.add(Label.of(x, BOTTOM + 23, Integer.toString(result.day().getYear()), Anchor.MIDDLE));
        free = x + 44;
      }
    }
    return List.copyOf(out);
  }

  /// The scores above their points, or below where a line lies in the way.
  private List<Label> values() {
    var out = new ArrayList<Label>();
    double free = Double.NEGATIVE_INFINITY;
    for (Result result : results) {
      Point p = place(result);
      if (p.x() >= free) {
        out.add(
            new Label(
                new Point(p.x(), below(p) ? p.y() + 22 : p.y() - 13),
                "",
                Long.toString(Math.round(result.score())),
                Anchor.MIDDLE));
        free = p.x() + 22;
      }
    }
    return List.copyOf(out);
  }

  private boolean below(Point p) {
    return p.y() + 24 < BOTTOM
        && isCrossed(p.x(), p.y() - 27, p.y() - 8)
        && !isCrossed(p.x(), p.y() + 8, p.y() + 25);
  }

  /// Whether the group's line or the city's own passes where a score would stand.
  private boolean isCrossed(double x, double top, double bottom) {
    var medians = group.stream().map(g -> new Point(x(g.day()), up.at(g.median()))).toList();
    var own = results.stream().filter(result -> !result.published()).map(this::place).toList();
    return Stream.of(medians, own)
        .filter(line -> line.size() > 1)
        .anyMatch(line ->
            IntStream.range(1, line.size())
                .anyMatch(i -> crosses(line.get(i - 1), line.get(i), x, top, bottom)));
  }

  private static boolean crosses(Point from, Point to, double x, double top, double bottom) {
    double first = Math.max(from.x(), x - HALF_SCORE);
    double last = Math.min(to.x(), x + HALF_SCORE);
    if (first > last || to.x() - from.x() < 1) {
      return false;
    }
    double slope = (to.y() - from.y()) / (to.x() - from.x());
    double a = from.y() + slope * (first - from.x());
    double b = from.y() + slope * (last - from.x());
    return Math.min(a, b) < bottom && Math.max(a, b) > top;
  }

  private String spread() {
    if (group.size() < 2) {
      return "";
    }
    var upper = group.stream().map(g -> new Point(x(g.day()), up.at(g.high())));
    var lower = group.reversed().stream().map(g -> new Point(x(g.day()), up.at(g.low())));
    return points(Stream.concat(upper, lower).toList());
  }

  /// At the end of the group's line, clear of the last point and its score.
  private List<Label> groupLabel() {
    if (group.size() < 2) {
      return List.of();
    }
    var end = group.getLast();
    double y = up.at(end.median());
    var own = place(results.getLast());
    boolean beside = Math.abs(own.x() - x(end.day())) < 40;
    boolean below = below(own);
    double over = own.y() - (below ? 14 : 34);
    double under = own.y() + (below ? 34 : 14);
    double clear = !beside || y < over || y > under ? y : y < own.y() ? over : under;
    String text = words.group() + " " + Math.round(end.median());
    return List.of(Label.of(x(end.day()) + 14, clear + 4, text, Anchor.START));
  }

  /// Half way between two results of different known versions.
  private List<Double> changes() {
    var out = new ArrayList<Double>();
    var known =
        results.stream()
            .filter(result -> !result.version().isEmpty() && !result.published())
            .toList();
    for (int i = 1; i < known.size(); i++) {
      if (!known.get(i).version().equals(known.get(i - 1).version())) {
        out.add((x(known.get(i).day()) + x(known.get(i - 1).day())) / 2);
      }
    }
    return List.copyOf(out);
  }
}
