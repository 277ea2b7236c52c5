package org.weft.benchmark.published;

import static org.weft.benchmark.db.Tables.PUBLISHED_RESULTS;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.weft.benchmark.db.tables.records.PublishedResultsRecord;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Results that others published: facts with their source, open to everybody. There are some
/// dozens, kept in memory for a minute, so that an import on another instance is seen here too.
@Service
public class PublishedResults {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final DSLContext sql;
  private final Clock clock;
  private volatile Kept known = new Kept(List.of(), Instant.MIN);

  private record Kept(List<PublishedResult> results, Instant until) {}

  PublishedResults(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// What was published of one city, in the order of the years.
  public List<PublishedResult> of(String framework, CityId city) {
    return list(framework).stream().filter(p -> city.equals(p.city())).toList();
  }

  /// What was published of the index of a network.
  public List<PublishedResult> of(String framework, NetworkId network) {
    return list(framework).stream().filter(p -> network.equals(p.network())).toList();
  }

  /// Everything that was published of an index.
  public List<PublishedResult> list(String framework) {
    return list().stream().filter(p -> p.framework().equals(framework)).toList();
  }

  /// Everything that was published; at most 5,000 rows.
  public List<PublishedResult> list() {
    var now = clock.instant();
    var kept = known;
    if (!kept.until().isAfter(now)) {
      kept = new Kept(read(), now.plus(KEPT));
      known = kept;
    }
    return kept.results();
  }

  /// After an import everything is read anew.
  void forget() {
    known = new Kept(List.of(), Instant.MIN);
  }

  private List<PublishedResult> read() {
    return sql.selectFrom(PUBLISHED_RESULTS)
        .orderBy(
            PUBLISHED_RESULTS.FRAMEWORK,
            PUBLISHED_RESULTS.YEAR.asc().nullsFirst(),
            PUBLISHED_RESULTS.CITY,
            PUBLISHED_RESULTS.AREA,
            PUBLISHED_RESULTS.SOURCE)
        .limit(5000)
        .fetch(PublishedResults::result);
  }

  private static PublishedResult result(PublishedResultsRecord row) {
    return new PublishedResult(
        row.getFramework(),
        row.getNetworkId() == null ? null : new NetworkId(row.getNetworkId()),
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
