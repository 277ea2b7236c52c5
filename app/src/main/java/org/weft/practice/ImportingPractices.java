package org.weft.practice;

import static org.weft.practice.db.Tables.PRACTICES;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.CityId;
import org.weft.city.CityMatcher;
import org.weft.city.CityMatcher.Named;
import org.weft.city.Counting;
import org.weft.city.Countries;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.Folding;
import org.weft.city.ImportReport;
import org.weft.city.Match;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;

/// Reads practices. A practice whose city cannot be matched is kept under the name of its source,
/// without a link.
@Service
class ImportingPractices implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          21,
          "practices",
          "practices: title, city, country, network, themes joined by ;, summary, year, source",
          List.of("title", "city", "country", "themes", "summary", "source"),
          "city",
          "country");

  private static final int BATCH = 500;

  private final DSLContext sql;
  private final CityMatcher matcher;

  ImportingPractices(DSLContext sql, CityMatcher matcher) {
    this.sql = sql;
    this.matcher = matcher;
  }

  @Override
  public FactsTable table() {
    return TABLE;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new Counting(TABLE);
    var rows = new ArrayList<CsvRow>();
    count.each(
        file,
        row -> {
          var fault = fault(row);
          if (!fault.isEmpty()) {
            count.leave(row, fault);
            return;
          }
          rows.add(row);
          if (rows.size() == BATCH) {
            save(rows, count);
            rows.clear();
          }
        });
    save(rows, count);
    return count.report();
  }

  private void save(List<CsvRow> rows, Counting count) throws CsvRefused {
    var matches = matcher.match(rows.stream().map(ImportingPractices::named).distinct().toList());
    for (var row : rows) {
      save(row, Objects.requireNonNull(matches.get(named(row))), count);
    }
  }

  private static Named named(CsvRow row) {
    return new Named(row.text("city"), row.text("country"));
  }

  private void save(CsvRow row, Match match, Counting count) throws CsvRefused {
    var city = row.text("city").isEmpty() ? null : count.link(row, match);
    var known =
        sql.select(PRACTICES.SLUG)
            .from(PRACTICES)
            .where(PRACTICES.TITLE.eq(row.text("title")))
            .and(PRACTICES.CITY.eq(row.text("city")))
            .and(PRACTICES.COUNTRY.eq(row.text("country")))
            .fetchOptional(PRACTICES.SLUG);
    write(row, city, known.orElseGet(() -> slug(row)), count);
  }

  private void write(CsvRow row, @Nullable CityId city, String slug, Counting count)
      throws CsvRefused {
    var themes =
        Arrays.stream(row.text("themes").split(";", -1))
            .map(String::strip)
            .filter(theme -> !theme.isEmpty())
            .distinct()
            .toArray(String[]::new);
    var isNew = DSL.field("xmax = 0", Boolean.class).as("new");
    count.wrote(
        sql.insertInto(PRACTICES)
            .set(PRACTICES.SLUG, slug)
            .set(PRACTICES.TITLE, row.text("title"))
            .set(PRACTICES.CITY_ID, city == null ? null : city.value())
            .set(PRACTICES.CITY, row.text("city"))
            .set(PRACTICES.COUNTRY, row.text("country"))
            .set(PRACTICES.NETWORK, row.find("network").orElse(null))
            .set(PRACTICES.THEMES, themes)
            .set(PRACTICES.SUMMARY, row.text("summary"))
            .set(PRACTICES.YEAR, row.number("year").map(Number::intValue).orElse(null))
            .set(PRACTICES.SOURCE, row.text("source"))
            .onConflict(PRACTICES.SLUG)
            .doUpdate()
            .setAllToExcluded()
            .where(
                DSL.condition(
                    "(practices.city_id, practices.network, practices.themes, practices.summary,"
                        + " practices.year, practices.source) is distinct from (excluded.city_id,"
                        + " excluded.network, excluded.themes, excluded.summary, excluded.year,"
                        + " excluded.source)"))
            .returningResult(isNew)
            .fetchOptional());
  }

  /// The title, else the title with the city, else with a number.
  private String slug(CsvRow row) {
    var title = Folding.slug(row.text("title"));
    var base = title.isEmpty() ? "practice" : title;
    var withCity = base + "-" + Folding.slug(row.text("city"));
    var wishes = List.of(base, withCity.endsWith("-") ? base + "-2" : withCity);
    for (var wish : wishes) {
      if (!sql.fetchExists(PRACTICES, PRACTICES.SLUG.eq(wish))) {
        return wish;
      }
    }
    return base + "-" + Integer.toHexString(row.cells().hashCode()).toLowerCase(Locale.ROOT);
  }

  private static String fault(CsvRow row) {
    if (row.text("title").isEmpty() || row.text("title").length() > 300) {
      return "the title is empty or longer than 300 characters";
    }
    if (row.text("source").isEmpty() || row.text("summary").isEmpty()) {
      return "there is no summary or no source";
    }
    return row.text("country").isEmpty() || Countries.code(row.text("country")).isPresent()
        ? ""
        : "the country is not known";
  }
}
