package org.weft.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.scoring.read.Samples;

class ScoreTest {

  private static final String ANSWERS =
      """
      participant,item,answer
      A,C1,yes
      A,C2,part
      A,C3,yearly
      A,L1,40
      A,L2,web;print
      B,C1,yes
      B,C2,none
      B,L1,80
      C,C2,full
      C,L1,0
      C,L2,nothing
      D,C1,
      """;

  @TempDir Path folder;
  private Commands commands;

  @BeforeEach
  void start() {
    commands = new Commands(folder);
  }

  @Test
  void theWorkedCaseGivesTheResultsOfTheFormat() {
    var ran = commands.score(Samples.WORKED_CASE, ANSWERS);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            participant,period,node,score,coverage,level
            A,,commitment,64,1,
            A,,language,50,1,
            A,,overall,59.333333333333336,1,established
            B,,commitment,25,1,
            B,,language,100,0.5,
            B,,overall,50,0.75,starting
            C,,commitment,60,0.3333333333333333,
            C,,language,0,1,
            C,,overall,40,0.6,established
            D,,commitment,0,0,
            D,,language,,0,
            D,,overall,0,0,
            """);
  }

  @Test
  void itemsGetRowsAfterTheirAreaWhenAskedFor() {
    var ran = commands.score(Samples.WORKED_CASE, ANSWERS, "--items");

    assertThat(ran.out().lines().limit(9))
        .containsExactly(
            "participant,period,node,score,coverage,level",
            "A,,commitment,64,1,",
            "A,,C1,100,1,",
            "A,,C2,40,1,",
            "A,,C3,100,1,",
            "A,,language,50,1,",
            "A,,L1,50,1,",
            "A,,L2,100,1,",
            "A,,overall,59.333333333333336,1,established");
    assertThat(ran.out()).contains("B,,C3,,1,\n");
  }

  @Test
  void attributesOfParticipantsDecideAsInTheFramework() {
    var framework =
        Samples.framework(
            """
            - {code: q, ask: Q, type: yes-no, weight: [{when: {attribute: type, is: [county]}, weight: 3}, {weight: 1}]}
            - {code: r, ask: R, type: yes-no, when: {attribute: population, atLeast: 1000}}
            """);
    var participants =
        commands.write(
            "participants.csv",
            "type,participant,population\ncounty,A,2000\n,B,\"\"\nunitary,C,1e3\nunitary,D,999\n");

    var ran =
        commands.score(
            framework,
            "participant,item,answer\nA,q,yes\nA,r,no\nB,q,yes\nB,r,no\nC,q,yes\nC,r,no\nD,q,yes\nD,r,no\nE,q,no\n",
            "--participants",
            participants);

    assertThat(ran.out().lines().filter(line -> line.contains("overall")))
        .containsExactly(
            "A,,overall,75,1,",
            "B,,overall,100,1,",
            "C,,overall,50,1,",
            "D,,overall,100,1,",
            "E,,overall,0,1,");
  }

  @Test
  void numbersAreWrittenPlainAndShort() {
    var framework = Samples.framework("- {code: n, ask: N, type: number, score: {method: value}}");

    var ran =
        commands.score(
            framework,
            "participant,item,answer\na,n,1e21\nb,n,-0\nc,n, 1E-7 \nd,n,0.1\ne,n,100.50\nf,n,+.5\ng,n,1e-320\n",
            "--items");

    assertThat(
            ran.out().lines().filter(line -> line.contains(",n,")).map(line -> line.split(",")[3]))
        .startsWith("1000000000000000000000", "0", "0.0000001", "0.1", "100.5", "0.5")
        .last()
        .asString()
        .startsWith("0.000")
        .endsWith("1");
  }

  @Test
  void namesThatBeginWithASignStayAsTheyAre() {
    var framework = Samples.framework("- {code: q, ask: Q, type: yes-no}");

    var ran =
        commands.score(framework, "participant,item,answer\n+Message,q,yes\n@x,q,no\n-5,q,\n");

    assertThat(ran.out())
        .contains("\n+Message,,overall,100,1,\n")
        .contains("\n@x,,overall,0,1,\n")
        .contains("\n-5,,overall,,0,\n");
  }

  @Test
  void resultsCanBeWrittenToAFileWhichAppearsWhole() throws IOException {
    var out = commands.file("results.csv");
    Files.writeString(out, "older");

    var ran = commands.score(Samples.WORKED_CASE, ANSWERS, "--out=" + out);

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(out).content().startsWith("participant,period,node").endsWith("D,,overall,0,0,\n");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void aRuleWithoutAFiniteResultIsAFaultThatNamesNodeParticipantAndPeriod() {
    var framework =
        Samples.framework("- {code: n, ask: N, type: number, score: {method: value}}")
            .replace("title: Area", "combine: geometric-mean");
    var out = commands.file("results.csv");

    var ran =
        commands.score(
            framework, "participant,period,item,answer\nfine,p1,n,2\nbad,p2,n,-2\n", "--out", out);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .contains("'area'")
        .contains("'bad'")
        .contains("'p2'")
        .contains("Nothing was written.");
    assertThat(ran.out()).isEmpty();
    assertThat(out).doesNotExist();
  }
}
