package org.weft.benchmark;

import static org.weft.benchmark.db.Tables.RESULTS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.SubmissionId;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A row of `results`, column by column in our types: marks and results are both read from it.
public final class ResultRow {
  private final Record row;

  public ResultRow(Record row) {
    this.row = row;
  }

  public ResultId id() {
    return new ResultId(row.get(RESULTS.ID));
  }

  public SubmissionId submission() {
    return new SubmissionId(row.get(RESULTS.SUBMISSION_ID));
  }

  public AssessmentId assessment() {
    return new AssessmentId(row.get(RESULTS.ASSESSMENT_ID));
  }

  public int revision() {
    return row.get(RESULTS.REVISION);
  }

  public CityId city() {
    return new CityId(row.get(RESULTS.CITY_ID));
  }

  public @Nullable NetworkId network() {
    var id = row.get(RESULTS.NETWORK_ID);
    return id == null ? null : new NetworkId(id);
  }

  public FrameworkVersionId version() {
    return new FrameworkVersionId(row.get(RESULTS.FRAMEWORK_VERSION_ID));
  }

  public String period() {
    return row.get(RESULTS.PERIOD);
  }

  public Instant computedAt() {
    return row.get(RESULTS.COMPUTED_AT).toInstant();
  }

  public @Nullable Instant publishedAt() {
    @Nullable OffsetDateTime at = row.get(RESULTS.PUBLISHED_AT);
    return at == null ? null : at.toInstant();
  }

  public Visibility visibility() {
    return Visibility.of(row.get(RESULTS.VISIBILITY));
  }

  public boolean illustrative() {
    return row.get(RESULTS.ILLUSTRATIVE);
  }

  Mark.@Nullable Batch batch() {
    @Nullable Long number = row.get(RESULTS.BATCH);
    return number == null
        ? null
        : new Mark.Batch(number, number.equals(row.get(RESULTS.FIRST_BATCH)));
  }

  public Map<String, String> attributes(JsonMapper json) {
    return json.readValue(
        row.get(RESULTS.ATTRIBUTES).data(), new TypeReference<Map<String, String>>() {});
  }

  public OptionalDouble overall() {
    return score(row.get(RESULTS.OVERALL));
  }

  public double coverage() {
    return row.get(RESULTS.COVERAGE);
  }

  public @Nullable String level() {
    return row.get(RESULTS.LEVEL);
  }

  /// A score as tables hold it, null where there is none.
  public static OptionalDouble score(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
