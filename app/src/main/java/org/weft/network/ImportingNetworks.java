package org.weft.network;

import static org.weft.network.db.Tables.NETWORKS;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.Counting;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;
import tools.jackson.databind.json.JsonMapper;

/// Reads networks: what they are, in several languages, and where their lists come from. Texts
/// stand in columns that end in the language, such as `summary_fr`.
@Service
class ImportingNetworks implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          11,
          "networks",
          "networks: slug, name, also, homepage, complete, listed_en, summary_en",
          List.of("slug", "name", "complete", "summary_en"),
          "name",
          "");

  private final DSLContext sql;
  private final JsonMapper json;

  ImportingNetworks(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public FactsTable table() {
    return TABLE;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new Counting(TABLE);
    count.each(
        file,
        row -> {
          var fault = fault(row);
          if (fault.isEmpty()) {
            save(row, count);
          } else {
            count.leave(row, fault);
          }
        });
    return count.report();
  }

  private void save(CsvRow row, Counting count) {
    var isNew = DSL.field("xmax = 0", Boolean.class).as("new");
    var position = Math.toIntExact(row.line());
    var summary = texts(row, "summary_");
    var listed = texts(row, "listed_");
    count.wrote(
        sql.insertInto(NETWORKS)
            .set(NETWORKS.SLUG, row.text("slug"))
            .set(NETWORKS.NAME, row.text("name"))
            .set(NETWORKS.ALSO, row.find("also").orElse(null))
            .set(NETWORKS.HOMEPAGE, row.find("homepage").orElse(null))
            .set(NETWORKS.COMPLETE, row.text("complete").equals("yes"))
            .set(NETWORKS.SUMMARY, summary)
            .set(NETWORKS.LISTED, listed)
            .set(NETWORKS.POSITION, position)
            .onConflict(NETWORKS.SLUG)
            .doUpdate()
            .setAllToExcluded()
            .where(
                DSL.condition(
                    "(networks.name, networks.also, networks.homepage, networks.complete,"
                        + " networks.summary, networks.listed, networks.position) is distinct from"
                        + " (excluded.name, excluded.also, excluded.homepage, excluded.complete,"
                        + " excluded.summary, excluded.listed, excluded.position)"))
            .returningResult(isNew)
            .fetchOptional());
  }

  private JSONB texts(CsvRow row, String prefix) {
    Map<String, String> texts = new TreeMap<>();
    row.cells()
        .forEach((column, text) -> {
          if (column.startsWith(prefix) && !text.isEmpty()) {
            texts.put(column.substring(prefix.length()), text);
          }
        });
    return JSONB.valueOf(json.writeValueAsString(texts));
  }

  private static String fault(CsvRow row) {
    if (!row.text("slug").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      return "the slug is not small letters, figures and single hyphens";
    }
    if (row.text("name").isEmpty() || row.text("name").length() > 200) {
      return "the name is empty or longer than 200 characters";
    }
    return row.text("homepage").isEmpty() || row.text("homepage").matches("https?://\\S+")
        ? ""
        : "the homepage does not begin with https://";
  }
}
