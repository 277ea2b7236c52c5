package org.weft.benchmark.published;

import static org.weft.benchmark.db.Tables.PUBLISHED_RESULTS;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.CityMatcher;
import org.weft.city.Counting;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.ImportReport;
import org.weft.framework.Frameworks;
import org.weft.network.Network;
import org.weft.network.Networks;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;

/// Reads index results that others published. A result whose city cannot be matched is kept under
/// the name of its source, without a link. Each row names the framework whose index it is of, and
/// may name the network on whose page it stands.
@Service
class ImportingPublished implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          30,
          "published-results",
          "index results of others: framework, network, city, country, year, area, percent,"
              + " sample_mean, sample_size, rank_text, source, note",
          List.of("framework", "city", "country", "area", "percent", "source"),
          "city",
          "country");

  private final DSLContext sql;
  private final Frameworks frameworks;
  private final Networks networks;
  private final CityMatcher matcher;
  private final PublishedResults results;

  ImportingPublished(
      DSLContext sql,
      Frameworks frameworks,
      Networks networks,
      CityMatcher matcher,
      PublishedResults results) {
    this.sql = sql;
    this.frameworks = frameworks;
    this.networks = networks;
    this.matcher = matcher;
    this.results = results;
  }

  @Override
  public FactsTable table() {
    return TABLE;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new Counting(TABLE);
    var known = new HashSet<String>();
    var places = new HashMap<String, Optional<Network>>();
    count.each(
        file,
        row -> {
          var network = places.computeIfAbsent(row.text("network"), networks::find);
          var fault = fault(row, network.isPresent(), known);
          if (fault.isEmpty()) {
            save(row, network.map(n -> n.id().value()).orElse(null), count);
          } else {
            count.leave(row, fault);
          }
        });
    results.forget();
    return count.report();
  }

  private void save(CsvRow row, @Nullable UUID network, Counting count) throws CsvRefused {
    var city = count.link(row, matcher.match(row.text("city"), row.text("country")));
    var isNew = DSL.field("xmax = 0", Boolean.class).as("new");
    var size = row.number("sample_size");
    count.wrote(
        sql.insertInto(PUBLISHED_RESULTS)
            .set(PUBLISHED_RESULTS.FRAMEWORK, row.text("framework"))
            .set(PUBLISHED_RESULTS.NETWORK_ID, network)
            .set(PUBLISHED_RESULTS.CITY_ID, city == null ? null : city.value())
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
                    "(published_results.network_id, published_results.city_id,"
                        + " published_results.percent, published_results.sample_size,"
                        + " published_results.rank, published_results.note) is distinct from"
                        + " (excluded.network_id, excluded.city_id, excluded.percent,"
                        + " excluded.sample_size, excluded.rank, excluded.note)"))
            .returningResult(isNew)
            .fetchOptional());
  }

  private String fault(CsvRow row, boolean network, Set<String> known) throws CsvRefused {
    var framework = row.text("framework");
    if (!known.contains(framework) && frameworks.findLatest(framework).isEmpty()) {
      return "the catalogue has no framework of the id “" + CsvRow.shortened(framework) + "”";
    }
    known.add(framework);
    if (!network && !row.text("network").isEmpty()) {
      return "no network has the address “" + CsvRow.shortened(row.text("network")) + "”";
    }
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
}
