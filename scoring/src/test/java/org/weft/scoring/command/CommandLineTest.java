package org.weft.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.scoring.read.Samples;

class CommandLineTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "grade",
        "check",
        "check a b",
        "check --loud a",
        "score a",
        "score a b c",
        "score a b --colour",
        "score a b --out",
        "score a b --period 1",
        "score a b --out=x --out=y"
      })
  void whatCannotBeUnderstoodGetsAUsageLineAndStatusTwo(String line) {
    var ran = Commands.run((Object[]) line.split(" "));

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Usage: weft");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check --help", "score --help", "score -h a"})
  void helpIsPrintedWhenAskedFor(String line) {
    var ran = Commands.run((Object[]) line.split(" "));

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("Usage: weft");
  }

  @Test
  void aSoundFrameworkIsCheckedWithStatusZero() {
    var file = new Commands(folder).write("worked.yaml", Samples.WORKED_CASE);

    var ran = Commands.run("check", file);

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("worked-case 1, 2 areas, 5 items.");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void everyFaultIsOneLineWithItsPlace() {
    var file =
        new Commands(folder)
            .write("faulty.yaml", Samples.WORKED_CASE.replace("type: yes-no", "type: yesno"));

    var ran = Commands.run("check", file);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("faulty.yaml: line 12, column 63, areas[0].items[0].type: “yesno” is not one of")
        .endsWith("faulty.yaml: 1 fault.\n");
  }

  @Test
  void checkListsEveryFaultAndScoreAHundred() {
    var items = "- {code: q%d, ask: Q, type: maybe}\n";
    var text = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      text.append(items.formatted(i));
    }
    var commands = new Commands(folder);
    var file = commands.write("faulty.yaml", Samples.framework(text.toString()));

    var checked = Commands.run("check", file).out();
    var scored = Commands.run("score", file, commands.write("a.csv", "participant,item,answer\n"));

    assertThat(checked.lines()).hasSize(151);
    assertThat(checked).contains("line 158, column").endsWith(": 150 faults.\n");
    assertThat(scored.status()).isEqualTo(2);
    assertThat(scored.err().lines()).hasSize(102);
    assertThat(scored.err()).contains("… and 50 more.").endsWith(": 150 faults.\n");
  }

  @Test
  void warningsDoNotRefuse() {
    var file =
        new Commands(folder)
            .write("bare.yaml", Samples.WORKED_CASE.replace("title: Worked case", ""));

    var ran = Commands.run("check", file);

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("warning: line 1, column 1: There is no “title”");
  }

  @Test
  void aFileThatIsNotThereIsASentence() {
    var missing = folder.resolve("nowhere.yaml");

    assertThat(Commands.run("check", missing).err())
        .isEqualTo("There is no file " + missing + ".\n");
    assertThat(Commands.run("check", folder).err())
        .isEqualTo(folder + " is a directory, not a file.\n");
    assertThat(Commands.run("check", folder).status()).isEqualTo(2);
  }

  @Test
  void resultsThatCannotBeWrittenAreASentence() {
    var commands = new Commands(folder);

    var ran =
        commands.score(
            Samples.WORKED_CASE,
            "participant,item,answer\nA,C1,yes\n",
            "--out",
            folder.resolve("no/such/results.csv"));

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("results.csv");
  }
}
