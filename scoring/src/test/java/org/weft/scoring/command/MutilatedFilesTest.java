package org.weft.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.scoring.bulk.BulkScoring;
import org.weft.scoring.model.Framework;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;
import org.weft.scoring.read.Samples;

/// Files in which somebody changed, cut, doubled or moved pieces at random: they are read or
/// refused, and nothing is ever thrown.
class MutilatedFilesTest {

  private static final int ROUNDS = 40;
  private static final String PIECES = "{}[]:,-&*!|>'\"%@`#?~ \n\t0159.eE+abyn;";
  private static final String FRAMEWORK =
      Samples.WORKED_CASE
          + """
          composites: [{code: core, title: Core, of: [language, each], weights: {language: 2}}]
          comparisons: [{code: large, title: Large, where: {population: {atLeast: 5}}, minimum: 5}]
          recommendations: [{code: r, text: {en: R, fr: R}, when: {tag: t, met: 1, below: 0.5}, priority: 1}]
          """;
  private static final String AREA =
      """
        - code: each
          title: Each
          repeat: {over: place, combine: max}
          weight: [{when: {attribute: type, is: [x]}, weight: 2}, {weight: 1}]
          items:
            - {code: e, ask: E, type: yes-no, tags: [t], round: {digits: 1}}
      levels:
      """;
  private static final String ANSWERS =
      """
      participant,period,item,instance,answer
      "A, the first",2026,C1,,yes
      "A, the first",2026,C2,,part
      "A ""x""\",2026,L1,,1e1
      B,2025,L2,,web;print
      B,2025,e,here,no
      B,2025,e,there,
      """;

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMutilatedFrameworkIsReadOrRefused(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      var file = mutilated(FRAMEWORK.replace("levels:\n", AREA), random);
      switch (FrameworkReader.read(file)) {
        case Reading.Read(var framework, _, _) -> scores(framework, bytes(ANSWERS));
        case Reading.Refused(var faults, _) ->
            assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mutilatedAnswersAreScoredOrRefused(long seed) throws IOException {
    var framework = Samples.read(FRAMEWORK.replace("levels:\n", AREA));
    scores(framework, bytes(ANSWERS));
    var random = new Random(seed);
    for (int i = 0; i < 5 * ROUNDS; i++) {
      scores(framework, mutilated(ANSWERS, random));
    }
  }

  private static void scores(Framework framework, byte[] answers) throws IOException {
    var bulk = new BulkScoring(framework);
    bulk.readAnswers(new ByteArrayInputStream(answers), "answers.csv");
    if (bulk.problems().isEmpty()) {
      var out = new ByteArrayOutputStream();
      bulk.write(out, true, true);
      assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("participant,period,node");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mutilated(String file, Random random) {
    var text = new StringBuilder(file);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
        case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
        case 2 -> text.delete(at, to);
        case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
        default -> text.insert(at, "🏙\u2028");
      }
    }
    var bytes = bytes(text.toString());
    if (random.nextInt(8) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
