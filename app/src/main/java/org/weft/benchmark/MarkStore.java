package org.weft.benchmark;

import static org.weft.benchmark.db.Tables.RESULTS;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads what changed among the current results.
@Repository
class MarkStore {
  /// A result that was added or changed; one that is no longer current has no mark.
  record Change(String framework, ResultId result, long stamp, @Nullable Mark mark) {}

  private final DSLContext sql;
  private final JsonMapper json;
  private final JdbcTemplate jdbc;

  /// Written out once: every page that is kept asks for it.
  private final String stamp;

  MarkStore(DSLContext sql, JsonMapper json, JdbcTemplate jdbc) {
    this.sql = sql;
    this.json = json;
    this.jdbc = jdbc;
    stamp = sql.select(DSL.coalesce(DSL.max(RESULTS.STAMP), DSL.inline(0L))).from(RESULTS).getSQL();
  }

  /// The highest stamp: what tells whether anything changed.
  long stamp() {
    return Objects.requireNonNull(jdbc.queryForObject(stamp, Long.class));
  }

  /// Every change after a stamp, oldest first.
  List<Change> changes(long after) {
    return changes(RESULTS.STAMP.gt(after));
  }

  /// Every change of one framework, oldest first.
  List<Change> changes(String framework) {
    return changes(RESULTS.FRAMEWORK.eq(framework));
  }

  private List<Change> changes(Condition which) {
    return sql.selectFrom(RESULTS)
        .where(which)
        .orderBy(RESULTS.STAMP)
        .fetch(row ->
            new Change(
                row.getFramework(),
                new ResultId(row.getId()),
                row.getStamp(),
                row.getCurrent() ? mark(row) : null));
  }

  private Mark mark(Record record) {
    var row = new ResultRow(record);
    return new Mark(
        row.id(),
        row.submission(),
        row.assessment(),
        row.revision(),
        row.city(),
        row.network(),
        row.version(),
        row.period(),
        row.computedAt(),
        row.publishedAt(),
        row.visibility(),
        row.illustrative(),
        row.attributes(json),
        row.overall(),
        row.coverage(),
        row.level(),
        scores(record.get(RESULTS.TOP)),
        scores(record.get(RESULTS.COMPOSITES)),
        row.batch());
  }

  private static List<OptionalDouble> scores(Double[] values) {
    return Arrays.stream(values).map(ResultRow::score).collect(Collectors.toUnmodifiableList());
  }
}
