package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.outcome;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.prose;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.scoreOf;

import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Rules;

class CombineTest {
  @Test
  void aMeanDividesTheWeightedSumByTheWeights() {
    var area = area("A", points("X", 2), points("Y", 3));
    assertThat(scoreOf(area, "X=10", "Y=20")).isEqualTo(80.0 / 5);
  }

  @Test
  void aMeanOfEqualScoresIsComputedAsItIsWritten() {
    var area = area("A", points("X"), points("Y"), points("Z"));
    assertThat(scoreOf(area, "X=0.1", "Y=0.1", "Z=0.1")).isEqualTo((0.1 + 0.1 + 0.1) / 3);
    assertThat((0.1 + 0.1 + 0.1) / 3).isNotEqualTo(0.1);
  }

  @Test
  void aSumAddsTheWeightedScores() {
    var area = area("A", Combine.SUM, points("X", 2), points("Y", 0.5));
    assertThat(scoreOf(area, "X=10", "Y=-4")).isEqualTo(18.0);
  }

  @Test
  void minAndMaxIgnoreWeightsAboveZero() {
    assertThat(scoreOf(area("A", Combine.MIN, points("X", 5), points("Y", 0.1)), "X=10", "Y=20"))
        .isEqualTo(10.0);
    assertThat(scoreOf(area("A", Combine.MAX, points("X", 5), points("Y", 0.1)), "X=10", "Y=20"))
        .isEqualTo(20.0);
  }

  @Test
  void aChildOfWeightZeroTakesNoPart() {
    assertThat(scoreOf(area("A", Combine.MIN, points("X"), points("Y", 0)), "X=10", "Y=2"))
        .isEqualTo(10.0);
    assertThat(scoreOf(area("A", Combine.MEAN, points("X"), points("Y", 0)), "X=10", "Y=2"))
        .isEqualTo(10.0);
  }

  @Test
  void aChildOfWeightZeroNeverTakesTheScoreAway() {
    var rules = Rules.DEFAULT.with(Missing.VOID);
    assertThat(scoreOf(area("A", rules, points("X"), points("Y", 0)), "X=10")).isEqualTo(10.0);
  }

  @Test
  void ifNothingTakesPartThereIsNoScore() {
    var scored = score(framework(area("A", points("X", 0), points("Y"))), "X=10");
    assertThat(scored.of("A").score()).isNull();
    assertThat(scored.of("A").cause()).isEqualTo(Cause.NOTHING_TAKES_PART);
    assertThat(scored.of("A").state()).isEqualTo(State.MISSING);
  }

  @Test
  void aGeometricMeanIsTheWeightedRootOfTheProduct() {
    var area = area("A", Combine.GEOMETRIC_MEAN, points("X", 1), points("Y", 3));
    assertThat(scoreOf(area, "X=1", "Y=16")).isCloseTo(8, within(1e-9));
  }

  @Test
  void oneZeroMakesAGeometricMeanZero() {
    var area = area("A", Combine.GEOMETRIC_MEAN, points("X"), points("Y"));
    assertThat(scoreOf(area, "X=0", "Y=16")).isEqualTo(0.0);
  }

  @Test
  void aNegativeScoreUnderAGeometricMeanIsAFaultThatNamesTheNode() {
    var area = area("A", Combine.GEOMETRIC_MEAN, points("X"), points("Y"));
    assertThat(outcome(framework(area), "X=-1", "Y=0"))
        .isEqualTo(
            new Outcome.Fault("A", null, "Leeds", "", "a geometric mean of a score below 0"));
  }

  @Test
  void unscoredItemsTakeNoPart() {
    var rules = Rules.DEFAULT.with(Missing.VOID).requiring(1);
    var area = area("A", rules, points("X"), prose("P"), Sample.number("N", null));
    assertThat(scoreOf(area, "X=10", "N=3")).isEqualTo(10.0);
  }

  @Test
  void anAreaOfUnscoredItemsTakesNoPart() {
    var scored = score(framework(area("A", points("X")), area("B", prose("P"))), "X=10", "P=yes");
    assertThat(scored.of("B").cause()).isEqualTo(Cause.UNSCORED);
    assertThat(scored.of("P").cause()).isEqualTo(Cause.UNSCORED);
    assertThat(scored.overall().score()).isEqualTo(10.0);
    assertThat(scored.overall().applicable()).isEqualTo(1);
  }

  @Test
  void aFrameworkThatScoresNothingHasNoOverallScore() {
    var scored = score(framework(area("B", prose("P"))));
    assertThat(scored.overall().cause()).isEqualTo(Cause.UNSCORED);
    assertThat(scored.overall().coverage()).isEqualTo(1);
  }

  @Test
  void negativeZeroIsZero() {
    var zero = scoreOf(area("A", Combine.SUM, points("X")), "X=-0");
    assertThat(zero).isNotNull();
    assertThat(1 / zero).isEqualTo(Double.POSITIVE_INFINITY);
    var item = score(framework(area("A", points("X"))), "X=-0").of("X").score();
    assertThat(1 / java.util.Objects.requireNonNull(item)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void sumsThatOverflowAreFaultsAndNeverInfinity() {
    var big = Double.toString(Double.MAX_VALUE);
    var sum = area("A", Combine.SUM, points("X"), points("Y"));
    assertThat(outcome(framework(sum), "X=" + big, "Y=" + big)).isInstanceOf(Outcome.Fault.class);
    var mean = area("A", points("X", Double.MAX_VALUE), points("Y", Double.MAX_VALUE));
    assertThat(outcome(framework(mean), "X=0.1", "Y=0.1")).isInstanceOf(Outcome.Fault.class);
    var geometric =
        area(
            "A",
            Combine.GEOMETRIC_MEAN,
            points("X", Double.MAX_VALUE),
            points("Y", Double.MAX_VALUE));
    assertThat(outcome(framework(geometric), "X=1", "Y=1")).isInstanceOf(Outcome.Fault.class);
  }

  @Test
  void weightsWithoutAFiniteSumDoNotMatterToTheSmallestAndTheLargest() {
    var big = Double.MAX_VALUE;
    assertThat(scoreOf(area("A", Combine.MIN, points("X", big), points("Y", big)), "X=1", "Y=2"))
        .isEqualTo(1.0);
    assertThat(scoreOf(area("A", Combine.MAX, points("X", big), points("Y", big)), "X=1", "Y=2"))
        .isEqualTo(2.0);
  }

  @Test
  void aFaultSaysWhereAndWhoAndWhen() {
    var fault = new Outcome.Fault("A", "museum", "Leeds", "2026", "it cannot be");
    assertThat(fault.sentence())
        .isEqualTo(
            "Node 'A' (instance 'museum'), participant 'Leeds', period '2026': it cannot be.");
    var plain = new Outcome.Fault("A", null, "Leeds", "", "it cannot be");
    assertThat(plain.sentence()).isEqualTo("Node 'A', participant 'Leeds': it cannot be.");
  }
}
