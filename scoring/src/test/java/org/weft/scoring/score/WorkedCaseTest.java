package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.alone;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choice;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.item;
import static org.weft.scoring.score.Sample.level;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.with;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

/// The worked case of the format's page, to the last digit.
class WorkedCaseTest {
  private static final Framework FRAMEWORK = worked();

  private static Framework worked() {
    var strategy =
        choice("C2", option("full", 100.0), option("part", 40.0), option("none", 0.0))
            .with(Weight.of(3));
    var evaluated =
        choice("C3", option("yearly", 100.0), option("never", 0.0))
            .when(Condition.OnItem.is("C2", "full", "part"));
    var commitment =
        area("commitment", Rules.DEFAULT.with(Missing.ZERO), yesNo("C1"), strategy, evaluated)
            .with(Weight.of(2));
    var linear = new NumberScore.Linear(0, 80, 100, true);
    var materials =
        List.<Option>of(option("web", 60.0), option("print", 60.0), alone("nothing", 0));
    var language =
        area(
            "language",
            Combine.MIN,
            item("L1", new Kind.Numeric(linear, 0.0, 100.0, null)),
            item("L2", new Kind.Choices(materials, Kind.Ticks.SUM, 100.0)));
    return with(
        framework(commitment, language),
        level("starting", new Condition.OnArea("overall", Bounds.atLeast(25))),
        level("established", new Condition.OnArea("commitment", Bounds.atLeast(50))));
  }

  @Test
  void aCityThatAnswersEverything() {
    check(
        64.0,
        50.0,
        59.333333333333336,
        "established",
        "C1=yes",
        "C2=part",
        "C3=yearly",
        "L1=40",
        "L2=web;print");
  }

  @Test
  void aCityWithoutStrategyHasNothingToEvaluate() {
    check(25.0, 100.0, 50.0, "starting", "C1=yes", "C2=none", "L1=80");
  }

  @Test
  void missingAnswersCountZeroWhereTheAreaSaysSo() {
    check(60.0, 0.0, 40.0, "established", "C2=full", "L1=0", "L2=nothing");
  }

  @Test
  void aCityThatAnswersNothing() {
    check(0.0, null, 0.0, null);
  }

  private static void check(
      @Nullable Double commitment,
      @Nullable Double language,
      @Nullable Double overall,
      @Nullable String level,
      String... answers) {
    var scored = score(FRAMEWORK, answers);
    assertThat(scored.of("commitment").score()).isEqualTo(commitment);
    assertThat(scored.of("language").score()).isEqualTo(language);
    assertThat(scored.overall().score()).isEqualTo(overall);
    assertThat(scored.level().map(Level::code).orElse(null)).isEqualTo(level);
  }
}
