package org.weft.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Human Development Index: goalposts, a logarithm, a cap and a geometric mean.
///
/// Goalposts and the worked example are those of technical note 1 of the Human Development Report
/// 2020 (UNDP): (ln 3,829 − ln 100) / (ln 75,000 − ln 100) = 0.5506, and (0.6971 · 0.3447 ·
/// 0.5506)^(1/3) = 0.510.
class HumanDevelopmentTest {
  private static final String FRAMEWORK =
      """
      weft: framework/1
      id: human-development
      version: "2020"
      title: Human Development Index
      source: UNDP, Human Development Report 2020, technical note 1
      overall: {combine: geometric-mean, missing: void, round: {digits: 3}}
      areas:
        - code: health
          title: A long and healthy life
          round: {digits: 4}
          items:
            - {code: life, ask: Life expectancy at birth, type: number, unit: years, score: {method: linear, from: 20, to: 85, points: 1}}
        - code: knowledge
          title: Knowledge
          missing: void
          round: {digits: 4}
          items:
            - {code: expected, ask: Expected years of schooling, type: number, unit: years, score: {method: linear, from: 0, to: 18, points: 1}}
            - {code: mean, ask: Mean years of schooling, type: number, unit: years, score: {method: linear, from: 0, to: 15, points: 1}}
        - code: living
          title: A decent standard of living
          round: {digits: 4}
          items:
            - {code: income, ask: National income per person, type: number, unit: PPP $, score: {method: log, from: 100, to: 75000, points: 1}}
      """;

  private static final String HEADER = "participant,item,answer\n";

  @TempDir Path folder;
  private Commands commands;

  @BeforeEach
  void inAFolder() {
    commands = new Commands(folder);
  }

  @Test
  void theWorkedExampleComesOutToItsPublishedDigits() {
    // The years that give the published indices of 0.6971 and 0.3447.
    var answers = HEADER + "s,life,65.3115\ns,expected,7.85\ns,mean,3.7993\ns,income,3829\n";

    assertThat(commands.score(FRAMEWORK, answers).out())
        .isEqualTo(
            """
            participant,period,node,score,coverage,level
            s,,health,0.6971,1,
            s,,knowledge,0.3447,1,
            s,,living,0.5506,1,
            s,,overall,0.51,1,
            """);
  }

  @Test
  void whatExceedsAGoalpostCountsAsTheGoalpost() {
    var answers = HEADER + "a,life,85\na,expected,22\na,mean,15\na,income,88155\n";

    assertThat(commands.score(FRAMEWORK, answers).out()).contains("a,,overall,1,1,");
  }

  @Test
  void oneIndicatorAtItsLowestGoalpostMakesAllZero() {
    var answers = HEADER + "a,life,85\na,expected,18\na,mean,15\na,income,100\n";

    assertThat(commands.score(FRAMEWORK, answers).out()).contains("a,,overall,0,1,");
  }

  @Test
  void withoutOneIndicatorThereIsNoIndex() {
    var answers = HEADER + "a,life,85\na,expected,18\na,income,75000\n";

    assertThat(commands.score(FRAMEWORK, answers).out())
        .contains("a,,knowledge,,0.5,\n")
        .contains("a,,living,1,1,\n")
        .contains("a,,overall,,0.75,\n");
  }
}
