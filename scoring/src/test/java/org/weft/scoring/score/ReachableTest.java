package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.above;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.item;
import static org.weft.scoring.score.Sample.outcome;
import static org.weft.scoring.score.Sample.parts;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.prose;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.upTo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

/// What an area without a score could have reached, which a share counts it by.
class ReachableTest {
  private static final Rules SHARE = Rules.of(Combine.SHARE);
  private static final Overall COUNTING_ZERO = new Overall(SHARE.with(Missing.ZERO), List.of());

  @Test
  void aChildOfWeightZeroReachesNothing() {
    var a = area("A", Combine.MAX, upTo("X", 10), upTo("Y", 50).with(Weight.of(0)));
    var b = area("B", Combine.SUM, upTo("W", 10));
    assertThat(score(framework(COUNTING_ZERO, a, b), "W=10").overall().score()).isEqualTo(50.0);
  }

  @Test
  void anAreaOfWhichNothingCountsReachesNothing() {
    var a = area("A", upTo("X", 10).with(Weight.of(0)));
    var b = area("B", Combine.SUM, upTo("W", 10));
    assertThat(score(framework(COUNTING_ZERO, a, b), "W=5").overall().score()).isEqualTo(50.0);
  }

  @Test
  void aGeometricMeanOfPenaltiesReachesNothingThatCouldBeShared() {
    var a = area("A", Combine.GEOMETRIC_MEAN, item("P", new Kind.YesNo(-20, -5)));
    var b = area("B", Combine.SUM, upTo("W", 10));
    assertThat(outcome(framework(COUNTING_ZERO, a, b), "W=5"))
        .isEqualTo(
            new Outcome.Fault("A", null, "Leeds", "", "a share needs a maximum, and it has none"));
  }

  @Test
  void anInstanceNobodyNamedIsImaginedWithTheRulesOfTheArea() {
    var repeat = new Repeat("service", Combine.SUM, Missing.SKIP, null);
    var a = area("A", Combine.MAX, upTo("X", 10), upTo("Y", 30)).with(repeat);
    var b = area("B", Combine.SUM, upTo("W", 30));
    assertThat(score(framework(COUNTING_ZERO, a, b), "W=30").overall().score()).isEqualTo(50.0);
  }

  @Test
  void onlyAShareNotesMaxima() {
    var a = area("A", upTo("X", 10));
    var b = above("B", Rules.DEFAULT, area("C", upTo("Y", 30)));
    var scored = score(framework(new Overall(SHARE, List.of()), a, b), "X=5", "Y=15");
    assertThat(parts(scored, "overall")).extracting(Part::maximum).containsExactly(10.0, 30.0);
    assertThat(parts(scored, "A")).extracting(Part::maximum).containsOnlyNulls();
    assertThat(parts(scored, "B")).extracting(Part::maximum).containsOnlyNulls();
  }

  @Test
  void whatHasNoMaximumIsNotedWithoutOne() {
    var a = area("A", SHARE, upTo("X", 10), points("Y"), prose("P"));
    var scored = score(framework(a), "X=5", "Y=n/a", "P=words");
    assertThat(scored.of("A").score()).isEqualTo(50.0);
    assertThat(parts(scored, "A")).extracting(Part::maximum).containsExactly(10.0, null, null);
  }

  @Test
  void theFirstChildWithoutAMaximumIsNamed() {
    var a = area("A", SHARE, upTo("W", 10), points("X"), points("Y"));
    assertThat(outcome(framework(a), "W=1", "X=1", "Y=1"))
        .isInstanceOfSatisfying(
            Outcome.Fault.class, fault -> assertThat(fault.node()).isEqualTo("X"));
  }

  @Test
  void whatNobodySharesNeedsNoMaximumOfAnImaginedInstance() {
    var rules = Rules.of(Combine.MIN).requiring(0.5);
    var big = Weight.of(Double.MAX_VALUE);
    var a = area("A", rules, points("X").with(big), points("Y").with(big));
    var scored = score(framework(a.with(Repeat.over("service"))));
    assertThat(scored.of("A").cause()).isEqualTo(Cause.WITHOUT_INSTANCE);
  }
}
