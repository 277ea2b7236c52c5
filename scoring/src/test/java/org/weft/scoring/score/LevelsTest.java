package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.level;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.prose;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.text;
import static org.weft.scoring.score.Sample.with;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Condition.OnArea;
import org.weft.scoring.model.Condition.OnItem;
import org.weft.scoring.model.Condition.OnTag;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Recommendation;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rules;

class LevelsTest {
  private static final Framework STEPS =
      with(
          framework(area("A", points("X")), area("B", points("Y"))),
          level("bronze", new OnArea("overall", Bounds.atLeast(10))),
          level("silver", new OnArea("B", Bounds.atLeast(50))),
          level("gold", new OnArea("A", Bounds.above(20))));

  private static String reached(Framework framework, String... answers) {
    return score(framework, answers).level().map(Level::code).orElse("none");
  }

  @Test
  void aLevelIsReachedWithAllLowerOnes() {
    assertThat(reached(STEPS, "X=0", "Y=10")).isEqualTo("none");
    assertThat(reached(STEPS, "X=20", "Y=50")).isEqualTo("silver");
    assertThat(reached(STEPS, "X=21", "Y=50")).isEqualTo("gold");
  }

  @Test
  void aHigherLevelDoesNotMakeUpForALowerOne() {
    assertThat(reached(STEPS, "X=100", "Y=49")).isEqualTo("bronze");
    var checks = score(STEPS, "X=100", "Y=49").levels();
    assertThat(checks).extracting(LevelCheck::reached).containsExactly(true, false, false);
    assertThat(checks)
        .extracting(check -> check.finding().holds())
        .containsExactly(true, false, true);
  }

  @Test
  void anAreaWithoutAScoreFulfilsNothing() {
    assertThat(reached(STEPS, "X=30")).isEqualTo("bronze");
    assertThat(reached(STEPS)).isEqualTo("none");
  }

  @Test
  void findingsShowWhichPartFailed() {
    Condition x = OnItem.within("X", Bounds.atLeast(5));
    Condition y = new OnArea("B", Bounds.atLeast(5));
    var any = new Condition.Any(List.of(x, y));
    var when = new Condition.All(List.of(new Condition.Not(any), x));
    var framework = with(STEPS, level("one", when));
    var finding = score(framework, "X=7", "Y=1").levels().getFirst().finding();
    assertThat(finding.holds()).isFalse();
    assertThat(finding.parts()).extracting(Finding::holds).containsExactly(false, true);
    var inner = finding.parts().getFirst().parts().getFirst();
    assertThat(inner.condition()).isEqualTo(any);
    assertThat(inner.parts()).extracting(Finding::holds).containsExactly(true, false);
  }

  @Test
  void tagsAskForAShareOfTheItemsThatBearThem() {
    var area =
        area(
            "A",
            yesNo("X").tagged("core"),
            yesNo("Y").tagged("core", "other"),
            yesNo("Z").tagged("core"),
            yesNo("W"),
            prose("P").tagged("core"));
    var framework = with(framework(area), level("ok", new OnTag("core", 100, Bounds.atLeast(0.5))));
    assertThat(reached(framework, "X=yes", "P=words")).isEqualTo("none");
    assertThat(reached(framework, "X=yes", "Y=yes", "Z=no")).isEqualTo("ok");
    assertThat(reached(framework, "X=yes", "Z=n/a")).isEqualTo("ok");
    assertThat(reached(framework, "X=n/a", "Y=n/a", "Z=n/a")).isEqualTo("none");
    assertThat(reached(framework, "X=yes", "Y=unknown", "Z=unknown")).isEqualTo("none");
  }

  @Test
  void taggedItemsCountInEachInstance() {
    var area = area("A", yesNo("X").tagged("core")).with(Repeat.over("service"));
    var framework = with(framework(area), level("ok", new OnTag("core", 100, Bounds.atLeast(0.6))));
    assertThat(reached(framework, "a:X=yes", "b:X=yes", "c:X=no")).isEqualTo("ok");
    assertThat(reached(framework, "a:X=yes", "b:X=no")).isEqualTo("none");
    assertThat(reached(framework)).isEqualTo("none");
  }

  @Test
  void aTagNobodyBearsFulfilsNothing() {
    var framework = with(STEPS, level("ok", new OnTag("absent", 0, Bounds.atLeast(0))));
    assertThat(reached(framework, "X=5")).isEqualTo("none");
  }

  @Test
  void levelsMayAskForComposites() {
    var composite = new Composite("C", text("C"), Rules.DEFAULT, List.of("B"), Map.of());
    var framework =
        new Framework(
            STEPS.about(),
            STEPS.overall(),
            STEPS.tree(),
            List.of(composite),
            List.of(),
            List.of(level("ok", new OnArea("C", Bounds.atLeast(5)))),
            List.of());
    assertThat(reached(framework, "X=0", "Y=5")).isEqualTo("ok");
    assertThat(reached(framework, "X=9", "Y=4")).isEqualTo("none");
  }

  @Test
  void recommendationsComeByPriorityAndThenInTheOrderOfTheFile() {
    var framework =
        recommending(
            advice("later", 3, OnItem.is("X", "1")),
            advice("first", 1, new Condition.Not(OnItem.answered("Y"))),
            advice("not", 1, OnItem.answered("Y")),
            advice("second", 1, OnItem.is("X", "1")),
            advice("third", 2, new OnArea("A", Bounds.below(5))));
    assertThat(score(framework, "X=1").recommendations())
        .extracting(Recommendation::code)
        .containsExactly("first", "second", "third", "later");
  }

  private static Recommendation advice(String code, int priority, Condition when) {
    return new Recommendation(code, when, text(code), List.of("theme"), priority);
  }

  private static Framework recommending(Recommendation... recommendations) {
    return new Framework(
        STEPS.about(),
        STEPS.overall(),
        STEPS.tree(),
        List.of(),
        List.of(),
        List.of(),
        Arrays.asList(recommendations));
  }
}
