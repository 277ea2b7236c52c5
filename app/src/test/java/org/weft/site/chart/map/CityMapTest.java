package org.weft.site.chart.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.weft.site.chart.Paint;
import org.weft.site.chart.map.Projection.Place;

class CityMapTest {
  private static final CityMap.City LEEDS = new CityMap.City("Leeds", 53.8, -1.55, 6, true);
  private static final CityMap.City MELBOURNE = CityMap.City.of("Melbourne", -37.81, 144.96);

  @Test
  void aPlaceGoesToThePaperAndBack() {
    for (var projection :
        List.of(new Projection.Europe(1220, 600, 373), new Projection.World(184.5, 500, 240))) {
      for (var place :
          List.of(
              new Place(53.8, -1.55),
              new Place(35, 33),
              new Place(64.1, -21.9),
              new Place(-29.9, 31),
              new Place(1.3, 103.8))) {
        var p = projection.place(place.latitude(), place.longitude());
        var back = projection.under(p.x(), p.y()).orElseThrow();
        assertThat(back.latitude()).isCloseTo(place.latitude(), within(1e-6));
        assertThat(back.longitude()).isCloseTo(place.longitude(), within(1e-6));
      }
    }
  }

  @Test
  void northIsUpAndEastIsRight() {
    var oslo = MapView.EUROPE.place(59.9, 10.8);
    var rome = MapView.EUROPE.place(41.9, 12.5);
    var lisbon = MapView.EUROPE.place(38.7, -9.1);
    assertThat(oslo.y()).isLessThan(rome.y());
    assertThat(lisbon.x()).isLessThan(rome.x());
  }

  @Test
  void capitalsStandOnLandAndTheAtlanticIsWater() {
    var land = Land.read();
    assertThat(
            Stream.of(
                new Place(51.5, -0.12),
                new Place(52.5, 13.4),
                new Place(48.85, 2.35),
                new Place(-1.3, 36.8),
                new Place(39.9, 116.4),
                new Place(-35.3, 149.1)))
        .allMatch(p -> land.at(p.latitude(), p.longitude()));
    assertThat(land.at(45, -30)).isFalse();
    assertThat(land.at(0, -140)).isFalse();
    assertThat(land.at(-80, 0)).isFalse();
  }

  @Test
  void theLandIsThreadsInsideTheFrame() {
    for (var view : MapView.values()) {
      assertThat(view.land()).startsWith("M").matches("(M\\d+ \\d+H\\d+)+").hasSizeLessThan(20_000);
    }
  }

  @Test
  void theDotGrowsWithTheCountUpToSix() {
    var map = CityMap.of(MapView.EUROPE, List.of(LEEDS, CityMap.City.of("Oslo", 59.91, 10.75)));
    assertThat(map.pins()).extracting(CityMap.Pin::radius).containsExactly("11.6", "4.6");
  }

  @Test
  void whatIsOutsideTheMapIsCounted() {
    var map = CityMap.of(MapView.EUROPE, List.of(LEEDS, MELBOURNE));
    assertThat(map.outside()).isEqualTo(1);
    assertThat(map.pins()).hasSize(1);
    assertThat(CityMap.of(MapView.WORLD, List.of(LEEDS, MELBOURNE)).outside()).isZero();
  }

  @Test
  void namesOfNeighboursDoNotLieOverEachOther() {
    var map =
        CityMap.of(
            MapView.EUROPE,
            List.of(
                LEEDS,
                new CityMap.City("Bradford", 53.79, -1.75, 1, true),
                new CityMap.City("Kirklees", 53.6, -1.8, 1, true)));
    assertThat(map.labels()).isNotEmpty();
    assertThat(map.labels()).extracting(l -> l.at().top() + l.anchor()).doesNotHaveDuplicates();
  }

  @Test
  void partnersAreSolidFriendsAreDashedAndTheCityLiesOnTop() {
    var map =
        CityMap.ofLinks(
            MapView.WORLD,
            LEEDS,
            List.of(
                new CityMap.Link(MELBOURNE, false),
                new CityMap.Link(CityMap.City.of("Colombo", 6.9, 79.9), true)));
    assertThat(map.arcs())
        .extracting(CityMap.Arc::paint)
        .containsExactly(Paint.ARC, Paint.FRIENDSHIP);
    assertThat(map.pins().getLast().paint()).isEqualTo(Paint.HOME);
  }
}
