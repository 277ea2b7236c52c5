package org.weft.practice;

import static org.weft.practice.db.Tables.PRACTICES;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.weft.city.CityId;

/// Reads practices.
@Repository
class PracticeStore {
  private static final Field<Integer> TOTAL = DSL.count().over().as("total");

  private final DSLContext sql;

  PracticeStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Practice> find(String slug) {
    return sql.selectFrom(PRACTICES)
        .where(PRACTICES.SLUG.eq(slug))
        .fetchOptional(PracticeStore::practice);
  }

  PracticeList list(PracticeFilter filter, int page, int size) {
    var rows =
        sql.select(PRACTICES.asterisk(), TOTAL)
            .from(PRACTICES)
            .where(among(filter))
            .orderBy(PRACTICES.TITLE, PRACTICES.ID)
            .limit(size)
            .offset((page - 1L) * size)
            .fetch();
    return new PracticeList(
        rows.map(PracticeStore::practice),
        rows.isEmpty() ? 0 : rows.getFirst().get(TOTAL),
        page,
        size);
  }

  List<Practice> listOf(CityId city, int limit) {
    return sql.selectFrom(PRACTICES)
        .where(PRACTICES.CITY_ID.eq(city.value()))
        .orderBy(PRACTICES.TITLE, PRACTICES.ID)
        .limit(limit)
        .fetch(PracticeStore::practice);
  }

  List<Practice> fitting(
      Collection<String> themes, @org.jspecify.annotations.Nullable CityId not, int limit) {
    var wanted = themes.stream().map(t -> t.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    var shared =
        DSL.field(
            "cardinality(array(select unnest({0}) intersect select unnest({1})))",
            Integer.class, PRACTICES.THEMES, DSL.val(wanted, PRACTICES.THEMES.getDataType()));
    return sql.selectFrom(PRACTICES)
        .where(
            DSL.condition(
                "{0} && {1}", PRACTICES.THEMES, DSL.val(wanted, PRACTICES.THEMES.getDataType())))
        .and(not == null ? DSL.noCondition() : PRACTICES.CITY_ID.isDistinctFrom(not.value()))
        .orderBy(shared.desc(), PRACTICES.YEAR.desc().nullsLast(), PRACTICES.TITLE, PRACTICES.ID)
        .limit(limit)
        .fetch(PracticeStore::practice);
  }

  PracticeChoices choices() {
    var row =
        sql.fetchSingle(
            """
            select
              array(select distinct unnest(themes) from practice.practices order by 1) as themes,
              array(select distinct country from practice.practices where country <> '' order by 1) as countries,
              array(select distinct network from practice.practices where network is not null order by 1) as networks
            """);
    return new PracticeChoices(
        List.of(row.get("themes", String[].class)),
        List.of(row.get("countries", String[].class)),
        List.of(row.get("networks", String[].class)));
  }

  int count() {
    return sql.fetchCount(PRACTICES);
  }

  private static Condition among(PracticeFilter filter) {
    var condition = DSL.noCondition();
    if (filter.theme() != null) {
      condition =
          condition.and(
              DSL.condition(
                  "{0} @> {1}",
                  PRACTICES.THEMES,
                  DSL.val(new String[] {filter.theme()}, PRACTICES.THEMES.getDataType())));
    }
    if (filter.country() != null) {
      condition = condition.and(PRACTICES.COUNTRY.eq(filter.country()));
    }
    if (filter.network() != null) {
      condition = condition.and(PRACTICES.NETWORK.eq(filter.network()));
    }
    if (filter.text() != null) {
      condition =
          condition.and(
              PRACTICES
                  .TITLE
                  .containsIgnoreCase(filter.text())
                  .or(PRACTICES.SUMMARY.containsIgnoreCase(filter.text()))
                  .or(PRACTICES.CITY.containsIgnoreCase(filter.text())));
    }
    return condition;
  }

  static Practice practice(Record row) {
    var city = row.get(PRACTICES.CITY_ID);
    return new Practice(
        row.get(PRACTICES.SLUG),
        row.get(PRACTICES.TITLE),
        city == null ? null : new CityId(city),
        row.get(PRACTICES.CITY),
        row.get(PRACTICES.COUNTRY),
        row.get(PRACTICES.NETWORK),
        Arrays.asList(row.get(PRACTICES.THEMES)),
        row.get(PRACTICES.SUMMARY),
        row.get(PRACTICES.YEAR),
        row.get(PRACTICES.SOURCE));
  }
}
