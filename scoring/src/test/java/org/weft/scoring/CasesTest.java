package org.weft.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.scoring.bulk.BulkScoring;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

/// Cases that people without a programmer can read, check by hand and sign: a framework, answers
/// and the results.
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @ParameterizedTest
  @ValueSource(strings = {"services", "powers", "rounding"})
  void theResultsAreThoseWorkedOutByHand(String name) throws IOException {
    var folder = CASES.resolve(name);
    var reading = FrameworkReader.read(Files.readAllBytes(folder.resolve("framework.yaml")));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    var bulk = new BulkScoring(((Reading.Read) reading).framework());
    try (var answers = Files.newInputStream(folder.resolve("answers.csv"))) {
      bulk.readAnswers(answers, "answers.csv");
    }
    if (Files.exists(folder.resolve("participants.csv"))) {
      try (var participants = Files.newInputStream(folder.resolve("participants.csv"))) {
        bulk.readParticipants(participants, "participants.csv");
      }
    }
    assertThat(bulk.problems().list()).isEmpty();
    var results = new ByteArrayOutputStream();
    bulk.write(results, true, true);
    assertThat(results.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(Files.readString(folder.resolve("results.csv")));
  }
}
