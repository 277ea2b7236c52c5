package org.weft.scoring.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.scoring.read.Samples;

class FrameworkWriterTest {

  static LongStream seeds() {
    return LongStream.range(100, 250);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenReadsBackEqual(long seed) {
    var framework = new RandomFramework(seed).make();

    var written = FrameworkWriter.write(framework);

    assertThat(Samples.read(written)).as(written).isEqualTo(framework);
  }

  @Test
  void theScorecardOfRankingDigitalRightsReadsBackEqual() throws IOException {
    var framework =
        Samples.read(
            Files.readString(Path.of("../docs/examples/ranking-digital-rights-2022.yaml")));

    assertThat(Samples.read(FrameworkWriter.write(framework))).isEqualTo(framework);
  }

  @Test
  void aFrameworkIsWrittenForPeopleToRead() {
    var written = FrameworkWriter.write(Samples.read(Samples.WORKED_CASE));

    assertThat(written)
        .startsWith(
            """
            weft: framework/1
            id: worked-case
            version: "1"
            title: Worked case
            language: en
            areas:
              - code: commitment
                title: Commitment
                weight: 2
                missing: zero
                items:
                  - code: C1
                    ask: "Is there a public statement?"
                    type: yes-no
                  - code: C2
                    ask: "Is there a strategy?"
                    type: choice
                    options:
                      - {code: full, label: "Yes", points: 100}
            """);
  }
}
