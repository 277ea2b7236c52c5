package org.weft.scoring.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Weight;

class FrameworkReaderTest {

  private static final Path RDR = Path.of("../docs/examples/ranking-digital-rights-2022.yaml");

  @Test
  void theWorkedCaseIsRead() {
    var framework = Samples.read(Samples.WORKED_CASE);

    assertThat(framework.id()).isEqualTo("worked-case");
    assertThat(framework.version()).isEqualTo("1");
    assertThat(framework.tree().items())
        .extracting("code")
        .containsExactly("C1", "C2", "C3", "L1", "L2");
    var commitment = framework.tree().findArea("commitment").orElseThrow();
    assertThat(commitment.weight()).isEqualTo(new Weight.Fixed(2));
    assertThat(commitment.rules().missing()).isEqualTo(Missing.ZERO);
    assertThat(framework.tree().findArea("language").orElseThrow().rules().combine())
        .isEqualTo(Combine.MIN);
    assertThat(framework.tree().findItem("C3").orElseThrow().when())
        .isEqualTo(Condition.OnItem.is("C2", "full", "part"));
    assertThat(framework.tree().findItem("L1").orElseThrow().kind())
        .isEqualTo(new Kind.Numeric(new NumberScore.Linear(0, 80, 100, true), 0.0, 100.0, null));
    assertThat(framework.levels()).hasSize(2);
  }

  @Test
  void theScorecardOfRankingDigitalRightsIsReadWithoutAWarning() throws IOException {
    var reading = FrameworkReader.read(Files.readAllBytes(RDR));

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> {
              assertThat(read.warnings()).isEmpty();
              assertThat(read.framework().tree().items()).hasSize(449);
              assertThat(read.framework().overall().of()).hasSize(37);
            });
  }

  @Test
  void plainNumbersAndWordsStayTheTextThatWasWritten() {
    var framework =
        Samples.read(
            """
            weft: framework/1
            id: 017
            version: 2026.10
            title: {en: no, no: 1e3}
            areas:
              - code: 1.0
                title: true
                items:
                  - {code: 017.2, ask: off, type: choice, options: [{code: no, label: 0x10, points: 017}, {code: null, label: yes, points: 0x10}]}
                  - {code: next, ask: Next, type: yes-no, when: {item: 017.2, is: [no]}}
            """);

    assertThat(framework.id()).isEqualTo("017");
    assertThat(framework.version()).isEqualTo("2026.10");
    assertThat(framework.about().title().byLanguage())
        .containsExactly(Map.entry("en", "no"), Map.entry("no", "1e3"));
    assertThat(framework.tree().top().getFirst().code()).isEqualTo("1.0");
    assertThat(framework.tree().items().getFirst().ask().byLanguage()).containsValue("off");
    var options = framework.tree().items().getFirst().kind().options();
    assertThat(options).extracting("code").isEqualTo(List.of("no", "null"));
    assertThat(options).extracting("points").isEqualTo(List.of(17.0, 16.0));
  }

  @Test
  void titlesAndLabelsDefaultToTheCodeWithAWarning() {
    var reading =
        FrameworkReader.read(
            """
            weft: framework/1
            id: small
            version: "1"
            areas:
              - code: only
                items:
                  - {code: q, ask: Question, type: choice, options: [{code: a, points: 1}]}
            """);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> {
              assertThat(read.framework().about().title().in("en", "en")).isEqualTo("small");
              assertThat(read.framework().tree().top().getFirst().title().in("en", "en"))
                  .isEqualTo("only");
              assertThat(read.warnings()).extracting(Fault::line).containsExactly(1, 5, 7);
              assertThat(read.warnings().getLast().message()).contains("label").contains("“a”");
            });
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreFine() {
    var text = "\uFEFF" + Samples.WORKED_CASE.replace("\n", "\r\n");

    assertThat(FrameworkReader.read(text)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void aliasesStandForWhatTheyName() {
    var framework =
        Samples.read(
            Samples.framework(
                """
                    - {code: a, ask: A, type: choice, options: &scale [{code: hi, label: Hi, points: 2}, {code: lo, label: Lo, points: 1}]}
                    - {code: b, ask: B, type: choice, options: *scale}
                """));

    assertThat(framework.tree().findItem("b").orElseThrow().kind())
        .isEqualTo(framework.tree().findItem("a").orElseThrow().kind());
  }

  @Test
  void itemsMayStandBeforeAreasAndAreStillShownAfterThem() {
    var framework =
        Samples.read(
            """
            weft: framework/1
            id: order
            version: "1"
            areas:
              - code: outer
                items: [{code: first, ask: First, type: yes-no}]
                areas:
                  - {code: inner, items: [{code: second, ask: Second, type: yes-no, when: {item: first, is: ["yes"]}}]}
            """);

    var outer = framework.tree().findArea("outer").orElseThrow();
    assertThat(framework.tree().children(outer))
        .extracting("code")
        .containsExactly("inner", "first");
    assertThat(framework.tree().asWritten())
        .extracting("code")
        .containsExactly("outer", "first", "inner", "second");
  }

  @Test
  void whatIsAllowedButProbablyNotMeantIsAWarning() {
    var reading =
        FrameworkReader.read(
            """
            weft: framework/1
            id: warnings
            version: "1"
            title: {en: Warnings, fr: Avertissements}
            overall: {of: [a]}
            areas:
              - {code: a, title: {en: A, fr: A}, items: [{code: q, ask: Q, type: yes-no}]}
              - {code: b, title: {en: B, fr: B}, items: [{code: r, ask: {en: R, fr: R}, type: yes-no}]}
              - {code: c, title: {en: C, fr: C}, items: [{code: s, ask: {en: S, fr: S}, type: text, tags: [t]}]}
            levels: [{code: l, title: {en: L, fr: L}}, {code: m, title: {en: M, fr: M}, when: {tag: t, met: 1, atLeast: 1}}]
            changes: {}
            """);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read ->
                assertThat(read.warnings())
                    .extracting(Fault::message)
                    .satisfiesExactly(
                        warning ->
                            assertThat(warning).contains("Only unscored items bear the tag “t”"),
                        warning ->
                            assertThat(warning).contains("question of “q” has no text in fr"),
                        warning -> assertThat(warning).contains("“b” counts neither"),
                        warning -> assertThat(warning).contains("Without “when”"),
                        warning -> assertThat(warning).contains("“changes” is reserved")));
  }

  @Test
  void levelsMayStandBeforeTheAreasTheyName() {
    var framework =
        Samples.read(
            """
            levels: [{code: l, title: L, when: {any: [{item: q, is: "yes"}, {area: a, above: 5}]}}]
            areas: [{code: a, title: A, items: [{code: q, ask: Q, type: yes-no}]}]
            title: Upside down
            version: 1
            id: down
            weft: framework/1
            """);

    assertThat(framework.levels()).hasSize(1);
  }

  @Test
  void anEmptyTextCountsAsNotGiven() {
    var reading =
        FrameworkReader.read(
            """
            weft: framework/1
            id: empty
            version: "1"
            title: ~
            summary: ""
            areas:
              - {code: a, title: {en: A, fr: ""}, intro: {en: " "}, items: [{code: q, ask: Q, help: , type: yes-no}]}
            """);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> {
              var area = read.framework().tree().top().getFirst();
              assertThat(read.framework().about().title().byLanguage())
                  .containsExactly(Map.entry("en", "empty"));
              assertThat(read.framework().about().summary()).isNull();
              assertThat(area.title().byLanguage()).containsExactly(Map.entry("en", "A"));
              assertThat(area.intro()).isNull();
              assertThat(area.items().getFirst().help()).isNull();
              assertThat(read.warnings()).hasSize(5);
            });
  }
}
