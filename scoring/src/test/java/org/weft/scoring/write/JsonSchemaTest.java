package org.weft.scoring.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;
import org.weft.scoring.read.Samples;
import org.weft.scoring.yaml.Limits;
import org.weft.scoring.yaml.Node;
import org.weft.scoring.yaml.YamlReader;

/// The JSON Schema that editors use accepts what the reader accepts, and sees what a form can show.
class JsonSchemaTest {

  private static Schema schema;

  @BeforeAll
  static void load() throws IOException {
    try (var in =
        FrameworkReader.class.getResourceAsStream("/org/weft/scoring/framework-1.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(in));
    }
  }

  private static List<Error> errors(String yaml) {
    var document = YamlReader.read(yaml, Limits.FRAMEWORK);
    assertThat(document.refusals()).isEmpty();
    return schema.validate(json(document.root()), InputFormat.JSON);
  }

  /// The JSON that an editor sees: numbers and truth values where YAML 1.2 has them.
  private static String json(Node node) {
    return switch (node) {
      case Node.Scalar(_, _, var text, var plain)
          when plain
              && text.matches("true|false|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?") ->
          text;
      case Node.Scalar(_, _, var text, _) -> quoted(text);
      case Node.Sequence(_, var items, _) ->
          items.stream().map(JsonSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
      case Node.Mapping(_, var entries, _) ->
          entries.stream()
              .map(entry -> quoted(entry.key().text()) + ":" + json(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      quoted.append(c < 0x20 || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : c);
    }
    return quoted.append('"').toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../docs/examples/worked-case.yaml",
        "../docs/examples/ranking-digital-rights-2022.yaml",
        "../app/src/main/resources/frameworks/intercultural-cities-2026.1.yaml",
        "../app/src/main/resources/frameworks/digital-rights-2026.1.yaml"
      })
  void theFrameworksThatAreShippedAreValid(String file) throws IOException {
    var text = Files.readString(Path.of(file));

    assertThat(errors(text)).isEmpty();
    assertThat(FrameworkReader.read(text)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void whatTheReaderAcceptsIsValid() {
    for (long seed = 0; seed < 30; seed++) {
      var written = FrameworkWriter.write(new RandomFramework(seed).make());

      assertThat(errors(written)).as(written).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          type: yes-no, colour: red
          type: yesno
          type: choice
          type: choice, options: []
          type: choice, options: [{code: x, exclusive: true}]
          type: choices, options: [{code: none}]
          type: choice, options: [{code: unknown}]
          type: choice, options: [{label: No code}]
          type: yes-no, options: [{code: x}]
          type: yes-no, cap: 5
          type: text, weight: 5
          type: text, min: 5
          type: yes-no, weight: -1
          type: yes-no, weight: heavy
          type: yes-no, weight: []
          type: yes-no, weight: [{when: {attribute: a, is: [b]}}]
          type: yes-no, points: {maybe: 2}
          type: yes-no, required: "true"
          type: yes-no, evidence: some
          type: yes-no, round: {digits: 20}
          type: yes-no, round: {mode: floor}
          type: yes-no, tags: x
          type: number, score: {method: linear, from: 1}
          type: number, score: {method: log, from: 0, to: 1}
          type: number, score: {method: value, points: 1}
          type: number, score: {method: bands, bands: []}
          type: number, score: {method: square}
          type: yes-no, when: {item: b}
          type: yes-no, when: {item: b, answered: false}
          type: yes-no, when: {area: b, atLeast: 1}
          type: yes-no, when: {attribute: b, answered: true}
          type: yes-no, when: {attribute: b, item: c, is: [d]}
          type: yes-no, when: {all: {item: b, answered: true}}
          type: yes-no, help: {notalanguage1: B}
          type: yes-no, help: {}
          """)
  void aPlantedFaultIsRefusedByTheSchemaAndByTheReader(String keys) {
    var text = Samples.framework("- {code: a, ask: A, " + keys + "}");

    assertThat(errors(text)).isNotEmpty();
    assertThat(FrameworkReader.read(text)).isInstanceOf(Reading.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weft: framework/2",
        "overall: {combine: average}",
        "overall: {require: 50}",
        "overall: {of: []}",
        "composites: [{code: c}]",
        "composites: [{code: overall, of: [area]}]",
        "comparisons: [{code: c, where: {population: 5}}]",
        "comparisons: [{code: c, minimum: 0}]",
        "levels: [{code: l, when: {tag: core, atLeast: 0.5}}]",
        "recommendations: [{code: r, text: R, priority: 4}]",
        "colour: red"
      })
  void aPlantedFaultBesideTheTreeIsRefused(String line) {
    var sample = Samples.framework("- {code: a, ask: A, type: yes-no, tags: [core]}");
    var key = line.substring(0, line.indexOf(':') + 1);
    var text = sample.lines().filter(it -> !it.startsWith(key)).collect(Collectors.joining("\n"));

    assertThat(errors(text + "\n" + line)).isNotEmpty();
  }
}
