package org.weft.site;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.weft.site.chart.Area;
import org.weft.site.chart.BarTable;
import org.weft.site.chart.Bars;
import org.weft.site.chart.Caption;
import org.weft.site.chart.Dots;
import org.weft.site.chart.Loom;
import org.weft.site.chart.Radar;
import org.weft.site.chart.Threads;
import org.weft.site.chart.TimeLine;
import org.weft.site.chart.Track;
import org.weft.site.chart.WovenMark;
import org.weft.site.chart.map.CityMap;
import org.weft.site.chart.map.MapView;

/// Invented figures for the page of components.
public final class ComponentSamples {
  private static final double[] LEEDS = {
    78, 71, 64, 58, 82, 88, 69, 60, 42, 51, 90, 66, 84, 47, 73, 62, 75
  };
  private static final double[] OSLO = {
    88, 100, 90, 91, 85, 94, 81, 94, 78, 87, 73, 73, 94, 100, 55, 73, 86
  };
  private static final double[] MEDIANS = {
    74, 70, 62, 66, 70, 76, 68, 64, 56, 58, 78, 64, 70, 40, 66, 58, 72
  };
  private static final int[] STRANDS = {1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4};
  private static final int[] ANSWERED = {5, 5, 5, 3, 5, 5, 2, 5, 4, 5, 5, 0, 3, 0, 5, 5, 0};

  private final Page page;

  ComponentSamples(Page page) {
    this.page = page;
  }

  private List<Area> areas(double[] scores, Set<Integer> missing) {
    return IntStream.range(0, scores.length)
        .mapToObj(i ->
            missing.contains(i)
                ? Area.missing(i + 1, name(i), STRANDS[i])
                : Area.of(i + 1, name(i), STRANDS[i], scores[i]))
        .toList();
  }

  private String name(int i) {
    return page.say("components.area." + (i + 1));
  }

  private static List<OptionalDouble> medians() {
    return DoubleStream.of(MEDIANS).mapToObj(OptionalDouble::of).toList();
  }

  /// A mark of Leeds with so many threads.
  public WovenMark leeds(Threads threads) {
    return WovenMark.of(areas(LEEDS, Set.of()), threads);
  }

  /// A mark of Oslo.
  public WovenMark oslo() {
    return WovenMark.of(areas(OSLO, Set.of()), Threads.NINE);
  }

  /// A mark with three areas missing.
  public WovenMark gaps() {
    return WovenMark.of(areas(OSLO, Set.of(7, 8, 13)), Threads.NINE);
  }

  /// A framework with five areas and no strands.
  public WovenMark five() {
    return WovenMark.of(areas(LEEDS, Set.of()).subList(1, 6), Threads.NINE);
  }

  /// A city without a result.
  public WovenMark bare() {
    return WovenMark.of(List.of(), Threads.NINE);
  }

  public Radar radar() {
    return Radar.of(areas(LEEDS, Set.of()), medians());
  }

  public Radar openRadar() {
    return Radar.of(areas(LEEDS, Set.of(4, 12)), medians());
  }

  public TimeLine line() {
    return TimeLine.of(
        List.of(
            new TimeLine.Result(LocalDate.of(2018, 6, 1), 58, "", true),
            new TimeLine.Result(LocalDate.of(2020, 9, 1), 61, "2019", false),
            new TimeLine.Result(LocalDate.of(2023, 9, 1), 63, "2026.1", false),
            new TimeLine.Result(LocalDate.of(2026, 9, 1), 68, "2026.1", false)),
        List.of(
            new TimeLine.Group(LocalDate.of(2020, 9, 1), 62, 55, 70),
            new TimeLine.Group(LocalDate.of(2023, 9, 1), 63, 56, 71),
            new TimeLine.Group(LocalDate.of(2026, 9, 1), 65, 58, 73)),
        new TimeLine.Words(page.say("components.group"), page.say("components.version")));
  }

  public Dots dots() {
    return Dots.of(
        List.of(
            new Dots.City("Rochester", 44, true),
            new Dots.City("Bilbao", 64, true),
            new Dots.City("Rotterdam", 65, true),
            new Dots.City("Pavlohrad", 67, false),
            new Dots.City("Odesa", 70, true),
            new Dots.City("Dortmund", 71, true),
            new Dots.City("Barcelona", 72, false),
            new Dots.City("Salisbury", 77, false),
            new Dots.City("Ansan", 80, true),
            new Dots.City("Ballarat", 84, false),
            new Dots.City("Oslo", 85, true),
            new Dots.City("Guro", 87, true)));
  }

  public Loom loom() {
    return new Loom(
        IntStream.range(0, ANSWERED.length)
            .mapToObj(i -> new Loom.Column(i + 1, name(i), STRANDS[i], ANSWERED[i], 5))
            .toList());
  }

  public Track track() {
    return new Track(
        List.of(
            step("prepared", Track.State.PAST, 100),
            step("answering", Track.State.NOW, 74),
            step("verification", Track.State.TO_COME, 0),
            step("report", Track.State.TO_COME, 0)));
  }

  private Track.Step step(String key, Track.State state, int percent) {
    var name = page.say("components.step." + key);
    return new Track.Step(name, page.say("components.step." + key + ".when"), state, percent);
  }

  public Bars bars() {
    return Bars.of(areas(OSLO, Set.of(3)), medians());
  }

  public BarTable table() {
    var words =
        new BarTable.Words(
            page.say("components.bars.caption"),
            page.say("components.bars.number"),
            page.say("components.bars.area"),
            page.say("components.bars.bar"),
            "Leeds",
            page.say("components.bars.group"));
    var rows =
        areas(LEEDS, Set.of(3)).stream()
            .limit(6)
            .map(area ->
                new BarTable.Row(
                    area,
                    OptionalDouble.of(MEDIANS[area.number() - 1]),
                    area.score().isPresent()
                        ? page.number(area.score().getAsDouble(), 0)
                        : page.say("components.none"),
                    page.number(MEDIANS[area.number() - 1], 0),
                    ""))
            .toList();
    return new BarTable(words, rows);
  }

  public CityMap europe() {
    return CityMap.of(
        MapView.EUROPE,
        List.of(
            new CityMap.City("Leeds", 53.8, -1.55, 6, true),
            new CityMap.City("Oslo", 59.91, 10.75, 3, true),
            new CityMap.City("Lublin", 51.25, 22.57, 4, true),
            new CityMap.City("Bilbao", 43.26, -2.93, 4, true),
            new CityMap.City("Reykjavík", 64.15, -21.94, 3, true),
            CityMap.City.of("Limassol", 34.68, 33.04),
            CityMap.City.of("Melbourne", -37.81, 144.96)));
  }

  public CityMap world() {
    return CityMap.ofLinks(
        MapView.WORLD,
        CityMap.City.of("Leeds", 53.8, -1.55),
        List.of(
            new CityMap.Link(new CityMap.City("Durban", -29.86, 31.02, 1, true), false),
            new CityMap.Link(new CityMap.City("Hangzhou", 30.27, 120.16, 1, true), false),
            new CityMap.Link(new CityMap.City("Louisville", 38.25, -85.76, 1, true), false),
            new CityMap.Link(new CityMap.City("Colombo", 6.93, 79.86, 1, true), true),
            new CityMap.Link(CityMap.City.of("Lille", 50.63, 3.06), false)));
  }

  /// What is heard of a chart.
  public Caption caption(String id) {
    return new Caption(
        id, page.say("components.chart." + id), page.say("components.chart." + id + ".says"));
  }
}
