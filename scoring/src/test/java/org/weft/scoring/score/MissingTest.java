package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choice;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.prose;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.scoreOf;

import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Rules;

class MissingTest {
  private static final Rules ZERO = Rules.DEFAULT.with(Missing.ZERO);
  private static final Rules VOID = Rules.DEFAULT.with(Missing.VOID);

  @Test
  void aMissingAnswerIsSkippedByDefault() {
    assertThat(scoreOf(area("A", points("X"), points("Y")), "X=10")).isEqualTo(10.0);
  }

  @Test
  void aMissingAnswerCanCountZero() {
    assertThat(scoreOf(area("A", ZERO, points("X"), points("Y", 3)), "X=10")).isEqualTo(2.5);
    assertThat(scoreOf(area("A", ZERO.with(Combine.MIN), points("X"), points("Y")), "X=10"))
        .isEqualTo(0.0);
    assertThat(scoreOf(area("A", ZERO, points("X"), points("Y")))).isEqualTo(0.0);
  }

  @Test
  void aMissingAnswerCanTakeTheScoreAway() {
    var scored = score(framework(area("A", VOID, points("X"), points("Y"))), "X=10");
    assertThat(scored.of("A").score()).isNull();
    assertThat(scored.of("A").cause()).isEqualTo(Cause.VOID);
  }

  @Test
  void unknownIsMissingInTheArithmetic() {
    var area = area("A", ZERO, points("X"), points("Y"));
    var scored = score(framework(area), "X=10", "Y=unknown");
    assertThat(scored.of("Y").cause()).isEqualTo(Cause.UNKNOWN);
    assertThat(scored.of("A").score()).isEqualTo(5.0);
  }

  @Test
  void anOptionWithoutPointsIsMissingInTheArithmetic() {
    var choice = choice("Y", option("other", null), option("full", 100.0));
    var scored = score(framework(area("A", ZERO, points("X"), choice)), "X=10", "Y=other");
    assertThat(scored.of("Y").cause()).isEqualTo(Cause.WITHOUT_POINTS);
    assertThat(scored.of("Y").coverage()).isEqualTo(1);
    assertThat(scored.of("A").score()).isEqualTo(5.0);
  }

  @Test
  void whatDoesNotApplyNeverTakesPart() {
    for (var missing : Missing.values()) {
      var rules = Rules.DEFAULT.with(missing);
      var scored = score(framework(area("A", rules, points("X"), points("Y"))), "X=10", "Y=n/a");
      assertThat(scored.of("Y").cause()).isEqualTo(Cause.DECLARED);
      assertThat(scored.of("A").score()).isEqualTo(10.0);
    }
  }

  @Test
  void anAreaAllOfWhoseChildrenDoNotApplyDoesNotApply() {
    var a = area("A", ZERO, points("X"), points("Y"), prose("P"));
    var scored = score(framework(a, area("B", points("Z"))), "X=n/a", "Y=n/a", "P=words", "Z=7");
    assertThat(scored.of("A").cause()).isEqualTo(Cause.NOTHING_APPLIES);
    assertThat(scored.of("A").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(scored.of("A").coverage()).isEqualTo(1);
    assertThat(scored.overall().score()).isEqualTo(7.0);
  }

  @Test
  void anApplicableChildOfWeightZeroKeepsTheAreaApplicable() {
    var scored = score(framework(area("A", points("X"), points("Y", 0))), "X=n/a", "Y=1");
    assertThat(scored.of("A").state()).isEqualTo(State.MISSING);
  }

  @Test
  void requireAsksForAShareOfTheApplicableWeight() {
    var area = area("A", Rules.DEFAULT.requiring(0.5), points("X"), points("Y", 2), points("Z"));
    var scored = score(framework(area), "X=10");
    assertThat(scored.of("A").cause()).isEqualTo(Cause.TOO_LITTLE);
    assertThat(scored.of("A").score()).isNull();
    assertThat(scoreOf(area, "X=10", "Z=20")).isEqualTo(15.0);
    assertThat(scoreOf(area, "X=10", "Y=n/a")).isEqualTo(10.0);
  }

  @Test
  void whatIsCountedZeroDoesNotFulfilRequire() {
    var area = area("A", ZERO.requiring(0.5), points("X"), points("Y"), points("Z"));
    assertThat(scoreOf(area, "X=10")).isNull();
    assertThat(scoreOf(area, "X=10", "Y=20")).isEqualTo(10.0);
  }

  @Test
  void requireIsComparedAsAPersonWouldAddTheWeights() {
    var area =
        area(
            "A",
            Rules.DEFAULT.requiring(0.3),
            points("V", 0.1),
            points("W", 0.2),
            points("X", 0.7));
    assertThat(scoreOf(area, "V=10", "W=10")).isNotNull();
    var tenths = new org.weft.scoring.model.Item[10];
    for (var i = 0; i < 10; i++) {
      tenths[i] = points("T" + i, 0.1);
    }
    var eight = Rules.DEFAULT.requiring(0.8);
    assertThat(
            scoreOf(
                area("A", eight, tenths),
                "T0=1",
                "T1=1",
                "T2=1",
                "T3=1",
                "T4=1",
                "T5=1",
                "T6=1",
                "T7=1"))
        .isNotNull();
  }

  @Test
  void weightsWithoutAFiniteSumCannotBeCompared() {
    var rules = Rules.of(Combine.MIN).requiring(0.5);
    var area = area("A", rules, points("X", Double.MAX_VALUE), points("Y", Double.MAX_VALUE));
    assertThat(Sample.outcome(framework(area), "X=1", "Y=1")).isInstanceOf(Outcome.Fault.class);
  }
}
