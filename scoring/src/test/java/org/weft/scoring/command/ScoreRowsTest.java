package org.weft.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which rows the results have, and in what order: of participants, periods and the services of an
/// area that is answered for each.
class ScoreRowsTest {
  private static final String SERVICES =
      """
      weft: framework/1
      id: services
      version: "1"
      title: Services
      areas:
        - code: city
          title: City
          items: [{code: q, ask: Q, type: yes-no}]
        - code: quality
          title: Quality
          repeat: {over: service, round: {digits: 1}}
          areas:
            - {code: access, title: Access, items: [{code: a1, ask: A, type: yes-no}]}
          items:
            - {code: b1, ask: B, type: number, score: {method: value}}
      composites:
        - {code: core, title: Core, of: [quality]}
      """;

  @TempDir Path folder;
  private Commands commands;

  @BeforeEach
  void start() {
    commands = new Commands(folder);
  }

  @Test
  void aRepeatedAreaHasOneRowAndWithInstancesRowsForWhatIsInside() {
    var answers =
        """
        instance,answer,item,participant
        "bus, night",yes,a1,X
        tram,no,a1,X
        tram,33.33,b1,X
        ,yes,q,X
        """;

    assertThat(commands.score(SERVICES, answers).out())
        .isEqualTo(
            """
            participant,period,node,score,coverage,level
            X,,city,100,1,
            X,,quality,58.3,0.75,
            X,,core,58.3,0.75,
            X,,overall,79.15,0.8,
            """);
    assertThat(commands.score(SERVICES, answers, "--instances", "--items").out())
        .isEqualTo(
            """
            participant,period,node,score,coverage,level,instance
            X,,city,100,1,,
            X,,q,100,1,,
            X,,quality,58.3,0.75,,
            X,,access,100,1,,"bus, night"
            X,,access,0,1,,tram
            X,,a1,100,1,,"bus, night"
            X,,a1,0,1,,tram
            X,,b1,,0,,"bus, night"
            X,,b1,33.33,1,,tram
            X,,core,58.3,0.75,,
            X,,overall,79.15,0.8,,
            """);
  }

  @Test
  void participantsAndPeriodsComeInTheOrderOfTheirFirstAppearance() {
    var answers =
        """
        participant,period,item,answer
        Zed,2026,q,yes
        Ann,2025,q,
        Zed,2024,q,no
        Ann,2026,q,yes
        Zed,2026,b1,
        """;

    var ran = commands.score(SERVICES.replace("repeat:", "round: {digits: 1} #"), answers);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().filter(line -> line.contains("overall")))
        .containsExactly(
            "Zed,2026,overall,100,0.3333333333333333,",
            "Zed,2024,overall,0,0.3333333333333333,",
            "Ann,2025,overall,,0,",
            "Ann,2026,overall,100,0.3333333333333333,");
  }
}
