package org.weft.benchmark.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.benchmark.db.Tables.RESULTS;
import static org.weft.benchmark.db.Tables.SCORES;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.account.Role;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Submissions;
import org.weft.benchmark.Cycles;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Readers;
import org.weft.benchmark.ResultRow;
import org.weft.benchmark.Visibility;
import org.weft.city.CityId;
import org.weft.scoring.score.Derivation;

@WeftTest
class ResultsTest {
  @Autowired ApplicationContext context;
  @Autowired Results results;
  @Autowired Readers readers;
  @Autowired Computing computing;
  @Autowired Submissions submissions;
  private Cycles cycles;
  private CityId city;

  @BeforeEach
  void aCity() {
    cycles = new Cycles(context);
    city = cycles.city("Leeds", 800_000);
  }

  private Result result(AssessmentId assessment) {
    return results.find(ofCity(), assessment, Optional.empty()).orElseThrow();
  }

  private Reader ofCity() {
    return readers.reader(cycles.actor(Role.CONTRIBUTOR, city.value()));
  }

  @Test
  void submittingAnswersGivesAResultWithEveryNode() {
    var assessment =
        cycles.submit(city, null, "2026", Map.of("1.1", "80", "1.2", "part", "2.1", "40"));
    var result = result(assessment);
    assertThat(result.overall()).isEqualTo(OptionalDouble.of((65.0 + 40) / 2));
    assertThat(result.coverage()).isEqualTo(0.75);
    assertThat(result.level()).isEqualTo("starting");
    assertThat(result.recommendations()).containsExactly("R1");
    assertThat(result.attributes())
        .containsEntry("population", "800000")
        .containsEntry("country", "GB");
    assertThat(result.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(result.program()).isNotEmpty();
    assertThat(results.nodes(ofCity(), result))
        .extracting(NodeResult::node)
        .containsExactly("one", "1.1", "1.2", "two", "2.1", "three", "3.1", "lens", "overall");
  }

  @Test
  void theSameAnswersGiveTheSameBitsAgain() {
    var assessment =
        cycles.submit(
            city, null, "2026", Map.of("1.1", "33.3", "1.2", "part", "2.1", "0.1", "3.1", "77.7"));
    var result = result(assessment);
    var again =
        computing.score(
            cycles.version,
            Computing.Given.of(submissions.answers(result.submission())),
            "2026",
            result.attributes());
    for (var node : results.nodes(ofCity(), result)) {
      assertThat(node.score()).isEqualTo(ResultRow.score(again.of(node.node()).score()));
      assertThat(node.derivation()).isEqualTo(again.derivation(node.node()));
    }
  }

  @Test
  void aScoreKeepsItsWayFromTheAnswers() {
    var result = result(cycles.submit(city, null, "2026", Map.of("1.1", "80", "1.2", "part")));
    var nodes = results.nodes(ofCity(), result);
    var one = (Derivation.Combined) nodes.getFirst().derivation();
    assertThat(one.parts()).extracting(p -> p.node()).containsExactly("1.1", "1.2");
    assertThat(one.score()).isEqualTo(65);
    var item = (Derivation.OfItem) nodes.get(2).derivation();
    assertThat(item.answer().raw()).isEqualTo("part");
    assertThat(item.rule()).isInstanceOf(Derivation.OptionPoints.class);
  }

  @Test
  void aCorrectionReplacesTheResultAndTheOldStaysReadable() {
    var assessment = cycles.publish(city, null, "2026", Visibility.PUBLIC, Cycles.all(40));
    cycles.revise(assessment, city, null, "2026", 2, Cycles.all(60));
    assertThat(result(assessment).overall()).hasValue(60);
    assertThat(result(assessment).visibility()).isEqualTo(Visibility.PUBLIC);
    var old = results.find(Reader.PUBLIC, assessment, Optional.of(1)).orElseThrow();
    assertThat(old.overall()).hasValue(40);
    assertThat(old.current()).isFalse();
    assertThat(results.revisions(Reader.PUBLIC, assessment)).hasSize(2);
  }

  @Test
  void withoutATransactionNothingIsComputed() {
    assertThatThrownBy(() ->
            context.publishEvent(
                new org.weft.assessment.AssessmentSubmitted(
                    new AssessmentId(java.util.UUID.randomUUID()),
                    new org.weft.assessment.SubmissionId(java.util.UUID.randomUUID()),
                    1,
                    city,
                    null,
                    cycles.version.id(),
                    "2026",
                    java.util.List.of(),
                    false,
                    java.time.Instant.EPOCH)))
        .hasMessageContaining("transaction");
  }

  @Test
  void anAnswerThatTheFrameworkRefusesUndoesTheSubmission() {
    var before = cycles.sql.fetchCount(RESULTS);
    assertThatThrownBy(() -> cycles.submit(city, null, "2026", Map.of("1.2", "perhaps")))
        .hasMessageContaining("perhaps");
    assertThat(cycles.sql.fetchCount(RESULTS)).isEqualTo(before);
    assertThat(cycles.sql.fetchCount(SCORES, SCORES.SCORE.eq(-1.0))).isZero();
  }
}
