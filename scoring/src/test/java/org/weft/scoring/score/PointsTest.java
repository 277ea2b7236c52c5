package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.weft.scoring.score.Sample.alone;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choice;
import static org.weft.scoring.score.Sample.choices;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.item;
import static org.weft.scoring.score.Sample.number;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.outcome;
import static org.weft.scoring.score.Sample.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Kind.Ticks;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.NumberScore.Band;

class PointsTest {
  private static @Nullable Double pointsOf(Item item, String answer) {
    return score(framework(area("A", item)), item.code() + "=" + answer).of(item.code()).score();
  }

  @Test
  void yesAndNoHaveTheirPoints() {
    var item = item("X", new Kind.YesNo(30, -10));
    assertThat(pointsOf(item, "yes")).isEqualTo(30.0);
    assertThat(pointsOf(item, "no")).isEqualTo(-10.0);
  }

  @Test
  void tickedOptionsAreAddedUpToTheCap() {
    var item = ticks(Ticks.SUM, 100.0);
    assertThat(pointsOf(item, "a")).isEqualTo(60.0);
    assertThat(pointsOf(item, "c;a")).isEqualTo(40.0);
    assertThat(pointsOf(item, "b;a")).isEqualTo(100.0);
    assertThat(pointsOf(item, "nothing")).isEqualTo(7.0);
  }

  @Test
  void tickedOptionsCanBeAveragedOrTheBestTaken() {
    assertThat(pointsOf(ticks(Ticks.MEAN, null), "a;b;c")).isEqualTo((60.0 + 50 - 20) / 3);
    assertThat(pointsOf(ticks(Ticks.MAX, null), "c;b")).isEqualTo(50.0);
    assertThat(pointsOf(ticks(Ticks.MAX, null), "c")).isEqualTo(-20.0);
    assertThat(pointsOf(ticks(Ticks.MAX, 55.0), "a;b")).isEqualTo(55.0);
  }

  @Test
  void noneIsAnAnswerWithZeroPoints() {
    for (var combine : Ticks.values()) {
      assertThat(pointsOf(ticks(combine, null), "none")).isEqualTo(0.0);
    }
  }

  @Test
  void optionsWithoutPointsAddNothing() {
    assertThat(pointsOf(ticks(Ticks.MEAN, null), "a;other")).isEqualTo(60.0);
    assertThat(pointsOf(ticks(Ticks.SUM, null), "other")).isNull();
  }

  private static Item ticks(Ticks combine, @Nullable Double cap) {
    return choices(
        "X",
        combine,
        cap,
        option("a", 60.0),
        option("b", 50.0),
        option("c", -20.0),
        option("other", null),
        alone("nothing", 7));
  }

  @Test
  void aNumberCanBeItsOwnScore() {
    assertThat(pointsOf(number("X", new NumberScore.Value()), "-1.5e2")).isEqualTo(-150.0);
  }

  @Test
  void aLineRisesAndIsClamped() {
    var item = number("X", new NumberScore.Linear(0, 80, 100, true));
    assertThat(pointsOf(item, "40")).isEqualTo(50.0);
    assertThat(pointsOf(item, "-3")).isEqualTo(0.0);
    assertThat(pointsOf(item, "99")).isEqualTo(100.0);
  }

  @Test
  void aLineMayFall() {
    var item = number("X", new NumberScore.Linear(20, 10, 50, true));
    assertThat(pointsOf(item, "20")).isEqualTo(0.0);
    assertThat(pointsOf(item, "12")).isEqualTo(40.0);
    assertThat(pointsOf(item, "5")).isEqualTo(50.0);
  }

  @Test
  void aPenaltyIsClampedBetweenItselfAndZero() {
    var item = number("X", new NumberScore.Linear(0, 10, -30, true));
    assertThat(pointsOf(item, "5")).isEqualTo(-15.0);
    assertThat(pointsOf(item, "50")).isEqualTo(-30.0);
    assertThat(pointsOf(item, "-5")).isEqualTo(0.0);
  }

  @Test
  void aLineNeedNotBeClamped() {
    var item = number("X", new NumberScore.Linear(0, 80, 100, false));
    assertThat(pointsOf(item, "120")).isEqualTo(150.0);
    assertThat(pointsOf(item, "-8")).isEqualTo(-10.0);
  }

  @Test
  void logarithmsMeasureRatios() {
    var item = number("X", new NumberScore.Log(1, 10000, 100, true));
    assertThat(pointsOf(item, "100")).isCloseTo(50, within(1e-9));
    assertThat(pointsOf(item, "0.5")).isEqualTo(0.0);
    assertThat(pointsOf(item, "20000")).isEqualTo(100.0);
    var open = number("X", new NumberScore.Log(100, 1, 10, false));
    assertThat(pointsOf(open, "1000")).isCloseTo(-5, within(1e-9));
  }

  @Test
  void aNumberFallsIntoTheFirstBandWhoseEndExceedsIt() {
    var item =
        number(
            "X",
            new NumberScore.Bands(
                List.of(new Band(10.0, 0), new Band(20.0, 50), new Band(null, 100))));
    assertThat(pointsOf(item, "9.99")).isEqualTo(0.0);
    assertThat(pointsOf(item, "10")).isEqualTo(50.0);
    assertThat(pointsOf(item, "20")).isEqualTo(100.0);
  }

  @Test
  void aNumberWithoutARuleIsUnscored() {
    var scored = score(framework(area("A", number("X", null))), "X=12");
    assertThat(scored.of("X").cause()).isEqualTo(Cause.UNSCORED);
  }

  @Test
  void optionsAllWithoutPointsAreUnscored() {
    for (var item :
        List.of(choices("X", Ticks.SUM, null, option("a", null)), choice("X", option("a", null)))) {
      assertThat(score(framework(area("A", item)), "X=a").of("X").cause())
          .isEqualTo(Cause.UNSCORED);
    }
  }

  @Test
  void datesAndFilesAreUnscored() {
    var scored =
        score(
            framework(area("A", item("D", new Kind.Day()), item("F", new Kind.File()))),
            "D=2026-11-21",
            "F=plan.pdf");
    assertThat(scored.of("D").cause()).isEqualTo(Cause.UNSCORED);
    assertThat(scored.of("F").cause()).isEqualTo(Cause.UNSCORED);
    assertThat(scored.of("A").cause()).isEqualTo(Cause.UNSCORED);
  }

  @Test
  void answersGivenToAnEarlierVersionAreScoredByTheRulesOfThisOne() {
    var before =
        framework(area("A", number("X", new NumberScore.Value()), choice("C", option("a", 1.0))));
    var log = number("X", new NumberScore.Log(1, 10, 100, true));
    var kept = Sample.answers(before, "X=0", "C=a");
    assertThat(Scoring.score(framework(area("A", log)), kept, Sample.LEEDS))
        .isEqualTo(new Outcome.Fault("X", null, "Leeds", "", "its score is not a finite number"));
    var other = framework(area("A", choice("C", option("b", 1.0))));
    assertThat(Scoring.score(other, kept, Sample.LEEDS).scored().of("C").cause())
        .isEqualTo(Cause.WITHOUT_POINTS);
  }

  @Test
  void aRuleWithoutAFiniteResultIsAFault() {
    var steep = number("X", new NumberScore.Linear(0, Double.MIN_VALUE, 100, false));
    assertThat(outcome(framework(area("A", steep)), "X=5"))
        .isEqualTo(new Outcome.Fault("X", null, "Leeds", "", "its score is not a finite number"));
    var wide = number("X", new NumberScore.Linear(-Double.MAX_VALUE, Double.MAX_VALUE, 100, false));
    assertThat(outcome(framework(area("A", wide)), "X=1e308")).isInstanceOf(Outcome.Fault.class);
  }
}
