package org.weft.benchmark;

import static org.weft.benchmark.db.Tables.RESULTS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.SubmissionId;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what changed among the current results.
@Repository
class MarkStore {
  /// A result that was added or changed; one that is no longer current has no mark.
  record Change(ResultId result, long stamp, @Nullable Mark mark) {}

  private final DSLContext sql;
  private final JsonMapper json;

  MarkStore(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /// The highest stamp and the number of results of a framework: what tells whether anything
  /// changed.
  long stamp(String framework) {
    return sql.select(DSL.coalesce(DSL.max(RESULTS.STAMP), DSL.inline(0L)))
        .from(RESULTS)
        .where(RESULTS.FRAMEWORK.eq(framework))
        .fetchSingle()
        .value1();
  }

  /// The highest stamp of all frameworks.
  long stamp() {
    return sql.select(DSL.coalesce(DSL.max(RESULTS.STAMP), DSL.inline(0L)))
        .from(RESULTS)
        .fetchSingle()
        .value1();
  }

  /// Every change after a stamp, oldest first.
  List<Change> changes(String framework, long after) {
    return sql.selectFrom(RESULTS)
        .where(RESULTS.FRAMEWORK.eq(framework))
        .and(RESULTS.STAMP.gt(after))
        .orderBy(RESULTS.STAMP)
        .fetch(row ->
            new Change(
                new ResultId(row.getId()), row.getStamp(), row.getCurrent() ? mark(row) : null));
  }

  private Mark mark(Record row) {
    var network = row.get(RESULTS.NETWORK_ID);
    var published = row.get(RESULTS.PUBLISHED_AT);
    return new Mark(
        new ResultId(row.get(RESULTS.ID)),
        new SubmissionId(row.get(RESULTS.SUBMISSION_ID)),
        new AssessmentId(row.get(RESULTS.ASSESSMENT_ID)),
        row.get(RESULTS.REVISION),
        new CityId(row.get(RESULTS.CITY_ID)),
        network == null ? null : new NetworkId(network),
        new FrameworkVersionId(row.get(RESULTS.FRAMEWORK_VERSION_ID)),
        row.get(RESULTS.PERIOD),
        row.get(RESULTS.COMPUTED_AT).toInstant(),
        published == null ? null : published.toInstant(),
        Visibility.of(row.get(RESULTS.VISIBILITY)),
        row.get(RESULTS.ILLUSTRATIVE),
        attributes(row.get(RESULTS.ATTRIBUTES)),
        score(row.get(RESULTS.OVERALL)),
        row.get(RESULTS.COVERAGE),
        row.get(RESULTS.LEVEL),
        scores(row.get(RESULTS.TOP)),
        scores(row.get(RESULTS.COMPOSITES)));
  }

  Map<String, String> attributes(JSONB value) {
    return json.readValue(value.data(), new TypeReference<Map<String, String>>() {});
  }

  private static List<OptionalDouble> scores(Double[] values) {
    return Arrays.stream(values).map(MarkStore::score).collect(Collectors.toUnmodifiableList());
  }

  static OptionalDouble score(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
