package org.weft.scoring.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.scoring.command.Main;
import org.weft.scoring.read.Samples;

class AMillionAnswersTest {

  private static final int ITEMS = 100;
  private static final int PARTICIPANTS = 10_000;

  @TempDir Path folder;

  @Test
  void aMillionAnswersAreScoredInAHeapOf256Mebibytes() throws Exception {
    var framework = Files.writeString(folder.resolve("framework.yaml"), framework());
    var answers = folder.resolve("answers.csv");
    writeAnswers(answers);
    var results = folder.resolve("results.csv");

    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "score",
                framework.toString(),
                answers.toString(),
                "--out",
                results.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
    try (var lines = Files.lines(results)) {
      assertThat(lines.count()).isEqualTo(1 + 2 * PARTICIPANTS);
    }
  }

  private static String framework() {
    return Samples.framework(
        IntStream.range(0, ITEMS)
            .mapToObj(i ->
                i % 10 == 0
                    ? "- {code: q%d, ask: Q, type: number, score: {method: value}}".formatted(i)
                    : "- {code: q%d, ask: Q, type: yes-no}".formatted(i))
            .collect(Collectors.joining("\n")));
  }

  /// Participants interleaved, so that nothing can be scored before the last line is read.
  private static void writeAnswers(Path file) throws IOException {
    var random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("participant,item,answer\n");
      for (int item = 0; item < ITEMS; item++) {
        for (int participant = 0; participant < PARTICIPANTS; participant++) {
          out.write("City number " + participant + ",q" + item + ",");
          out.write(item % 10 == 0 ? Double.toString(random.nextDouble()) : "yes");
          out.write('\n');
        }
      }
    }
  }
}
