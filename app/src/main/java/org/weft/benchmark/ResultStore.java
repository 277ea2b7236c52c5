package org.weft.benchmark;

import static org.weft.benchmark.db.Tables.DECISIONS;
import static org.weft.benchmark.db.Tables.RESULTS;
import static org.weft.benchmark.db.Tables.SCORES;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.SubmissionId;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;

/// Reads and writes results and the scores of their nodes.
@Repository
class ResultStore {
  private final DSLContext sql;
  private final MarkStore marks;
  private final Derivations derivations;

  ResultStore(DSLContext sql, MarkStore marks, Derivations derivations) {
    this.sql = sql;
    this.marks = marks;
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
                MarkStore.score(row.getScore()),
                row.getCoverage(),
                derivations.read(row.getDerivation().data())));
  }

  /// The answers to one item in these results with their scores; one row for each instance.
  List<ItemScore> scores(Collection<ResultId> results, String item) {
    var raw = DSL.field("derivation -> 'answer' ->> 'raw'", String.class);
    return sql.select(SCORES.RESULT_ID, SCORES.INSTANCE, SCORES.SCORE, raw)
        .from(SCORES)
        .where(SCORES.NODE.eq(item))
        .and(
            SCORES.RESULT_ID.eq(
                DSL.any(results.stream().map(ResultId::value).toArray(UUID[]::new))))
        .orderBy(SCORES.RESULT_ID, SCORES.INSTANCE)
        .fetch(row ->
            new ItemScore(
                new ResultId(row.value1()),
                row.value2(),
                row.value4() == null ? "" : row.value4(),
                MarkStore.score(row.value3())));
  }

  void setVisibility(
      AssessmentId assessment, Visibility before, Visibility after, PersonId by, Instant at) {
    var published = after == Visibility.PRIVATE ? null : at.atOffset(ZoneOffset.UTC);
    sql.update(RESULTS)
        .set(RESULTS.VISIBILITY, after.word())
        .set(RESULTS.PUBLISHED_AT, published)
        .where(RESULTS.ASSESSMENT_ID.eq(assessment.value()))
        .execute();
    sql.insertInto(DECISIONS)
        .set(DECISIONS.ASSESSMENT_ID, assessment.value())
        .set(DECISIONS.BEFORE, before.word())
        .set(DECISIONS.AFTER, after.word())
        .set(DECISIONS.PERSON_ID, by.value())
        .set(DECISIONS.AT, at.atOffset(ZoneOffset.UTC))
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

  private Result result(Record row) {
    var network = row.get(RESULTS.NETWORK_ID);
    var published = row.get(RESULTS.PUBLISHED_AT);
    return new Result(
        new ResultId(row.get(RESULTS.ID)),
        new SubmissionId(row.get(RESULTS.SUBMISSION_ID)),
        new AssessmentId(row.get(RESULTS.ASSESSMENT_ID)),
        row.get(RESULTS.REVISION),
        new CityId(row.get(RESULTS.CITY_ID)),
        network == null ? null : new NetworkId(network),
        new FrameworkVersionId(row.get(RESULTS.FRAMEWORK_VERSION_ID)),
        row.get(RESULTS.PERIOD),
        row.get(RESULTS.COMPUTED_AT).toInstant(),
        row.get(RESULTS.PROGRAM_VERSION),
        marks.attributes(row.get(RESULTS.ATTRIBUTES)),
        MarkStore.score(row.get(RESULTS.OVERALL)),
        row.get(RESULTS.COVERAGE),
        row.get(RESULTS.LEVEL),
        Arrays.asList(row.get(RESULTS.RECOMMENDATIONS)),
        Visibility.of(row.get(RESULTS.VISIBILITY)),
        published == null ? null : published.toInstant(),
        row.get(RESULTS.CURRENT),
        row.get(RESULTS.ILLUSTRATIVE));
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
