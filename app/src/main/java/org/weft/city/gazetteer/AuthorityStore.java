package org.weft.city.gazetteer;

import static org.weft.city.db.Tables.CITIES;
import static org.weft.city.db.Tables.NAMES;
import static org.weft.city.db.Tables.STATISTICS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.weft.city.Folding;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;

/// Writes authorities row by row: there are some hundreds.
@Repository
class AuthorityStore {
  private final DSLContext sql;

  AuthorityStore(DSLContext sql) {
    this.sql = sql;
  }

  void takeSlugs(Slugs slugs) {
    sql.select(CITIES.COUNTRY, CITIES.SLUG)
        .from(CITIES)
        .forEach(r -> slugs.take(r.value1(), r.value2()));
  }

  /// The city a row speaks of: by its number, else an authority without number of the same name.
  Optional<UUID> find(CsvRow row) throws CsvRefused {
    var number = row.number("geonames_id");
    return sql.select(CITIES.ID)
        .from(CITIES)
        .where(
            number.isPresent()
                ? CITIES.GEONAMES_ID.eq(number.get().longValue())
                : CITIES
                    .GEONAMES_ID
                    .isNull()
                    .and(CITIES.COUNTRY.eq(row.text("country")))
                    .and(CITIES.NAME.eq(row.text("name"))))
        .orderBy(CITIES.ID)
        .limit(1)
        .fetchOptional(CITIES.ID);
  }

  UUID add(CsvRow row, Slugs slugs) throws CsvRefused {
    return sql.insertInto(CITIES)
        .set(CITIES.COUNTRY, row.text("country"))
        .set(
            CITIES.SLUG,
            slugs.give(row.text("country"), row.text("name"), row.text("region"), row.text("kind")))
        .set(CITIES.NAME, row.text("name"))
        .set(CITIES.REGION, row.find("region").orElse(null))
        .set(CITIES.KIND, row.text("kind"))
        .set(CITIES.AUTHORITY, row.find("authority").orElse(null))
        .set(CITIES.LATITUDE, row.number("latitude").map(Number::doubleValue).orElse(null))
        .set(CITIES.LONGITUDE, row.number("longitude").map(Number::doubleValue).orElse(null))
        .set(CITIES.POPULATION, row.number("population").map(Number::longValue).orElse(null))
        .set(CITIES.SOURCE, row.text("source"))
        .set(CITIES.AS_OF, row.find("as_of").orElse(null))
        .returningResult(CITIES.ID)
        .fetchSingle()
        .value1();
  }

  /// Notes kind and authority; the rest of a place stays the gazetteer’s.
  int change(UUID city, CsvRow row) {
    var authority = row.find("authority").orElse(null);
    return sql.update(CITIES)
        .set(CITIES.KIND, row.text("kind"))
        .set(CITIES.AUTHORITY, authority)
        .where(CITIES.ID.eq(city))
        .and(CITIES.KIND.ne(row.text("kind")).or(CITIES.AUTHORITY.isDistinctFrom(authority)))
        .execute();
  }

  void addNames(UUID city, String country, List<String> names, String source) {
    names.forEach(name ->
        sql.insertInto(NAMES)
            .set(NAMES.CITY_ID, city)
            .set(NAMES.NAME, name)
            .set(NAMES.FOLDED, Folding.fold(name))
            .set(NAMES.COUNTRY, country)
            .set(NAMES.SOURCE, source)
            .onConflictDoNothing()
            .execute());
  }

  void addPopulation(UUID city, CsvRow row) throws CsvRefused {
    var population = row.number("population");
    if (population.isEmpty() || row.text("as_of").isEmpty()) {
      return;
    }
    sql.insertInto(STATISTICS)
        .set(STATISTICS.CITY_ID, city)
        .set(STATISTICS.MEASURE, "population")
        .set(STATISTICS.VALUE, population.get())
        .set(STATISTICS.AS_OF, row.text("as_of"))
        .set(STATISTICS.SOURCE, row.text("source"))
        .onConflict(STATISTICS.CITY_ID, STATISTICS.MEASURE, STATISTICS.AS_OF)
        .doUpdate()
        .set(STATISTICS.VALUE, population.get())
        .set(STATISTICS.SOURCE, row.text("source"))
        .execute();
  }
}
