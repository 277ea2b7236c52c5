package org.weft.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.scoring.read.Samples;

class ExplainTest {

  @TempDir Path folder;
  private Commands commands;

  @BeforeEach
  void start() {
    commands = new Commands(folder);
  }

  @Test
  void anyScoreCanBeExplainedDownToTheAnswers() {
    var ran =
        commands.score(
            Samples.WORKED_CASE,
            "participant,item,answer\nB,C1,yes\nB,C2,none\nB,L1,80\n",
            "--explain",
            "B");

    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            B by worked-case 1

            overall: 50, coverage 0.75  [mean]
              commitment: 25 × 2  [mean, missing zero]
                C1: 100 × 1  answer: yes
                C2: 0 × 3  answer: none
                C3: no score, not applicable  no answer  (its condition does not hold)
              language: 100 × 1  [min]
                L1: 100 × 1  answer: 80  [linear]
                L2: no score, missing and left out  no answer  (not answered)

            level: starting
              starting: reached
              established: not reached
            """);
  }

  @Test
  void whatHasNoMaximumIsExplainedWithoutOne() {
    var framework =
        Samples.framework(
                """
                - {code: a, ask: A, type: choice, options: [{code: x}]}
                - {code: b, ask: B, type: number, weight: 0, score: {method: value}}
                - {code: c, ask: C, type: number, max: 3, round: {digits: 1}, score: {method: value}}
                """)
            .replace("title: Area", "combine: share");

    var ran =
        commands.score(
            framework, "participant,item,answer\nP,a,x\nP,b,7\nP,c,1.25\n", "--explain", "P");

    assertThat(ran.out())
        .contains(
            """
              area: 43.333333333333336 × 1  [share]
                a: no score, unscored  answer: x  (unscored)
                b: 7, weight 0  answer: 7  [value]
                c: 1.3 of 3 × 1  answer: 1.25  [value]  rounded half-up to 1 digit from 1.25
            """);
  }

  @Test
  void everyPeriodIsExplainedUnlessOneIsAskedFor() {
    var answers = "participant,period,item,answer\nB,2025,C1,yes\nB,2024,C1,no\n";

    var all = commands.score(Samples.WORKED_CASE, answers, "--explain", "B");
    var one = commands.score(Samples.WORKED_CASE, answers, "--explain", "B", "--period", "2024");

    assertThat(all.out())
        .startsWith("B, 2025 by worked-case 1\n")
        .contains("\nB, 2024 by worked-case 1\n");
    assertThat(one.out()).startsWith("B, 2024 by worked-case 1\n").doesNotContain("2025");
  }

  @Test
  void theResultsAreWrittenAsWellWhenAFileIsNamed() {
    var out = commands.file("results.csv");

    var ran =
        commands.score(
            Samples.WORKED_CASE,
            "participant,item,answer\nB,C1,yes\n",
            "--explain",
            "B",
            "--out",
            out);

    assertThat(ran.out()).startsWith("B by worked-case 1\n");
    assertThat(out).content().startsWith("participant,period,node,score,coverage,level\nB,,");
  }

  @Test
  void wordsAreShownWholeHoweverManyThereAre() {
    var words = "Every desk has interpreters, by telephone or in the room.";
    var other = "The same, but in three languages only and not at weekends.";
    var framework =
        Samples.framework(
            """
            - {code: how, ask: How, type: text}
            - {code: why, ask: Why, type: text}
            - {code: known, ask: Known, type: yes-no, when: {item: why, is: ["%s"]}}
            """
                .formatted(words));
    var answers =
        "participant,item,answer\n%s"
            .formatted(
                "A,how,\"%1$s\"\nA,why,\"%1$s\"\nA,known,yes\nB,how,\"%2$s\"\nB,why,\"%2$s\"\nB,known,yes\n"
                    .formatted(words, other));

    assertThat(commands.score(framework, answers, "--explain", "A").out())
        .contains("how: no score, unscored  answer: " + words)
        .contains("known: 100");
    assertThat(commands.score(framework, answers, "--explain", "B").out())
        .contains("how: no score, unscored  answer: " + other)
        .contains("known: no score, not applicable");
    assertThat(commands.score(framework, answers).out())
        .contains("A,,overall,100,1,\n")
        .contains("B,,overall,,1,\n");
  }
}
