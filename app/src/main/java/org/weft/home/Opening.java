package org.weft.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weft.city.City;
import org.weft.city.CityMark;
import org.weft.site.Page;
import org.weft.site.chart.Area;
import org.weft.site.chart.Caption;
import org.weft.site.chart.Threads;
import org.weft.site.chart.WovenMark;

/// A city’s cloth with some of its bands named, so that a newcomer learns to read it.
///
/// @param name of the city
/// @param url its page
/// @param names of bands, none nearer to another than a line of text
/// @param width of the drawing, so that the longest name has room
public record Opening(
    String name,
    String url,
    WovenMark mark,
    List<Named> names,
    String width,
    Caption caption,
    boolean illustrative) {
  private static final double SIDE = 306;
  private static final double LINE = 30;
  private static final int MOST = 5;
  private static final int SHORT = 24;
  private static final double LETTER = 8.8;

  public Opening {
    names = List.copyOf(names);
  }

  /// A named band.
  ///
  /// @param path of the line that leads to it
  /// @param y of the text
  public record Named(String path, String y, String score, String area) {}

  static Opening of(Page page, City city, CityMark mark) {
    var scored = mark.areas().stream().filter(a -> a.score().isPresent()).toList();
    var byScore = Comparator.comparingDouble((Area a) -> a.score().orElse(0));
    var most = scored.stream().max(byScore);
    var least = scored.stream().min(byScore);
    var wished = new ArrayList<Area>();
    least.ifPresent(wished::add);
    most.ifPresent(wished::add);
    scored.stream().filter(a -> a.name().length() <= SHORT).forEach(wished::add);
    wished.addAll(scored);
    var names = new ArrayList<Named>();
    var taken = new ArrayList<Double>();
    for (var area : wished) {
      double y = (mark.areas().indexOf(area) + 0.5) * SIDE / mark.areas().size();
      if (names.size() < MOST && taken.stream().noneMatch(t -> Math.abs(t - y) < LINE)) {
        taken.add(y);
        names.add(named(page, area, y));
      }
    }
    return new Opening(
        city.name(),
        city.address(),
        WovenMark.of(mark.areas(), Threads.NINE),
        names,
        Long.toString(width(names)),
        new Caption(
            "read",
            page.say("home.opening.title"),
            page.say(
                "home.opening.description",
                mark.areas().size(),
                most.map(Area::name).orElse(""),
                most.map(a -> score(page, a)).orElse(""),
                least.map(Area::name).orElse(""),
                least.map(a -> score(page, a)).orElse(""))),
        mark.illustrative());
  }

  private static long width(List<Named> names) {
    int longest = names.stream().mapToInt(n -> n.area().length()).max().orElse(0);
    return Math.max(560, Math.round(365 + LETTER * longest));
  }

  private static Named named(Page page, Area area, double y) {
    long end = Math.round(area.score().orElse(0) / 100 * SIDE) + 5;
    return new Named(
        end < 318 ? "M" + end + " " + Math.round(y) + "H318" : "",
        Long.toString(Math.round(y) + 6),
        score(page, area),
        area.name());
  }

  private static String score(Page page, Area area) {
    return page.number(Math.round(area.score().orElse(0)));
  }
}
