package org.weft.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.scoring.read.Samples;

class ScoreRefusalTest {

  private static final String FRAMEWORK =
      """
      weft: framework/1
      id: refusals
      version: "1"
      areas:
        - code: city
          items:
            - {code: yn, ask: Q, type: yes-no, notApplicable: true}
            - {code: ch, ask: Q, type: choice, unknown: true, options: [{code: a}, {code: b}]}
            - {code: cs, ask: Q, type: choices, options: [{code: a}, {code: b}, {code: x, exclusive: true}]}
            - {code: nu, ask: Q, type: number, min: 0, max: 10}
            - {code: da, ask: Q, type: date}
        - code: each
          repeat: {over: service}
          items: [{code: in, ask: Q, type: yes-no}]
      """;

  @TempDir Path folder;
  private Commands commands;

  @BeforeEach
  void start() {
    commands = new Commands(folder);
  }

  @Test
  void namesThatASpreadsheetWouldRunAreRefused() {
    var ran =
        commands.score(
            FRAMEWORK,
            """
            participant,period,item,instance,answer
            "=HYPERLINK(""http://x"",""y"")",2026,yn,,yes
            "=HYPERLINK(""http://x"",""y"")",2026,ch,,a
            A,@SUM(1),yn,,yes
            A,2026,in,+cmd|' /c calc'!A1,yes
            A,2026,in,"\t=1",yes
            """);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().filter(line -> line.contains("begins like a formula")))
        .hasSize(4)
        .first()
        .asString()
        .contains("line 2: The participant “=HYPERLINK(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          A,zz,,yes~ no item 'zz'
          A,yn,,Yes~ 'Yes' is not an option
          A,yn,, yes~ is not an option
          A,yn,,unknown~ 'unknown' is not allowed
          A,ch,,n/a~ 'n/a' is not allowed
          A,ch,,c~ choose from a, b
          A,cs,,a;a~ ticked twice
          A,cs,,a;x~ stands alone
          A,cs,,a;~ not an option
          A,cs,,none;a~ stands alone
          A,nu,,11~ too large
          A,nu,,-1~ too small
          A,nu,,"1,5"~ not a number
          A,nu,,1 000~ not a number
          A,nu,,NaN~ not a number
          A,nu,,1e999~ not a number
          A,nu,,0x1~ not a number
          A,da,,2026-02-30~ not a date
          A,yn,bus,yes~ not for the instance 'bus'
          A,in,,yes~ name the instance
          A,in,,~ name the instance
          ,yn,,yes~ participant is missing
          A,yn,,yes,~ 5 fields, but the header has 4
          A,yn~ 2 fields, but the header has 4
          A,yn,,"yes~ never closed
          A,yn,,"yes"s~ After the closing quote
          A,y"n,,yes~ A quote inside a field
          """)
  void aFaultyLineIsRefusedWithFileLineAndReason(String line, String reason) {
    var ran =
        commands.score(FRAMEWORK, "participant,item,instance,answer\nA,ch,,a\n" + line + "\n");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("answers.csv, line 3: ").contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          participant,item~ column “answer” is missing
          participant,item,answer,note~ column “note” is not known
          participant,item,answer,item~ “item” stands twice
          participant,item,answer,~ Column 4 has no name
          Participant,item,answer~ column “participant” is missing
          """)
  void aFaultyHeaderIsRefused(String header, String reason) {
    var ran = commands.score(FRAMEWORK, header + "\n");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("answers.csv, line 1: ").contains(reason);
  }

  @Test
  void aSecondAnswerToTheSameItemIsRefusedEvenIfItIsEmpty() {
    var ran =
        commands.score(
            FRAMEWORK,
            """
            participant,period,item,instance,answer
            A,1,yn,,yes
            A,2,yn,,yes
            A,1,in,bus,
            A,1,in,tram,no
            A,1,yn,,
            A,1,in,bus,no
            """);

    assertThat(ran.err().lines())
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).contains("line 6").contains("in line 2."),
            line -> assertThat(line).contains("line 7").contains("in line 4."),
            line -> assertThat(line).isEqualTo("Nothing was written."));
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() {
    var ran =
        commands.score(
            FRAMEWORK,
            "\uFEFFparticipant,item,answer\r\n\r\n\"A\nB\",yn,yes\r\n\r\nC,yn,maybe\r\n");

    assertThat(ran.err()).contains("line 6: ").doesNotContain("line 5");
  }

  @Test
  void aHundredErrorsAreListedAndTheOthersCounted() {
    var lines =
        IntStream.range(0, 250)
            .mapToObj(i -> "P" + i + ",yn,perhaps")
            .collect(Collectors.joining("\n"));

    var ran = commands.score(FRAMEWORK, "participant,item,answer\n" + lines);

    assertThat(ran.err().lines()).hasSize(102).contains("… and 150 more.", "Nothing was written.");
  }

  @Test
  void errorsOfBothFilesAreListedTogether() {
    var participants = commands.write("participants.csv", "participant,type\nA,x\nA,y\n,z\nB\n");

    var ran =
        commands.score(
            FRAMEWORK, "participant,item,answer\nA,yn,perhaps\n", "--participants", participants);

    assertThat(ran.err())
        .contains("answers.csv, line 2")
        .contains("participants.csv, line 3: The participant “A” stands in line 2 already.")
        .contains("participants.csv, line 4: The participant is missing.")
        .contains("participants.csv, line 5: The line has 1 field, but the header has 2.");
  }

  @Test
  void otherEncodingsAndBinaryFilesAreRefused() {
    var framework = commands.write("framework.yaml", FRAMEWORK);
    var text = "participant,item,answer\nZürich,yn,yes\n";
    var latin = commands.write("latin.csv", text.getBytes(StandardCharsets.ISO_8859_1));
    var wide = commands.write("wide.csv", text.getBytes(StandardCharsets.UTF_16));
    var nul = commands.write("nul.csv", "participant,item,answer\nA\0,yn,yes\n");
    var empty = commands.write("empty.csv", "");

    assertThat(Commands.run("score", framework, latin).err())
        .contains("latin.csv, line 2: ")
        .contains("not UTF-8");
    assertThat(Commands.run("score", framework, wide).err()).contains("UTF-16");
    assertThat(Commands.run("score", framework, nul).err())
        .contains("nul.csv, line 2: ")
        .contains("NUL");
    assertThat(Commands.run("score", framework, empty).err())
        .contains("empty.csv, line 1: ")
        .contains("empty");
  }

  @Test
  void theAnswersOfAnUnknownParticipantCannotBeExplained() {
    var answers = "participant,period,item,answer\nA,2026,yn,yes\n";

    var other = commands.score(FRAMEWORK, answers, "--explain", "B");
    var period = commands.score(FRAMEWORK, answers, "--explain", "A", "--period", "2025");

    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("“B”");
    assertThat(period.status()).isEqualTo(2);
    assertThat(period.err()).contains("“2025”");
  }

  @Test
  void aFaultyFrameworkScoresNothing() {
    var ran = commands.score(FRAMEWORK.replace("yes-no", "yesno"), "participant,item,answer\n");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("framework.yaml: line 7, column 34").contains("2 faults");
  }

  @Test
  void aHeaderAloneGivesAHeaderAlone() {
    assertThat(commands.score(Samples.WORKED_CASE, "answer,participant,item").out())
        .isEqualTo("participant,period,node,score,coverage,level\n");
  }
}
