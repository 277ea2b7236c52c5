package org.weft.city.gazetteer;

import static org.weft.city.db.Tables.CITIES;
import static org.weft.city.db.Tables.NAMES;

import java.io.InputStream;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.Counting;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.Folding;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;

/// Reads other names of cities, each with the reason why it means this city: names in other
/// languages, former ones, transliterations. They are used to match and to search.
@Service
class ImportingNames implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          2,
          "names",
          "other names of cities: country, name, geonames_id, source",
          List.of("country", "name", "geonames_id", "source"),
          "name",
          "country");

  private final DSLContext sql;

  ImportingNames(DSLContext sql) {
    this.sql = sql;
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
          var city =
              sql.select(CITIES.ID, CITIES.COUNTRY)
                  .from(CITIES)
                  .where(
                      CITIES.GEONAMES_ID.eq(
                          row.number("geonames_id").map(Number::longValue).orElse(-1L)))
                  .fetchOptional();
          if (!Place.isName(row.text("name"))) {
            count.leave(row, "the name cannot be a name");
          } else if (city.isEmpty() || !city.get().value2().equals(row.text("country"))) {
            count.leave(row, "there is no such place in this country");
          } else {
            count.done(add(city.get().value1(), row), 0);
          }
        });
    return count.report();
  }

  private int add(java.util.UUID city, CsvRow row) {
    return sql.insertInto(NAMES)
        .set(NAMES.CITY_ID, city)
        .set(NAMES.NAME, row.text("name"))
        .set(NAMES.FOLDED, Folding.fold(row.text("name")))
        .set(NAMES.COUNTRY, row.text("country"))
        .set(NAMES.SOURCE, row.text("source"))
        .onConflictDoNothing()
        .execute();
  }
}
