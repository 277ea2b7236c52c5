package org.weft.benchmark.result;

import static org.weft.benchmark.db.Tables.DECISIONS;
import static org.weft.benchmark.db.Tables.RESULTS;
import static org.weft.benchmark.db.Tables.SCORES;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.ResultId;
import org.weft.benchmark.ResultRow;
import org.weft.benchmark.Visibility;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes results and the scores of their nodes.
@Repository
class ResultStore {
  private final DSLContext sql;
  private final JsonMapper json;
  private final Derivations derivations;

  ResultStore(DSLContext sql, JsonMapper json, Derivations derivations) {
    this.sql = sql;
    this.json = json;
    this.derivations = derivations;
  }

  Optional<Result> find(AssessmentId assessment, Optional<Integer> revision) {
    return list(
            RESULTS
                .ASSESSMENT_ID
                .eq(assessment.value())
                .and(revision.map(RESULTS.REVISION::eq).orElse(RESULTS.CURRENT.isTrue())))
        .stream()
        .findFirst();
  }

  /// The revisions of an assessment, newest first.
  List<Result> list(AssessmentId assessment) {
    return list(RESULTS.ASSESSMENT_ID.eq(assessment.value()));
  }

  private List<Result> list(Condition condition) {
    return sql.selectFrom(RESULTS)
        .where(condition)
        .orderBy(RESULTS.REVISION.desc())
        .limit(100)
        .fetch(this::result);
  }

  /// All nodes in the order of result files.
  List<NodeResult> nodes(ResultId result) {
    return sql.selectFrom(SCORES)
        .where(SCORES.RESULT_ID.eq(result.value()))
        .orderBy(SCORES.POSITION)
        .fetch(row ->
            new NodeResult(
                row.getNode(),
                row.getInstance(),
                row.getPosition(),
                ResultRow.score(row.getScore()),
                row.getCoverage(),
                derivations.read(row.getDerivation().data())));
  }

  void setVisibility(
      AssessmentId assessment, Visibility before, Visibility after, PersonId by, Instant at) {
    var published = after == Visibility.PRIVATE ? null : at.atOffset(ZoneOffset.UTC);
    // The decision first: its key to the assessment waits for whoever is submitting that, while no
    // lock of results is held yet; and the results are then read as they were submitted.
    sql.insertInto(DECISIONS)
        .set(DECISIONS.ASSESSMENT_ID, assessment.value())
        .set(DECISIONS.BEFORE, before.word())
        .set(DECISIONS.AFTER, after.word())
        .set(DECISIONS.PERSON_ID, by.value())
        .set(DECISIONS.AT, at.atOffset(ZoneOffset.UTC))
        .execute();
    sql.update(RESULTS)
        .set(RESULTS.VISIBILITY, after.word())
        .set(RESULTS.PUBLISHED_AT, published)
        .where(RESULTS.ASSESSMENT_ID.eq(assessment.value()))
        .execute();
  }

  /// The last decisions on an assessment, newest first; at most 20.
  List<Decision> decisions(AssessmentId assessment) {
    return sql.selectFrom(DECISIONS)
        .where(DECISIONS.ASSESSMENT_ID.eq(assessment.value()))
        .orderBy(DECISIONS.ID.desc())
        .limit(20)
        .fetch(row ->
            new Decision(
                Visibility.of(row.getBefore()),
                Visibility.of(row.getAfter()),
                new PersonId(row.getPersonId()),
                row.getAt().toInstant()));
  }

  private Result result(Record record) {
    var row = new ResultRow(record);
    return new Result(
        row.id(),
        row.submission(),
        row.assessment(),
        row.revision(),
        row.city(),
        row.network(),
        row.version(),
        row.period(),
        row.computedAt(),
        record.get(RESULTS.PROGRAM_VERSION),
        row.attributes(json),
        row.overall(),
        row.coverage(),
        row.level(),
        Arrays.asList(record.get(RESULTS.RECOMMENDATIONS)),
        row.visibility(),
        row.publishedAt(),
        record.get(RESULTS.CURRENT),
        row.illustrative());
  }

  /// Writes the scores of a result in one statement.
  void add(ResultId result, List<NodeResult> nodes) {
    var rows =
        sql.insertInto(
            SCORES,
            SCORES.RESULT_ID,
            SCORES.NODE,
            SCORES.INSTANCE,
            SCORES.POSITION,
            SCORES.SCORE,
            SCORES.COVERAGE,
            SCORES.DERIVATION);
    UUID id = result.value();
    for (var node : nodes) {
      var score = node.score();
      rows =
          rows.values(
              id,
              node.node(),
              node.instance(),
              node.position(),
              score.isPresent() ? score.getAsDouble() : null,
              node.coverage(),
              JSONB.valueOf(derivations.write(node.derivation())));
    }
    rows.execute();
  }
}
