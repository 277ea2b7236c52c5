package org.weft.benchmark.published;

import static org.weft.benchmark.db.Tables.PUBLISHED_RESULTS;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.weft.benchmark.db.tables.records.PublishedResultsRecord;
import org.weft.city.CityId;

/// Results that others published: facts with their source, open to everybody. There are some
/// dozens, kept in memory for a minute, so that an import on another instance is seen here too.
@Service
public class PublishedResults {
  /// The index these figures are of; the network of the same name shows them.
  public static final String FRAMEWORK = "intercultural-cities";

  private static final Duration KEPT = Duration.ofMinutes(1);

  private record Kept(List<PublishedResult> results, Instant until) {}

  private final DSLContext sql;
  private final Clock clock;
  private final Map<String, Kept> known = new ConcurrentHashMap<>();

  PublishedResults(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// What was published of one city, in the order of the years.
  public List<PublishedResult> of(String framework, CityId city) {
    return list(framework).stream().filter(p -> city.equals(p.city())).toList();
  }

  /// Everything that was published of an index; at most 5,000 rows.
  public List<PublishedResult> list(String framework) {
    var now = clock.instant();
    return known
        .compute(
            framework,
            (f, kept) ->
                kept != null && kept.until().isAfter(now)
                    ? kept
                    : new Kept(read(f), now.plus(KEPT)))
        .results();
  }

  /// After an import everything is read anew.
  void forget() {
    known.clear();
  }

  private List<PublishedResult> read(String framework) {
    return sql.selectFrom(PUBLISHED_RESULTS)
        .where(PUBLISHED_RESULTS.FRAMEWORK.eq(framework))
        .orderBy(
            PUBLISHED_RESULTS.YEAR.asc().nullsFirst(),
            PUBLISHED_RESULTS.CITY,
            PUBLISHED_RESULTS.AREA,
            PUBLISHED_RESULTS.SOURCE)
        .limit(5000)
        .fetch(PublishedResults::result);
  }

  private static PublishedResult result(PublishedResultsRecord row) {
    return new PublishedResult(
        row.getCityId() == null ? null : new CityId(row.getCityId()),
        row.getCity(),
        row.getCountry(),
        row.getYear(),
        row.getArea(),
        number(row.getPercent()),
        number(row.getSampleMean()),
        row.getSampleSize(),
        row.getRank(),
        row.getSource(),
        row.getNote());
  }

  private static @Nullable Double number(@Nullable BigDecimal number) {
    return number == null ? null : (Double) number.doubleValue();
  }
}
