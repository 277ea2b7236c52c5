package org.weft.city;

import static org.jooq.impl.DSL.select;
import static org.weft.city.db.Tables.CITIES;
import static org.weft.city.db.Tables.NAMES;
import static org.weft.city.db.Tables.STATISTICS;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/// Reads cities.
@Repository
class CityStore {
  private static final Field<BigDecimal> POPULATION =
      DSL.coalesce(latest("population"), CITIES.POPULATION.cast(SQLDataType.NUMERIC));
  private static final Field<BigDecimal> FOREIGN_BORN = latest("foreignBornShare");
  private static final Field<Boolean> INVENTED =
      DSL.field(
          DSL.exists(
              select(DSL.one())
                  .from(STATISTICS)
                  .where(STATISTICS.CITY_ID.eq(CITIES.ID))
                  .and(STATISTICS.ILLUSTRATIVE)));

  private final DSLContext sql;

  CityStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<City> find(CityId id) {
    return sql.selectFrom(CITIES).where(CITIES.ID.eq(id.value())).fetchOptional(CityStore::city);
  }

  Optional<City> find(String country, String slug) {
    return sql.selectFrom(CITIES)
        .where(CITIES.COUNTRY.eq(country))
        .and(CITIES.SLUG.eq(slug))
        .fetchOptional(CityStore::city);
  }

  Optional<City> findByGeonames(long number) {
    return sql.selectFrom(CITIES)
        .where(CITIES.GEONAMES_ID.eq(number))
        .fetchOptional(CityStore::city);
  }

  Map<String, City> at(Collection<String> places) {
    return sql.selectFrom(CITIES)
        .where(
            DSL.condition(
                "(cities.country, cities.slug) in (select upper(split_part(p, '/', 1)),"
                    + " split_part(p, '/', 2) from unnest({0}::text[]) p)",
                DSL.val(places.toArray(String[]::new))))
        .fetchMap(
            r -> r.getCountry().toLowerCase(java.util.Locale.ROOT) + "/" + r.getSlug(),
            CityStore::city);
  }

  Map<CityId, City> find(Collection<CityId> ids) {
    return sql.selectFrom(CITIES)
        .where(among(ids))
        .fetchMap(r -> new CityId(r.get(CITIES.ID)), CityStore::city);
  }

  CityList list(String country, int page, int size) {
    var total = DSL.count().over().as("total");
    var rows =
        sql.select(CITIES.asterisk(), total)
            .from(CITIES)
            .where(CITIES.COUNTRY.eq(country))
            .orderBy(CITIES.POPULATION.desc().nullsLast(), CITIES.ID)
            .limit(size)
            .offset((page - 1L) * size)
            .fetch();
    return new CityList(
        rows.map(CityStore::city), rows.isEmpty() ? 0 : rows.getFirst().get(total), page, size);
  }

  int count() {
    return sql.fetchCount(CITIES);
  }

  Map<String, Integer> countries() {
    return sql.select(CITIES.COUNTRY, DSL.count())
        .from(CITIES)
        .groupBy(CITIES.COUNTRY)
        .fetchMap(CITIES.COUNTRY, DSL.count());
  }

  List<Statistic> statistics(CityId id) {
    return sql.select(STATISTICS.fields())
        .distinctOn(STATISTICS.MEASURE)
        .from(STATISTICS)
        .where(STATISTICS.CITY_ID.eq(id.value()))
        .orderBy(STATISTICS.MEASURE, STATISTICS.AS_OF.desc())
        .fetch(r ->
            new Statistic(
                r.get(STATISTICS.MEASURE),
                r.get(STATISTICS.VALUE),
                r.get(STATISTICS.AS_OF),
                r.get(STATISTICS.SOURCE),
                r.get(STATISTICS.ILLUSTRATIVE)));
  }

  List<String> names(CityId id) {
    return sql.select(NAMES.NAME)
        .from(NAMES)
        .where(NAMES.CITY_ID.eq(id.value()))
        .orderBy(NAMES.OFFICIAL.desc(), NAMES.NAME)
        .limit(20)
        .fetch(NAMES.NAME);
  }

  Map<CityId, CityAttributes> attributes(Collection<CityId> ids) {
    return sql.select(CITIES.ID, CITIES.COUNTRY, CITIES.KIND, POPULATION, FOREIGN_BORN, INVENTED)
        .from(CITIES)
        .where(among(ids))
        .fetchMap(
            r -> new CityId(r.value1()),
            r ->
                new CityAttributes(
                    r.value4(), r.value5(), r.value2(), CityKind.of(r.value3()), r.value6()));
  }

  private static Condition among(Collection<CityId> ids) {
    return CITIES.ID.eq(DSL.any(ids.stream().map(CityId::value).toArray(UUID[]::new)));
  }

  private static Field<BigDecimal> latest(String measure) {
    return DSL.field(
        select(STATISTICS.VALUE)
            .from(STATISTICS)
            .where(STATISTICS.CITY_ID.eq(CITIES.ID))
            .and(STATISTICS.MEASURE.eq(measure))
            .orderBy(STATISTICS.AS_OF.desc())
            .limit(1));
  }

  static City city(Record row) {
    return new City(
        new CityId(row.get(CITIES.ID)),
        row.get(CITIES.COUNTRY),
        row.get(CITIES.SLUG),
        row.get(CITIES.NAME),
        row.get(CITIES.REGION),
        CityKind.of(row.get(CITIES.KIND)),
        row.get(CITIES.AUTHORITY),
        row.get(CITIES.GEONAMES_ID),
        row.get(CITIES.LATITUDE),
        row.get(CITIES.LONGITUDE),
        row.get(CITIES.POPULATION),
        row.get(CITIES.SOURCE),
        row.get(CITIES.AS_OF));
  }
}
