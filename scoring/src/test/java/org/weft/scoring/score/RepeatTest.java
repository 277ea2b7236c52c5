package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.scoring.score.Sample.above;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.scoreOf;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

class RepeatTest {
  private static final Repeat SERVICES = Repeat.over("service");

  private static Area repeated(String code, Rules rules, Repeat repeat) {
    return area(code, rules, points(code + "X"), points(code + "Y")).with(repeat);
  }

  @Test
  void instancesAreCombinedAfterTheirChildren() {
    var area = repeated("A", Rules.of(Combine.SUM), SERVICES);
    var scored = score(framework(area), "mail:AX=1", "mail:AY=2", "search:AX=10");
    assertThat(scored.of("A", "mail").score()).isEqualTo(3.0);
    assertThat(scored.of("A", "search").score()).isEqualTo(10.0);
    assertThat(scored.of("A").score()).isEqualTo(6.5);
    assertThat(scored.of("AX", "search").score()).isEqualTo(10.0);
  }

  @Test
  void theAreasRoundingIsForInstancesAndTheRepeatsForTheWhole() {
    var repeat = new Repeat("service", Combine.MEAN, Missing.SKIP, Rounding.halfUp(1));
    var area = repeated("A", Rules.DEFAULT.with(Rounding.halfUp(0)), repeat);
    assertThat(scoreOf(area, "a:AX=1.5", "b:AX=2.4", "c:AX=0")).isEqualTo(1.3);
  }

  @Test
  void missingAndRequireOfTheAreaApplyWithinAnInstance() {
    var area = repeated("A", Rules.DEFAULT.with(Missing.ZERO), SERVICES);
    assertThat(scoreOf(area, "a:AX=10", "b:AX=20", "b:AY=20")).isEqualTo(12.5);
    var half = repeated("A", Rules.DEFAULT.requiring(0.6), SERVICES);
    assertThat(scoreOf(half, "a:AX=10", "b:AX=20", "b:AY=20")).isEqualTo(20.0);
  }

  @Test
  void missingOfTheRepeatAppliesAmongInstances() {
    var strict = new Repeat("service", Combine.MEAN, Missing.VOID, null);
    var area = repeated("A", Rules.DEFAULT, strict);
    assertThat(scoreOf(area, "a:AX=10", "b:AX=")).isNull();
    assertThat(scoreOf(area, "a:AX=10", "b:AX=n/a", "b:AY=n/a")).isEqualTo(10.0);
    assertThat(scoreOf(repeated("A", Rules.DEFAULT, SERVICES), "a:AX=10", "b:AX=")).isEqualTo(10.0);
  }

  @Test
  void anInstanceNamedInOneAreaExistsInAllAreasOverTheSame() {
    var overall = new Overall(Rules.DEFAULT.with(Missing.VOID), List.of());
    var a = repeated("A", Rules.DEFAULT.with(Missing.ZERO), SERVICES);
    var b = repeated("B", Rules.DEFAULT.with(Missing.ZERO), SERVICES);
    var c = repeated("C", Rules.DEFAULT, Repeat.over("museum"));
    var scored = score(framework(overall, a, b, c), "mail:AX=10", "search:BX=20", "tate:CX=1");
    assertThat(scored.instances("service")).containsExactly("mail", "search");
    assertThat(scored.of("A").score()).isEqualTo(2.5);
    assertThat(scored.of("B").score()).isEqualTo(5.0);
    assertThat(scored.of("B").applicable()).isEqualTo(4);
    assertThat(scored.of("B").answered()).isEqualTo(1);
    assertThat(scored.of("C").score()).isEqualTo(1.0);
  }

  @Test
  void withoutInstancesTheAreaIsMissing() {
    var a = repeated("A", Rules.DEFAULT.with(Missing.ZERO), SERVICES);
    var scored = score(framework(a, area("B", points("X"))), "X=4");
    assertThat(scored.of("A").cause()).isEqualTo(Cause.WITHOUT_INSTANCE);
    assertThat(scored.of("A").state()).isEqualTo(State.MISSING);
    assertThat(scored.of("A").coverage()).isEqualTo(1);
    assertThat(scored.overall().score()).isEqualTo(4.0);
    var zero = new Overall(Rules.DEFAULT.with(Missing.ZERO), List.of());
    assertThat(score(framework(zero, a, area("B", points("X"))), "X=4").overall().score())
        .isEqualTo(2.0);
  }

  @Test
  void anAreaWhoseInstancesAllDoNotApplyDoesNotApply() {
    var a = repeated("A", Rules.DEFAULT, SERVICES);
    var scored = score(framework(a), "s:AX=n/a", "s:AY=n/a");
    assertThat(scored.of("A").cause()).isEqualTo(Cause.NOTHING_APPLIES);
  }

  @Test
  void aHiddenRepeatedAreaDoesNotApplyInAnyInstance() {
    var a = repeated("A", Rules.DEFAULT, SERVICES).when(Condition.OnItem.is("Q", "yes"));
    var scored = score(framework(area("B", yesNo("Q")), a), "Q=no", "s:AX=1");
    assertThat(scored.of("A").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(scored.of("A", "s").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(scored.of("AX", "s").cause()).isEqualTo(Cause.HIDDEN_ABOVE);
    assertThat(scored.of("A").applicable()).isEqualTo(0);
  }

  @Test
  void aConditionInsideMeansTheSameInstancesAnswer() {
    var inner = area("I", points("IX").when(Condition.OnItem.is("AQ", "yes")));
    var children =
        new Area.Children(List.of(inner), List.of(yesNo("AQ")), true, List.of("AQ", "I"));
    var a = Area.of("A", Sample.text("A"), Rules.of(Combine.SUM), children).with(SERVICES);
    var scored = score(framework(a), "s:AQ=yes", "s:IX=5", "t:AQ=no", "t:IX=7");
    assertThat(scored.of("IX", "s").score()).isEqualTo(5.0);
    assertThat(scored.of("IX", "t").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(scored.of("I", "t").cause()).isEqualTo(Cause.NOTHING_APPLIES);
    assertThat(scored.of("A", "s").score()).isEqualTo(105.0);
    assertThat(scored.of("A", "t").score()).isEqualTo(0.0);
  }

  @Test
  void aConditionInsideMayNameAnItemOutside() {
    var a = area("A", points("AX").when(Condition.OnItem.is("Q", "yes"))).with(SERVICES);
    var framework = framework(area("B", yesNo("Q")), a);
    assertThat(score(framework, "Q=yes", "s:AX=3").of("A").score()).isEqualTo(3.0);
    assertThat(score(framework, "Q=no", "s:AX=3").of("A").state()).isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void fromOutsideAnItemInsideHasNoOneAnswer() {
    var a = area("A", points("AX")).with(SERVICES);
    var later = area("B", points("X").when(Condition.OnItem.answered("AX")));
    assertThat(score(framework(a, later), "s:AX=1", "X=1").of("X").cause()).isEqualTo(Cause.HIDDEN);
  }

  @Test
  void anItemOfAnotherRepeatedAreaHasNoAnswerForThisInstance() {
    var a = area("A", points("AX")).with(SERVICES);
    var b = area("B", points("BX").when(Condition.OnItem.answered("AX"))).with(SERVICES);
    var c = area("C", points("CX").when(Condition.OnItem.answered("BX"))).with(SERVICES);
    var scored = score(framework(a, b, c), "s:AX=1", "s:BX=1", "s:CX=1");
    assertThat(scored.of("BX", "s").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(scored.of("CX", "s").cause()).isEqualTo(Cause.HIDDEN);
  }

  @Test
  void weightsInsideMayDependOnTheInstance() {
    var heavy =
        new Weight.Cases(
            List.of(
                new Weight.Case(Condition.OnItem.within("AX", Bounds.above(5)), 3),
                new Weight.Case(null, 1)));
    var a = area("A", points("AX"), points("AY").with(heavy)).with(SERVICES);
    var scored = score(framework(a), "s:AX=10", "s:AY=2", "t:AX=0", "t:AY=2");
    assertThat(scored.of("A", "s").score()).isEqualTo(4.0);
    assertThat(scored.of("A", "t").score()).isEqualTo(1.0);
  }

  @Test
  void nestedAreasAreAnsweredPerInstanceToo() {
    var nested =
        above("O", Rules.of(Combine.MAX), area("I", points("X")), area("J", points("Y")))
            .with(SERVICES);
    var scored = score(framework(nested), "s:X=1", "s:Y=2", "t:X=5");
    assertThat(scored.of("I", "t").score()).isEqualTo(5.0);
    assertThat(scored.of("O").score()).isEqualTo(3.5);
    assertThat(scored.of("O").coverage()).isEqualTo(0.75);
  }

  @Test
  void theOrderOfInstancesDoesNotMatterToTheLastDigit() {
    var a = area("A", points("X")).with(new Repeat("s", Combine.SUM, Missing.SKIP, null));
    assertThat(scoreOf(a, "a:X=0.1", "b:X=0.2", "c:X=0.3"))
        .isEqualTo(scoreOf(a, "c:X=0.3", "b:X=0.2", "a:X=0.1"));
  }

  @Test
  void nodesInsideHaveNoOneScore() {
    var scored = score(framework(area("A", points("X")).with(SERVICES)), "s:X=1");
    assertThatThrownBy(() -> scored.of("X")).hasMessageContaining("per instance");
    assertThatThrownBy(() -> scored.derivation("X")).hasMessageContaining("per instance");
    assertThatThrownBy(() -> scored.of("X", "t")).hasMessageContaining("no instance 't'");
    assertThatThrownBy(() -> scored.of("nowhere")).hasMessageContaining("no 'nowhere'");
    var plain = score(framework(area("A", points("X"))), "X=1");
    assertThatThrownBy(() -> plain.of("X", "s")).hasMessageContaining("no instance 's'");
  }
}
