package org.weft.benchmark.published;

import static org.weft.benchmark.db.Tables.PUBLISHED_RESULTS;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.CityMatcher;
import org.weft.city.FactsFile;
import org.weft.city.ImportReport;
import org.weft.city.Match;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;
import org.weft.site.csv.CsvRows;

/// Reads index results that others published. A result whose city cannot be matched is kept under
/// the name of its source, without a link.
@Service
class ImportingPublished implements FactsFile {
  private final DSLContext sql;
  private final CityMatcher matcher;
  private final PublishedResults results;

  ImportingPublished(DSLContext sql, CityMatcher matcher, PublishedResults results) {
    this.sql = sql;
    this.matcher = matcher;
    this.results = results;
  }

  @Override
  public String word() {
    return "published-results";
  }

  @Override
  public String summary() {
    return "index results of others: city, country, year, area, percent, sample_mean, sample_size,"
        + " rank_text, source, note";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new ImportReport.Count();
    CsvRows.read(
        file,
        List.of("city", "country", "area", "percent", "source"),
        row -> {
          count.row();
          var fault = fault(row);
          if (fault.isEmpty()) {
            save(row, count);
          } else {
            count.leave(left(row, fault, ""));
          }
        });
    results.forget();
    return count.report();
  }

  private void save(CsvRow row, ImportReport.Count count) throws CsvRefused {
    UUID city = null;
    switch (matcher.match(row.text("city"), row.text("country"))) {
      case Match.Matched(var found) -> city = found.id().value();
      case Match.Ambiguous ambiguous ->
          count.leave(
              left(row, "several cities have this name; kept without a link", ambiguous.inWords()));
      case Match.Unknown() ->
          count.leave(left(row, "no city of this name is known; kept without a link", ""));
    }
    var isNew = DSL.field("xmax = 0", Boolean.class).as("new");
    var size = row.number("sample_size");
    sql.insertInto(PUBLISHED_RESULTS)
        .set(PUBLISHED_RESULTS.FRAMEWORK, PublishedResults.FRAMEWORK)
        .set(PUBLISHED_RESULTS.CITY_ID, city)
        .set(PUBLISHED_RESULTS.CITY, row.text("city"))
        .set(PUBLISHED_RESULTS.COUNTRY, row.text("country"))
        .set(PUBLISHED_RESULTS.YEAR, row.number("year").map(Number::intValue).orElse(null))
        .set(PUBLISHED_RESULTS.AREA, row.text("area"))
        .set(PUBLISHED_RESULTS.PERCENT, row.number("percent").orElse(null))
        .set(PUBLISHED_RESULTS.SAMPLE_MEAN, row.number("sample_mean").orElse(null))
        .set(PUBLISHED_RESULTS.SAMPLE_SIZE, size.map(Number::intValue).orElse(null))
        .set(PUBLISHED_RESULTS.RANK, row.find("rank_text").orElse(null))
        .set(PUBLISHED_RESULTS.SOURCE, row.text("source"))
        .set(PUBLISHED_RESULTS.NOTE, row.find("note").orElse(null))
        .onConflict(
            PUBLISHED_RESULTS.FRAMEWORK,
            PUBLISHED_RESULTS.CITY,
            PUBLISHED_RESULTS.COUNTRY,
            DSL.field("coalesce(year, 0)"),
            PUBLISHED_RESULTS.AREA,
            PUBLISHED_RESULTS.SOURCE)
        .doUpdate()
        .setAllToExcluded()
        .where(
            DSL.condition(
                "(published_results.city_id, published_results.percent,"
                    + " published_results.sample_size, published_results.rank,"
                    + " published_results.note) is distinct from (excluded.city_id,"
                    + " excluded.percent, excluded.sample_size, excluded.rank, excluded.note)"))
        .returningResult(isNew)
        .fetchOptional()
        .ifPresent(r -> count.done(r.value1() ? 1 : 0, r.value1() ? 0 : 1));
  }

  private static String fault(CsvRow row) throws CsvRefused {
    if (row.text("city").isEmpty() || row.text("country").isEmpty()) {
      return "the city or its country is missing";
    }
    if (!row.text("source").matches("https?://.+")) {
      return "the source is not an address";
    }
    var percent = row.number("percent");
    if (percent.isPresent()
        && (percent.get().doubleValue() < 0 || percent.get().doubleValue() > 100)) {
      return "the result is not between 0 and 100";
    }
    return "";
  }

  private static ImportReport.Left left(CsvRow row, String reason, String candidates) {
    return new ImportReport.Left(
        row.line(),
        CsvRow.shortened(row.text("city")),
        CsvRow.shortened(row.text("country")),
        reason,
        candidates);
  }
}
