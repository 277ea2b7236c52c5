package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.city.CityId;

@WeftTest
class ComparingTest {
  private static final Group LARGE = new Group.OfFramework("large");
  private static final Group EVERYONE = new Group.Everyone();

  @Autowired ApplicationContext context;
  @Autowired Comparing comparing;
  @Autowired Marks marks;
  private Cycles cycles;

  @BeforeEach
  void aFramework() {
    cycles = new Cycles(context);
  }

  private CityId add(Visibility visibility, long population, double points) {
    var city = cycles.city("City", population);
    cycles.publish(city, null, "2026", visibility, Cycles.all(points));
    return city;
  }

  private Figures figures(Group group) {
    return comparing.figures(Sample.latest(cycles.version.id(), group));
  }

  @Test
  void aGroupTellsItsMedianAndItsMiddleHalf() {
    for (int points = 10; points <= 50; points += 10) {
      add(Visibility.PUBLIC, 300_000, points);
    }
    var overall = figures(LARGE).at("overall").orElseThrow();
    assertThat(overall.count()).isEqualTo(5);
    assertThat(overall.mean()).isEqualTo(30);
    assertThat(overall.lowerQuartile()).isEqualTo(20);
    assertThat(overall.median()).isEqualTo(30);
    assertThat(overall.upperQuartile()).isEqualTo(40);
    assertThat(figures(LARGE).at("one").orElseThrow().median()).isEqualTo(30);
  }

  @Test
  void aGroupUnderItsMinimumIsHiddenAndSoIsItsSize() {
    for (int i = 0; i < 4; i++) {
      add(Visibility.PUBLIC, 300_000, 50);
    }
    assertThat(figures(LARGE).shown()).isFalse();
    assertThat(figures(LARGE).cities()).isZero();
    assertThat(figures(LARGE).minimum()).isEqualTo(5);
  }

  @Test
  void aSinglePrivateScoreCountsInNoGroup() {
    for (int i = 0; i < 5; i++) {
      add(Visibility.PUBLIC, 300_000, 50);
      add(Visibility.PUBLIC, 1000, 50);
    }
    add(Visibility.PRIVATE, 300_000, 100);
    assertThat(figures(LARGE).at("overall").orElseThrow().mean()).isEqualTo(50);
    assertThat(figures(LARGE).cities()).isEqualTo(5);
    assertThat(figures(EVERYONE).cities()).isEqualTo(10);
  }

  @Test
  void privateScoresCountWhereThreeShareAllTheirGroups() {
    for (int i = 0; i < 5; i++) {
      add(Visibility.PUBLIC, 300_000, 50);
    }
    for (int i = 0; i < 3; i++) {
      add(Visibility.PRIVATE, 300_000, 10 * i);
    }
    assertThat(figures(LARGE).cities()).isEqualTo(8);
  }

  @Test
  void twoGroupsCannotBeSubtractedToFindOneCity() {
    for (int i = 0; i < 5; i++) {
      add(Visibility.PUBLIC, 300_000, 50);
    }
    for (int i = 0; i < 3; i++) {
      add(Visibility.PRIVATE, 300_000, 20);
    }
    add(Visibility.PRIVATE, 1000, 99);
    assertThat(figures(EVERYONE).cities()).isEqualTo(figures(LARGE).cities());
  }

  @Test
  void privateResultsCountTogetherOnlyIfTheSameAreasHaveAScore() {
    for (int i = 0; i < 5; i++) {
      add(Visibility.PUBLIC, 300_000, 50);
    }
    var whole = Cycles.all(90);
    var gap = new java.util.HashMap<>(whole);
    gap.remove("2.1");
    for (var answers : List.of(whole, gap, gap)) {
      cycles.submit(cycles.city("City", 300_000), null, "2026", answers);
    }
    assertThat(figures(LARGE).at("one").orElseThrow().count()).isEqualTo(5);
    cycles.submit(cycles.city("City", 300_000), null, "2026", gap);
    assertThat(figures(LARGE).at("one").orElseThrow().count()).isEqualTo(8);
    assertThat(figures(LARGE).at("two").orElseThrow().count()).isEqualTo(5);
  }

  @Test
  void equalScoresShareTheBetterRank() {
    var best = add(Visibility.PUBLIC, 300_000, 80);
    var second = add(Visibility.PUBLIC, 300_000, 60);
    var alsoSecond = add(Visibility.PUBLIC, 300_000, 60);
    var fourth = add(Visibility.PUBLIC, 300_000, 40);
    add(Visibility.PUBLIC, 300_000, 20);
    assertThat(rank(best)).isEqualTo(new Rank(1, 5));
    assertThat(rank(second)).isEqualTo(new Rank(2, 5));
    assertThat(rank(alsoSecond)).isEqualTo(new Rank(2, 5));
    assertThat(rank(fourth)).isEqualTo(new Rank(4, 5));
  }

  private Rank rank(CityId city) {
    var mark = marks.latest(Reader.PUBLIC, cycles.version.framework(), city).orElseThrow();
    return figures(LARGE).rank(mark, comparing.nodes(cycles.version.id()), "overall").orElseThrow();
  }

  @Test
  void onlyTheNewestResultOfACityCountsUnlessAPeriodIsAskedFor() {
    for (int i = 0; i < 5; i++) {
      var city = cycles.city("City", 300_000);
      cycles.publish(city, null, "2023", Visibility.PUBLIC, Cycles.all(30));
      cycles.publish(city, null, "2026", Visibility.PUBLIC, Cycles.all(70));
    }
    assertThat(figures(LARGE).at("overall").orElseThrow().mean()).isEqualTo(70);
    var sample = Sample.latest(cycles.version.id(), LARGE);
    assertThat(comparing.figures(sample.in("2023")).at("overall").orElseThrow().mean())
        .isEqualTo(30);
    assertThat(comparing.figures(sample.in("1999")).shown()).isFalse();
  }

  @Test
  void resultsOfAnotherVersionAreNotMixedIn() {
    for (int i = 0; i < 5; i++) {
      add(Visibility.PUBLIC, 300_000, 50);
    }
    var next = SmallFramework.load(context, cycles.version.framework(), "2");
    var later = new Cycles(context, next);
    later.publish(later.city("City", 300_000), null, "2027", Visibility.PUBLIC, Cycles.all(90));
    assertThat(figures(LARGE).cities()).isEqualTo(5);
    assertThat(comparing.figures(Sample.latest(next.id(), LARGE)).shown()).isFalse();
  }
}
