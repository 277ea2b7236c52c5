package org.weft.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final TimeLine.Words WORDS = new TimeLine.Words("Group", "new version");

  @Test
  void numbersHaveAFullStopAndTwoDecimalsInEveryLanguage() {
    var before = Locale.getDefault();
    try {
      for (var locale : List.of(Locale.FRANCE, Locale.of("ar", "EG"), Locale.ENGLISH)) {
        Locale.setDefault(locale);
        assertThat(Coordinates.number(12.345)).isEqualTo("12.35");
        assertThat(Coordinates.number(1e7)).isEqualTo("10000000");
        assertThat(Coordinates.number(-0.001)).isEqualTo("0");
        assertThat(Coordinates.number(-1.5)).isEqualTo("-1.5");
        assertThat(Coordinates.number(2.05)).isEqualTo("2.05");
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThatThrownBy(() -> Coordinates.number(Double.NaN)).hasMessageContaining("finite");
  }

  @Test
  void aBarIsAsLongAsItsScoreWithTheMedianAsALine() {
    var bar = Bar.of(Area.of(1, "a", 3, 42), OptionalDouble.of(56));
    assertThat(bar.bar()).isEqualTo("M0 0h42v10H0z");
    assertThat(bar.tick()).isEqualTo("M56 0V10");
    assertThat(bar.paint()).isEqualTo(Paint.THREAD_3);
  }

  @Test
  void aNotchOfHalfTheHeightTellsTheLastCycle() {
    var bar = Bar.of(Area.of(1, "a", 3, 42), OptionalDouble.of(56), OptionalDouble.of(38));
    assertThat(bar.tick()).isEqualTo("M56 0V10M38 6V10");
    assertThat(Bar.of(Area.of(1, "a", 3, 42), OptionalDouble.of(56), OptionalDouble.empty()).tick())
        .isEqualTo("M56 0V10");
  }

  @Test
  void aBarWithoutAScoreIsADashedLine() {
    var bar = Bar.of(Area.missing(1, "a", 3), OptionalDouble.empty());
    assertThat(bar.bar()).isEmpty();
    assertThat(bar.tick()).isEmpty();
    assertThat(bar.open()).isEqualTo("M0 5H100");
  }

  @Test
  void aCountIsAShareOfTheLargest() {
    assertThat(Bar.ofCount(101, 227).bar()).isEqualTo("M0 0h44.49v10H0z");
    assertThat(Bar.ofCount(0, 0).bar()).isEqualTo("M0 0h0v10H0z");
  }

  @Test
  void aNewVersionIsARuleBetweenTheResults() {
    var line =
        TimeLine.of(
            List.of(result(2020, 61, "1"), result(2023, 63, "2"), result(2026, 68, "2")),
            List.of(),
            WORDS);
    assertThat(line.versions()).hasSize(1);
    assertThat(line.dots()).hasSize(3);
    assertThat(line.years()).extracting(Label::text).containsExactly("2020", "2023", "2026");
    assertThat(line.spread()).isEmpty();
  }

  @Test
  void aPublishedFigureIsAPointThatNoLineJoins() {
    var elsewhere = new TimeLine.Result(LocalDate.of(2018, 1, 1), 58, "", true);
    var line = TimeLine.of(List.of(elsewhere, result(2020, 61, "1")), List.of(), WORDS);
    assertThat(line.published()).hasSize(1);
    assertThat(line.dots()).hasSize(1);
    assertThat(line.line()).isEmpty();
  }

  @Test
  void oneResultStandsInTheMiddleOfTheYearsAndSmallChangesAreNotMadeLarge() {
    var line = TimeLine.of(List.of(result(2026, 99, "1")), List.of(), WORDS);
    assertThat(line.dots().getFirst().left()).isEqualTo("233");
    assertThat(line.ticks()).extracting(t -> t.label().text()).startsWith("70").endsWith("100");
  }

  @Test
  void theGroupIsDashesWithItsMiddleHalf() {
    var group =
        List.of(
            new TimeLine.Group(LocalDate.of(2020, 1, 1), 62, 55, 70),
            new TimeLine.Group(LocalDate.of(2026, 1, 1), 65, 58, 73));
    var line = TimeLine.of(List.of(result(2020, 61, "1"), result(2026, 68, "1")), group, WORDS);
    assertThat(line.spread().split(" ")).hasSize(4);
    assertThat(line.group().split(" ")).hasSize(2);
    assertThat(line.groupLabel()).extracting(Label::text).containsExactly("Group 65");
  }

  @Test
  void aScoreStandsBelowItsPointWhereTheGroupLiesCloselyAbove() {
    var group =
        List.of(
            new TimeLine.Group(LocalDate.of(2020, 9, 1), 48, 45, 55),
            new TimeLine.Group(LocalDate.of(2026, 9, 1), 64, 55, 70));
    var line = TimeLine.of(List.of(result(2020, 55, "1"), result(2026, 60, "1")), group, WORDS);
    var first = line.values().getFirst().at().y();
    var last = line.values().getLast().at().y();
    assertThat(first).isLessThan(line.dots().getFirst().y());
    assertThat(last).isGreaterThan(line.dots().getLast().y());
    assertThat(line.groupLabel().getFirst().at().y()).isLessThan(line.dots().getLast().y());
  }

  @Test
  void dotsThatWouldTouchAreStackedAndNamesDoNotLieOverThem() {
    var cities =
        IntStream.range(0, 40)
            .mapToObj(i -> new Dots.City("Saint-Étienne", 60 + i % 10, i % 5 == 0))
            .toList();
    var dots = Dots.of(cities);
    for (var a : dots.dots()) {
      assertThat(dots.dots())
          .filteredOn(b -> b != a && Math.hypot(a.x() - b.x(), a.y() - b.y()) < 12)
          .isEmpty();
    }
    for (var a : dots.labels()) {
      assertThat(dots.labels())
          .filteredOn(b -> b != a && Math.abs(a.at().y() - b.at().y()) < 15)
          .filteredOn(b -> Math.abs(a.at().x() - b.at().x()) < Labels.width(a))
          .isEmpty();
    }
  }

  @Test
  void theLoomIsFullOnlyWhenEveryQuestionIsAnswered() {
    assertThat(new Loom.Column(1, "a", 1, 199, 200).percent()).isEqualTo(99);
    assertThat(new Loom.Column(1, "a", 1, 4, 5).path()).isEqualTo("M0 10H10V2H0z");
    assertThat(new Loom.Column(1, "a", 1, 0, 0).path()).isEmpty();
  }

  @Test
  void theTintDeepensWithTheScore() {
    assertThat(
            IntStream.of(39, 40, 60, 80, 95)
                .mapToObj(s -> Heat.step(OptionalDouble.of(s)))
                .toList())
        .containsExactly("step0", "step1", "step2", "step3", "step4");
    assertThat(Heat.step(OptionalDouble.empty())).isEmpty();
  }

  @Test
  void manyCitiesStandInColumnsWithTheNamedOneOnTop() {
    var cities =
        IntStream.range(0, 40)
            .mapToObj(i -> new Dots.City("City " + i, 60 + i % 2, i == 4))
            .toList();
    var dots = Dots.of(cities);
    assertThat(dots.dots().stream().map(Point::left).distinct()).hasSize(2);
    var highest = dots.dots().stream().mapToDouble(Point::y).min().orElseThrow();
    assertThat(dots.labels().getFirst().at().y()).isLessThan(highest);
  }

  private static TimeLine.Result result(int year, double score, String version) {
    return new TimeLine.Result(LocalDate.of(year, 9, 1), score, version, false);
  }
}
