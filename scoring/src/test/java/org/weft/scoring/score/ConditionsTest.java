package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.answers;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choice;
import static org.weft.scoring.score.Sample.choices;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.number;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.prose;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Condition.All;
import org.weft.scoring.model.Condition.Any;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Condition.Not;
import org.weft.scoring.model.Condition.OnAttribute;
import org.weft.scoring.model.Condition.OnItem;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

class ConditionsTest {
  private static Framework asking(Condition when, Item... items) {
    return framework(area("B", items), area("A", points("T").when(when)));
  }

  private static boolean holds(Condition when, Item item, String answer) {
    var scored = score(asking(when, item), item.code() + "=" + answer);
    return scored.of("T").cause() != Cause.HIDDEN;
  }

  private static boolean holdsFor(Participant participant, Condition when) {
    var framework = asking(when, yesNo("Q"));
    var scored = Scoring.score(framework, answers(framework), participant).scored();
    return scored.of("T").cause() != Cause.HIDDEN;
  }

  @Test
  void theAnswerIsOneOfThese() {
    var item = choice("Q", option("yes", 1.0), option("partly", 1.0), option("no", 1.0));
    var when = OnItem.is("Q", "yes", "partly");
    assertThat(holds(when, item, "partly")).isTrue();
    assertThat(holds(when, item, "no")).isFalse();
    assertThat(holds(when, item, "")).isFalse();
    assertThat(holds(when, item, "n/a")).isFalse();
    assertThat(holds(when, item, "unknown")).isFalse();
  }

  @Test
  void tickedOptionsContainOneOfThese() {
    var item = choices("Q", Kind.Ticks.SUM, null, option("a", 1.0), option("b", null));
    assertThat(holds(OnItem.is("Q", "b", "z"), item, "a;b")).isTrue();
    assertThat(holds(OnItem.is("Q", "b"), item, "a")).isFalse();
    assertThat(holds(OnItem.is("Q", "none"), item, "none")).isTrue();
    assertThat(holds(OnItem.is("Q", "none"), item, "a")).isFalse();
    assertThat(holds(OnItem.is("Q", "a"), item, "none")).isFalse();
  }

  @Test
  void numbersAreComparedWithLimits() {
    var item = number("Q", null);
    assertThat(holds(OnItem.within("Q", Bounds.atLeast(10)), item, "10")).isTrue();
    assertThat(holds(OnItem.within("Q", Bounds.above(10)), item, "10")).isFalse();
    assertThat(holds(OnItem.within("Q", Bounds.above(10)), item, "10.1")).isTrue();
    assertThat(holds(OnItem.within("Q", Bounds.atMost(10)), item, "10")).isTrue();
    assertThat(holds(OnItem.within("Q", Bounds.atMost(10)), item, "10.1")).isFalse();
    assertThat(holds(OnItem.within("Q", Bounds.below(10)), item, "10")).isFalse();
    assertThat(holds(OnItem.within("Q", Bounds.below(10)), item, "9")).isTrue();
    assertThat(holds(OnItem.within("Q", Bounds.atLeast(10)), item, "")).isFalse();
  }

  @Test
  void numbersAreTheSameHoweverTheyAreWritten() {
    assertThat(holds(OnItem.is("Q", "10"), number("Q", null), "10.0")).isTrue();
    assertThat(holds(OnItem.is("Q", "10"), number("Q", null), "10.5")).isFalse();
    assertThat(holds(OnItem.is("Q", "ten"), number("Q", null), "10")).isFalse();
  }

  @Test
  void severalComparisonsAllHaveToHold() {
    var between = new OnItem("Q", null, new Bounds(10.0, null, null, 20.0), true);
    assertThat(holds(between, number("Q", null), "10")).isTrue();
    assertThat(holds(between, number("Q", null), "20")).isFalse();
    var both = new OnItem("Q", List.of("10", "30"), Bounds.atLeast(20), false);
    assertThat(holds(both, number("Q", null), "10")).isFalse();
    assertThat(holds(both, number("Q", null), "30")).isTrue();
  }

  @Test
  void limitsOnAnythingButANumberAreFalse() {
    assertThat(holds(OnItem.within("Q", Bounds.atLeast(0)), yesNo("Q"), "yes")).isFalse();
    assertThat(holds(OnItem.within("Q", Bounds.atLeast(0)), prose("Q"), "12")).isFalse();
    assertThat(holds(OnItem.within("Q", Bounds.atLeast(0)), yesNo("Q"), "unknown")).isFalse();
  }

  @Test
  void answeredMeansAValidValue() {
    var item = choices("Q", Kind.Ticks.SUM, null, option("a", null), option("b", 1.0));
    assertThat(holds(OnItem.answered("Q"), item, "a")).isTrue();
    assertThat(holds(OnItem.answered("Q"), item, "none")).isTrue();
    assertThat(holds(OnItem.answered("Q"), prose("Q"), "words")).isTrue();
    assertThat(holds(OnItem.answered("Q"), item, "")).isFalse();
    assertThat(holds(OnItem.answered("Q"), item, "n/a")).isFalse();
    assertThat(holds(OnItem.answered("Q"), item, "unknown")).isFalse();
  }

  @Test
  void unknownCanBeAskedForByItsWord() {
    assertThat(holds(OnItem.is("Q", "unknown", "no"), yesNo("Q"), "unknown")).isTrue();
    assertThat(holds(OnItem.is("Q", "n/a"), yesNo("Q"), "n/a")).isFalse();
    var answeredToo = new OnItem("Q", List.of("unknown"), Bounds.NONE, true);
    assertThat(holds(answeredToo, yesNo("Q"), "unknown")).isFalse();
  }

  @Test
  void textsAreComparedAsTheyAreWritten() {
    assertThat(holds(OnItem.is("Q", "red"), prose("Q"), "red")).isTrue();
    assertThat(holds(OnItem.is("Q", "red"), prose("Q"), "Red")).isFalse();
  }

  @Test
  void notOfAnUnansweredQuestionIsTrue() {
    var not = new Not(OnItem.is("Q", "yes"));
    assertThat(holds(not, yesNo("Q"), "")).isTrue();
    assertThat(holds(not, yesNo("Q"), "n/a")).isTrue();
    assertThat(holds(not, yesNo("Q"), "yes")).isFalse();
  }

  @Test
  void allAndAnyCombineConditions() {
    Condition yes = OnItem.is("Q", "yes");
    Condition no = OnItem.is("Q", "no");
    assertThat(holds(new All(List.of(yes, no)), yesNo("Q"), "yes")).isFalse();
    assertThat(holds(new All(List.of(yes, yes)), yesNo("Q"), "yes")).isTrue();
    assertThat(holds(new Any(List.of(no, yes)), yesNo("Q"), "yes")).isTrue();
    assertThat(holds(new Any(List.of(no, no)), yesNo("Q"), "yes")).isFalse();
    assertThat(holds(new All(List.of()), yesNo("Q"), "")).isTrue();
    assertThat(holds(new Any(List.of()), yesNo("Q"), "")).isFalse();
  }

  @Test
  void aConditionOnAnItemThatIsHiddenIsFalse() {
    var first = yesNo("P");
    var second = yesNo("Q").when(OnItem.is("P", "yes"));
    var framework = asking(OnItem.is("Q", "yes"), first, second);
    var scored = score(framework, "P=no", "Q=yes", "T=5");
    assertThat(scored.of("Q").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(scored.of("Q").score()).isNull();
    assertThat(scored.of("T").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(score(framework, "P=yes", "Q=yes", "T=5").of("T").score()).isEqualTo(5.0);
  }

  @Test
  void aHiddenAreaHidesEverythingBelow() {
    var inner = area("I", points("X"), prose("W"));
    var outer = Sample.above("O", Rules.DEFAULT, inner).when(OnItem.is("Q", "yes"));
    var last = area("L", points("T").when(OnItem.answered("X")), points("Z"));
    var scored = score(framework(area("B", yesNo("Q")), outer, last), "Q=no", "X=1", "T=1", "Z=8");
    assertThat(scored.of("O").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(scored.of("I").cause()).isEqualTo(Cause.HIDDEN_ABOVE);
    assertThat(scored.of("X").cause()).isEqualTo(Cause.HIDDEN_ABOVE);
    assertThat(scored.of("W").cause()).isEqualTo(Cause.HIDDEN_ABOVE);
    assertThat(scored.of("T").cause()).isEqualTo(Cause.HIDDEN);
    assertThat(scored.overall().score()).isEqualTo(4.0);
    assertThat(scored.of("O").coverage()).isEqualTo(1);
    assertThat(Cause.HIDDEN.hidden() && Cause.HIDDEN_ABOVE.hidden()).isTrue();
    assertThat(Cause.DECLARED.hidden()).isFalse();
  }

  @Test
  void earlierIsTheOrderOfTheTextNotOfDisplay() {
    var inner = area("I", points("T").when(OnItem.is("Q", "yes")));
    var children = new Area.Children(List.of(inner), List.of(yesNo("Q")), true, List.of());
    var area = Area.of("A", Sample.text("A"), Rules.DEFAULT, children);
    assertThat(score(framework(area), "Q=yes", "T=5").of("T").score()).isEqualTo(5.0);
    var later = new Area.Children(List.of(inner), List.of(yesNo("Q")), false, List.of());
    var other = Area.of("A", Sample.text("A"), Rules.DEFAULT, later);
    assertThat(score(framework(other), "Q=yes", "T=5").of("T").cause()).isEqualTo(Cause.HIDDEN);
  }

  @Test
  void anUnknownItemOrAScoreBeforeThereIsOneIsFalse() {
    assertThat(holds(OnItem.answered("nowhere"), yesNo("Q"), "yes")).isFalse();
    var onArea = new Condition.OnArea("B", Bounds.atLeast(0));
    assertThat(holds(onArea, yesNo("Q"), "yes")).isFalse();
  }

  @Test
  void attributesDecideWhoIsAsked() {
    var county = Participant.named("Kent").with("type", "county").with("population", 1500000);
    assertThat(holdsFor(county, OnAttribute.is("type", "county", "unitary"))).isTrue();
    assertThat(holdsFor(county, OnAttribute.is("type", "district"))).isFalse();
    assertThat(holdsFor(county, OnAttribute.within("population", Bounds.atLeast(1500000))))
        .isTrue();
    assertThat(holdsFor(county, OnAttribute.within("population", Bounds.above(1500000)))).isFalse();
    assertThat(holdsFor(county, OnAttribute.within("type", Bounds.atLeast(0)))).isFalse();
    assertThat(holdsFor(county, OnAttribute.within("area", Bounds.atLeast(0)))).isFalse();
    assertThat(holdsFor(county, new Not(OnAttribute.is("area", "x")))).isTrue();
    assertThat(holdsFor(county.with("area", " "), OnAttribute.is("area", " "))).isFalse();
    var both = new OnAttribute("population", List.of("7"), Bounds.atLeast(5));
    assertThat(holdsFor(county.with("population", "7"), both)).isTrue();
    assertThat(holdsFor(county.with("population", "8"), both)).isFalse();
  }

  @Test
  void theFirstCaseThatHoldsGivesTheWeight() {
    var cases =
        new Weight.Cases(
            List.of(
                new Weight.Case(OnAttribute.is("type", "county"), 3),
                new Weight.Case(OnAttribute.is("country", "UK"), 7)));
    var framework = framework(area("A", points("X").with(cases), points("Y")));
    var answers = answers(framework, "X=10", "Y=2");
    var county = Participant.named("Kent").with("type", "county").with("country", "UK");
    var british = Participant.named("Leeds").with("country", "UK");
    var nobody = Participant.named("Lyon");
    assertThat(Scoring.score(framework, answers, county).scored().of("A").score()).isEqualTo(8.0);
    assertThat(Scoring.score(framework, answers, british).scored().of("A").score()).isEqualTo(9.0);
    assertThat(Scoring.score(framework, answers, nobody).scored().of("A").score()).isEqualTo(6.0);
  }
}
