package org.weft.city;

import static org.jooq.impl.DSL.select;
import static org.weft.city.db.Tables.CITIES;
import static org.weft.city.db.Tables.NAMES;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Finds cities by what people type; names and words are folded.
@Repository
class CitySearch {
  private static final double SAME = 4;
  private static final double BEGINS = 3;
  private static final double WORD = 2;

  private final DSLContext sql;
  private @Nullable Boolean similarity;

  CitySearch(DSLContext sql) {
    this.sql = sql;
  }

  /// Best first: the name itself, names that begin with it, names with a word that does, names that
  /// resemble it. Of those whose name is, or holds, what was typed, the preferred ones come first.
  List<Cities.Hit> search(String folded, Collection<CityId> preferred, int limit) {
    var name = NAMES.FOLDED;
    var begins = name.startsWith(folded);
    var word = name.contains(" " + folded);
    var alike =
        isSimilarityKnown() ? DSL.condition("{0} % {1}", name, folded) : DSL.falseCondition();
    var likeness =
        isSimilarityKnown()
            ? DSL.field("similarity({0}, {1})", Double.class, name, folded)
            : DSL.inline(0.0);
    var hits =
        select(
                NAMES.CITY_ID,
                DSL.max(
                        DSL.when(name.eq(folded), SAME)
                            .when(begins, BEGINS)
                            .when(word, WORD)
                            .otherwise(likeness))
                    .as("score"))
            .from(NAMES)
            .where(begins.or(word).or(alike))
            .groupBy(NAMES.CITY_ID)
            .asTable("hits");
    Field<Double> score = DSL.field(DSL.name("hits", "score"), Double.class);
    var first = CITIES.ID.eq(DSL.any(preferred.stream().map(CityId::value).toArray(UUID[]::new)));
    return sql.select(CITIES.fields())
        .select(score)
        .from(hits)
        .join(CITIES)
        .on(CITIES.ID.eq(hits.field(NAMES.CITY_ID)))
        .orderBy(
            score.eq(SAME).desc(),
            score.ge(WORD).and(first).desc(),
            score.desc(),
            CITIES.POPULATION.desc().nullsLast(),
            CITIES.ID)
        .limit(limit)
        .fetch(r -> new Cities.Hit(CityStore.city(r), r.get(score) == SAME, r.get(score) >= WORD));
  }

  /// The cities that have exactly these names, the largest first.
  Map<String, List<City>> named(Collection<String> folded) {
    return sql.select(NAMES.FOLDED)
        .select(CITIES.fields())
        .from(NAMES)
        .join(CITIES)
        .on(CITIES.ID.eq(NAMES.CITY_ID))
        .where(NAMES.FOLDED.eq(DSL.any(folded.toArray(String[]::new))))
        .orderBy(CITIES.POPULATION.desc().nullsLast(), CITIES.ID)
        .fetchGroups(NAMES.FOLDED, CityStore::city);
  }

  /// Whether the server can compare names by their letters; asked once.
  private boolean isSimilarityKnown() {
    var known = similarity;
    if (known == null) {
      known = sql.fetchExists(DSL.table("pg_extension"), DSL.condition("extname = 'pg_trgm'"));
      similarity = known;
    }
    return known;
  }
}
