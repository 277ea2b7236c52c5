package org.weft.site.chart.map;

import static org.weft.site.chart.Coordinates.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weft.site.chart.Label;
import org.weft.site.chart.Paint;
import org.weft.site.chart.Point;

/// Cities on a map: land as rows of thread, a dot per city by its count, names of a few landmarks,
/// arcs from one city to its partners.
///
/// @param view which part of the earth
/// @param pins the dots, large ones first so that small ones lie above
/// @param arcs the arcs
/// @param labels the names, none over another
/// @param outside how many cities lie outside the view; the page says so
public record CityMap(
    MapView view, List<Pin> pins, List<Arc> arcs, List<Label> labels, int outside) {

  /// A city to draw.
  ///
  /// @param name in the language of the page
  /// @param latitude in degrees, north positive
  /// @param longitude in degrees, east positive
  /// @param count how many things it stands for, at least one: the dot grows with it
  /// @param landmark whether its name should stand on the map
  public record City(String name, double latitude, double longitude, int count, boolean landmark) {

    /// A city that counts once and is not named.
    public static City of(String name, double latitude, double longitude) {
      return new City(name, latitude, longitude, 1, false);
    }
  }

  /// A link from the home city.
  ///
  /// @param city where it leads
  /// @param friendship whether it is a friendship rather than a partnership
  public record Link(City city, boolean friendship) {}

  /// A dot.
  ///
  /// @param at where
  /// @param radius of the dot
  /// @param paint of the dot
  public record Pin(Point at, String radius, Paint paint) {}

  /// An arc.
  ///
  /// @param path of the arc
  /// @param paint solid for a partner, dashed for a friendship
  public record Arc(String path, Paint paint) {}

  private static final double GROWTH = 1.4;
  private static final int MOST = 6;
  private static final double LIFT = 0.28;

  /// The map of many cities.
  public static CityMap of(MapView view, List<City> cities) {
    var shown =
        cities.stream()
            .filter(city -> view.shows(at(view, city)))
            .sorted(Comparator.comparingInt(City::count).reversed())
            .toList();
    var pins =
        shown.stream().map(city -> new Pin(at(view, city), radius(view, city), Paint.PIN)).toList();
    return new CityMap(view, pins, List.of(), labels(view, shown), cities.size() - shown.size());
  }

  /// The map of one city and its partners.
  public static CityMap ofLinks(MapView view, City home, List<Link> links) {
    var shown = links.stream().filter(link -> view.shows(at(view, link.city()))).toList();
    var pins = new ArrayList<Pin>();
    shown.forEach(
        link -> pins.add(new Pin(at(view, link.city()), radius(view, link.city()), Paint.PIN)));
    pins.add(new Pin(at(view, home), number(view.pin() + 2.4), Paint.HOME));
    var arcs =
        shown.stream()
            .map(link -> arc(at(view, home), at(view, link.city()), link.friendship()))
            .toList();
    return new CityMap(
        view,
        List.copyOf(pins),
        arcs,
        labels(view, shown.stream().map(Link::city).toList()),
        links.size() - shown.size());
  }

  private static Point at(MapView view, City city) {
    return view.place(city.latitude(), city.longitude());
  }

  private static String radius(MapView view, City city) {
    return number(view.pin() + GROWTH * (Math.clamp(city.count(), 1, MOST) - 1));
  }

  private static Arc arc(Point from, Point to, boolean friendship) {
    double lift = LIFT * Math.hypot(to.x() - from.x(), to.y() - from.y());
    double x = (from.x() + to.x()) / 2;
    double y = (from.y() + to.y()) / 2 - lift;
    String path =
        "M"
            + number(from.x())
            + " "
            + number(from.y())
            + "Q"
            + number(x)
            + " "
            + number(y)
            + " "
            + number(to.x())
            + " "
            + number(to.y());
    return new Arc(path, friendship ? Paint.FRIENDSHIP : Paint.ARC);
  }

  private static List<Label> labels(MapView view, List<City> cities) {
    var places = new MapLabels(view);
    cities.stream()
        .filter(City::landmark)
        .forEach(city -> places.add(at(view, city), city.name(), view.pin() + GROWTH * MOST));
    return places.labels();
  }
}
