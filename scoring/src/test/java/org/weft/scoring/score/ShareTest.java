package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.above;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choice;
import static org.weft.scoring.score.Sample.choices;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.item;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.outcome;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.scoreOf;
import static org.weft.scoring.score.Sample.upTo;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

class ShareTest {
  private static final Rules SHARE = Rules.of(Combine.SHARE);
  private static final Overall OVERALL_SHARE = new Overall(SHARE, List.of());

  @Test
  void soManyOfTheAttainablePoints() {
    var area = area("A", SHARE, upTo("X", 10), upTo("Y", 30).with(Weight.of(2)));
    assertThat(scoreOf(area, "X=5", "Y=20")).isEqualTo(100 * 45.0 / 70);
  }

  @Test
  void skippedAndInapplicableChildrenLowerWhatIsAttainable() {
    var area = area("A", SHARE, upTo("X", 10), upTo("Y", 30), upTo("Z", 60));
    assertThat(scoreOf(area, "X=5", "Y=n/a")).isEqualTo(50.0);
    var zero = area("A", SHARE.with(Missing.ZERO), upTo("X", 10), upTo("Y", 30));
    assertThat(scoreOf(zero, "X=10")).isEqualTo(25.0);
  }

  @Test
  void aPenaltyLowersAShare() {
    var penalty = item("P", new Kind.YesNo(-20, 0));
    assertThat(scoreOf(area("A", SHARE, yesNo("X"), penalty), "X=yes", "P=yes")).isEqualTo(80.0);
  }

  @Test
  void nothingAttainableGivesNoScore() {
    var scored = score(framework(area("A", SHARE, item("P", new Kind.YesNo(-20, 0)))), "P=yes");
    assertThat(scored.of("A").score()).isNull();
    assertThat(scored.of("A").cause()).isEqualTo(Cause.NOTHING_ATTAINABLE);
  }

  @Test
  void theMaximumOfAChoiceIsItsBestOption() {
    var choice = choice("X", option("a", 4.0), option("b", 8.0), option("c", null));
    assertThat(scoreOf(area("A", SHARE, choice), "X=a")).isEqualTo(50.0);
  }

  @Test
  void theMaximumOfTickedOptionsIsTheSumOfThePositiveOnesUpToTheCap() {
    var options =
        new org.weft.scoring.model.Option[] {
          option("a", 6.0), option("b", 4.0), option("c", -5.0), option("d", null)
        };
    var open = choices("X", Kind.Ticks.SUM, null, options);
    assertThat(scoreOf(area("A", SHARE, open), "X=a;c")).isEqualTo(10.0);
    var capped = choices("X", Kind.Ticks.SUM, 8.0, options);
    assertThat(scoreOf(area("A", SHARE, capped), "X=b")).isEqualTo(50.0);
    var mean = choices("X", Kind.Ticks.MEAN, null, options);
    assertThat(scoreOf(area("A", SHARE, mean), "X=a;c")).isEqualTo(100 * 0.5 / 6);
    var best = choices("X", Kind.Ticks.MAX, 5.0, options);
    assertThat(scoreOf(area("A", SHARE, best), "X=b")).isEqualTo(80.0);
  }

  @Test
  void anAreasMaximumIsItsMethodOnItsChildrensMaxima() {
    var sum = area("S", Combine.SUM, upTo("X", 10), upTo("Y", 30));
    var mean = area("M", upTo("Z", 20), upTo("W", 40));
    var scored = score(framework(OVERALL_SHARE, sum, mean), "X=10", "Y=10", "Z=10", "W=20");
    assertThat(scored.overall().score()).isEqualTo(100 * (20.0 + 15) / (40 + 30));
    var skipped = score(framework(OVERALL_SHARE, sum, mean), "X=10", "Z=10", "W=20");
    assertThat(skipped.overall().score()).isEqualTo(100 * (10.0 + 15) / (10 + 30));
  }

  @Test
  void aShareOfSharesCountsEachAsAHundred() {
    var a = area("A", SHARE, upTo("X", 10));
    var b = area("B", SHARE, upTo("Y", 1000));
    var scored = score(framework(OVERALL_SHARE, a, b), "X=5", "Y=1000");
    assertThat(scored.overall().score()).isEqualTo(75.0);
    var outer = above("O", Rules.of(Combine.MAX), a, b);
    assertThat(score(framework(OVERALL_SHARE, outer), "X=5", "Y=100").overall().score())
        .isEqualTo(50.0);
  }

  @Test
  void anAreaCountedZeroCouldHaveReachedAllThatApplies() {
    var overall = new Overall(SHARE.with(Missing.ZERO), List.of());
    var a = area("A", Combine.SUM, upTo("X", 10), upTo("Y", 30), upTo("Z", 50));
    var b = area("B", Combine.SUM, upTo("W", 40));
    var scored = score(framework(overall, a, b), "W=40", "Z=n/a");
    assertThat(scored.overall().score()).isEqualTo(50.0);
    var halfVoid =
        area("A", Rules.of(Combine.SUM).with(Missing.VOID), upTo("X", 10), upTo("Y", 30));
    assertThat(score(framework(overall, halfVoid, b), "W=40", "X=10").overall().score())
        .isEqualTo(50.0);
  }

  @Test
  void aRepeatedAreaHasTheMaximumOfItsInstances() {
    var repeat = new Repeat("service", Combine.SUM, Missing.SKIP, null);
    var a = area("A", Combine.SUM, upTo("X", 10), upTo("Y", 10)).with(repeat);
    var b = area("B", Combine.SUM, upTo("W", 40));
    var scored =
        score(framework(OVERALL_SHARE, a, b), "s:X=5", "s:Y=5", "t:X=10", "t:Y=n/a", "W=0");
    assertThat(scored.overall().score()).isEqualTo(100 * 20.0 / 70);
    var shares =
        area("A", Combine.SUM, upTo("X", 10), upTo("Y", 30))
            .with(new Repeat("service", Combine.SHARE, Missing.SKIP, null));
    assertThat(scoreOf(shares, "s:X=10", "s:Y=30", "t:X=0")).isEqualTo(80.0);
  }

  @Test
  void aRepeatedAreaWithoutInstanceCountedZeroCouldHaveReachedOneInstance() {
    var overall = new Overall(SHARE.with(Missing.ZERO), List.of());
    var a = area("A", Combine.SUM, upTo("X", 10), upTo("Y", 30)).with(Repeat.over("service"));
    var b = area("B", Combine.SUM, upTo("W", 40));
    assertThat(score(framework(overall, a, b), "W=40").overall().score()).isEqualTo(50.0);
  }

  @Test
  void compositesCanBeSharesToo() {
    var a = area("A", Combine.SUM, upTo("X", 10));
    var b = area("B", Combine.SUM, upTo("Y", 30));
    var plain = framework(a, b);
    var composite =
        new Composite("C", Sample.text("C"), SHARE, List.of("A", "B"), java.util.Map.of("A", 3.0));
    var framework =
        new Framework(
            plain.about(),
            plain.overall(),
            plain.tree(),
            List.of(composite),
            List.of(),
            List.of(),
            List.of());
    assertThat(score(framework, "X=5", "Y=15").of("C").score()).isEqualTo(50.0);
    assertThat(score(framework, "X=10", "Y=0").of("C").score()).isEqualTo(50.0);
  }

  @Test
  void aNumberWithoutAnEndHasNoMaximum() {
    assertThat(outcome(framework(area("A", SHARE, points("X"))), "X=5"))
        .isEqualTo(
            new Outcome.Fault("X", null, "Leeds", "", "a share needs a maximum, and it has none"));
    assertThat(outcome(framework(area("A", points("X"))), "X=5")).isInstanceOf(Scored.class);
  }

  @Test
  void attainablePointsWithoutAFiniteSumAreAFault() {
    var big = Double.MAX_VALUE;
    assertThat(outcome(framework(area("A", SHARE, upTo("X", big), upTo("Y", big))), "X=5", "Y=5"))
        .isInstanceOf(Outcome.Fault.class);
    var sums = area("A", Combine.SUM, upTo("X", big), upTo("Y", big));
    assertThat(outcome(framework(OVERALL_SHARE, sums), "X=5", "Y=5"))
        .isInstanceOf(Outcome.Fault.class);
  }

  @Test
  void onlyWhatASharedScoreIsMadeOfNeedsAMaximum() {
    var a = area("A", points("X")).with(Repeat.over("service"));
    var b = area("B", Combine.SUM, upTo("Y", 30));
    var overall = new Overall(SHARE, List.of("B"));
    assertThat(score(framework(overall, a, b), "s:X=5", "Y=15").overall().score()).isEqualTo(50.0);
  }

  @Test
  void onlyInstancesThatTakePartNeedAMaximum() {
    var penalty = item("P", new Kind.YesNo(-20, -5));
    var rules = new Rules(Combine.GEOMETRIC_MEAN, Missing.VOID, 0, null);
    var a =
        area("A", rules, penalty, upTo("X", 10))
            .with(new Repeat("service", Combine.SHARE, Missing.SKIP, null));
    assertThat(scoreOf(a, "s:P=n/a", "s:X=5", "t:P=yes"))
        .isCloseTo(50.0, org.assertj.core.api.Assertions.within(1e-9));
  }
}
