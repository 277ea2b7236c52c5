package org.weft.city.gazetteer;

import static org.weft.city.db.Tables.CITIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.weft.city.Folding;

/// Writes a gazetteer: many rows in few statements, each column handed over as one array.
@Repository
class GazetteerStore {
  private static final int CHUNK = 5_000;

  private static final String ADD =
      """
      insert into city.cities (geonames_id, country, slug, name, region, kind, latitude, longitude, population, source)
      select g, c, s, n, nullif(r, ''), k, la, lo, nullif(p, 0), 'GeoNames'
      from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::float8[], ?::bigint[])
        as new (g, c, s, n, r, k, la, lo, p)
      """;
  private static final String CHANGE =
      """
      update city.cities set name = n, region = nullif(r, ''), latitude = la, longitude = lo, population = nullif(p, 0)
      from unnest(?::bigint[], ?::text[], ?::text[], ?::float8[], ?::float8[], ?::bigint[]) as new (g, n, r, la, lo, p)
      where geonames_id = g
      """;
  private static final String NAMES =
      """
      insert into city.names (city_id, name, folded, country, official, source)
      select distinct on (c.id, f) c.id, n, f, c.country, true, 'GeoNames'
      from unnest(?::bigint[], ?::text[], ?::text[]) as new (g, n, f) join city.cities c on c.geonames_id = g
      on conflict (city_id, folded) do nothing
      """;

  private final DSLContext sql;

  GazetteerStore(DSLContext sql) {
    this.sql = sql;
  }

  /// A place with the name it is shown under and, if it is new, its address.
  record Entry(Place place, String name, String slug) {}

  /// The places in the database by their number, each with its [#fingerprint].
  Map<Long, String> listKnown() {
    return sql.select(
            CITIES.GEONAMES_ID,
            CITIES.NAME,
            CITIES.REGION,
            CITIES.LATITUDE,
            CITIES.LONGITUDE,
            CITIES.POPULATION)
        .from(CITIES)
        .where(CITIES.GEONAMES_ID.isNotNull())
        .fetchMap(
            CITIES.GEONAMES_ID,
            r -> fingerprint(r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
  }

  /// Notes every address in use.
  void takeSlugs(Slugs slugs) {
    sql.select(CITIES.COUNTRY, CITIES.SLUG)
        .from(CITIES)
        .forEach(r -> slugs.take(r.value1(), r.value2()));
  }

  /// What of a place may change.
  static String fingerprint(Place place, String name) {
    return fingerprint(
        name,
        place.region().isEmpty() ? null : place.region(),
        place.latitude(),
        place.longitude(),
        place.population() == 0 ? null : place.population());
  }

  private static String fingerprint(@org.jspecify.annotations.Nullable Object... parts) {
    return java.util.Arrays.toString(parts);
  }

  void add(List<Entry> entries) {
    for (var some : chunks(entries)) {
      sql.execute(
          ADD,
          array(some, Long[]::new, e -> e.place().geonames()),
          array(some, String[]::new, e -> e.place().country()),
          array(some, String[]::new, Entry::slug),
          array(some, String[]::new, Entry::name),
          array(some, String[]::new, e -> e.place().region()),
          array(some, String[]::new, e -> e.place().kind().word()),
          array(some, Double[]::new, e -> e.place().latitude()),
          array(some, Double[]::new, e -> e.place().longitude()),
          array(some, Long[]::new, e -> e.place().population()));
      addNames(some);
    }
  }

  void change(List<Entry> entries) {
    for (var some : chunks(entries)) {
      sql.execute(
          CHANGE,
          array(some, Long[]::new, e -> e.place().geonames()),
          array(some, String[]::new, Entry::name),
          array(some, String[]::new, e -> e.place().region()),
          array(some, Double[]::new, e -> e.place().latitude()),
          array(some, Double[]::new, e -> e.place().longitude()),
          array(some, Long[]::new, e -> e.place().population()));
      addNames(some);
    }
  }

  private void addNames(List<Entry> entries) {
    var both = new ArrayList<>(entries);
    entries.stream()
        .filter(e -> !e.name().equals(e.place().name()))
        .forEach(e -> both.add(new Entry(e.place(), e.place().name(), "")));
    sql.execute(
        NAMES,
        array(both, Long[]::new, e -> e.place().geonames()),
        array(both, String[]::new, Entry::name),
        array(both, String[]::new, e -> Folding.fold(e.name())));
  }

  private static List<List<Entry>> chunks(List<Entry> entries) {
    var chunks = new ArrayList<List<Entry>>();
    for (int i = 0; i < entries.size(); i += CHUNK) {
      chunks.add(entries.subList(i, Math.min(i + CHUNK, entries.size())));
    }
    return chunks;
  }

  private static <T> T[] array(
      List<Entry> entries, java.util.function.IntFunction<T[]> make, Function<Entry, T> value) {
    return entries.stream().map(value).toArray(make);
  }
}
