package org.weft.account.audit.reading;

import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_CHAIN;
import static org.weft.account.db.Tables.TRAIL_DETAILS;
import static org.weft.account.db.Tables.TRAIL_SUBJECTS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStep1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Scope;
import org.weft.account.audit.Event;
import org.weft.site.Site;

/// Reads entries, newest first. Ids rise with time, so a page begins where the last one ended,
/// however long the trail is.
@Component
class TrailStore {
  private static final int AT_ONCE = 500;

  private final DSLContext sql;
  private final Site site;

  TrailStore(DSLContext sql, Site site) {
    this.sql = sql;
    this.site = site;
  }

  List<TrailEntry> list(TrailPart part, TrailFilter filter, @Nullable UUID before, int most) {
    var where = before == null ? where(filter) : where(filter).and(TRAIL.ID.lt(before));
    return select(newest(part, where, most)).limit(most).fetch(row -> entry(part, row));
  }

  long count(TrailPart part, TrailFilter filter) {
    return sql.fetchCount(TRAIL, all(part).and(where(filter)));
  }

  /// Every entry, some hundred in memory at a time; wants a transaction.
  void each(TrailPart part, TrailFilter filter, Consumer<TrailEntry> work) {
    try (var rows = select(all(part).and(where(filter))).fetchSize(AT_ONCE).fetchLazy()) {
      rows.forEach(row -> work.accept(entry(part, row)));
    }
  }

  private SelectSeekStep1<Record, UUID> select(Condition where) {
    return sql.select(TRAIL.fields())
        .select(TRAIL_CHAIN.NUMBER, TRAIL_DETAILS.ADDRESS, TRAIL_DETAILS.PERSONAL)
        .from(TRAIL)
        .leftJoin(TRAIL_CHAIN)
        .on(TRAIL_CHAIN.ENTRY_ID.eq(TRAIL.ID))
        .leftJoin(TRAIL_DETAILS)
        .on(TRAIL_DETAILS.ENTRY_ID.eq(TRAIL.ID))
        .where(where)
        .orderBy(TRAIL.ID.desc());
  }

  private Condition where(TrailFilter filter) {
    var where = DSL.noCondition();
    if (!filter.kind().isEmpty()) {
      where = where.and(TRAIL.KIND.eq(filter.kind()));
    }
    if (!filter.person().isEmpty()) {
      where =
          where.and(
              TRAIL.PERSON_ID.in(
                  sql.select(PEOPLE.ID)
                      .from(PEOPLE)
                      .where(PEOPLE.NAME.containsIgnoreCase(filter.person()))));
    }
    if (!filter.subject().isEmpty()) {
      where =
          where.and(
              TRAIL.SUBJECT_ID.eq(filter.subject()).or(TRAIL.SUBJECT_KIND.eq(filter.subject())));
    }
    var first = filter.first();
    var last = filter.last();
    return where
        .and(first.map(day -> TRAIL.AT.ge(start(day))).orElseGet(DSL::noCondition))
        .and(last.map(day -> TRAIL.AT.lt(start(day.plusDays(1)))).orElseGet(DSL::noCondition));
  }

  /// The newest of a part, each way of belonging to it by its own index, however long the trail is.
  private Condition newest(TrailPart part, Condition where, int most) {
    var scope = part.scope();
    if (scope == null) {
      return where;
    }
    var own =
        sql.select(TRAIL.ID)
            .from(TRAIL)
            .where(own(scope).and(where))
            .orderBy(TRAIL.ID.desc())
            .limit(most);
    var several =
        sql.select(TRAIL.ID)
            .from(TRAIL_SUBJECTS)
            .join(TRAIL)
            .on(TRAIL.ID.eq(TRAIL_SUBJECTS.ENTRY_ID))
            .where(several(scope).and(where))
            .groupBy(TRAIL.ID)
            .orderBy(TRAIL.ID.desc())
            .limit(most);
    return TRAIL.ID.in(own.union(several));
  }

  /// Every entry of a part.
  private Condition all(TrailPart part) {
    var scope = part.scope();
    return scope == null
        ? DSL.noCondition()
        : own(scope)
            .or(
                TRAIL.ID.in(
                    sql.select(TRAIL_SUBJECTS.ENTRY_ID)
                        .from(TRAIL_SUBJECTS)
                        .where(several(scope))));
  }

  private static Condition own(Scope scope) {
    return scope.kind() == Scope.Kind.CITY
        ? TRAIL.CITY_ID.eq(scope.id())
        : TRAIL.NETWORK_ID.eq(scope.id());
  }

  /// Entries about several, of which this is one.
  private static Condition several(Scope scope) {
    return scope.kind() == Scope.Kind.CITY
        ? TRAIL_SUBJECTS.CITY_ID.eq(scope.id())
        : TRAIL_SUBJECTS.NETWORK_ID.eq(scope.id());
  }

  private OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(site.zone()).toOffsetDateTime();
  }

  /// Whether an entry concerns nobody else: of one that concerns several, each is told that it is
  /// among them, and nothing of the others.
  private static boolean isWhollyOf(TrailPart part, Record row) {
    var scope = part.scope();
    return scope == null
        || scope.id().equals(row.get(TRAIL.CITY_ID))
        || scope.id().equals(row.get(TRAIL.NETWORK_ID));
  }

  /// Whether the reader may see what an entry says beside what was done and by whom. A network
  /// reads what its cities submit, and no answer before that.
  private static boolean isOpenTo(TrailPart part, Record row) {
    var scope = part.scope();
    return scope == null
        || scope.kind() == Scope.Kind.CITY
        || !Event.Kind.ANSWERED.word().equals(row.get(TRAIL.KIND));
  }

  private static TrailEntry entry(TrailPart part, Record row) {
    var open = isOpenTo(part, row);
    return new TrailEntry(
        row.get(TRAIL.ID),
        row.get(TRAIL_CHAIN.NUMBER),
        row.get(TRAIL.AT).toInstant(),
        row.get(TRAIL.KIND),
        row.get(TRAIL.PERSON_ID),
        row.get(TRAIL.SUBJECT_KIND),
        row.get(TRAIL.SUBJECT_ID),
        open ? row.get(TRAIL.BEFORE) : null,
        open && isWhollyOf(part, row) ? row.get(TRAIL.AFTER) : null,
        row.get(TRAIL_DETAILS.ADDRESS),
        open ? row.get(TRAIL_DETAILS.PERSONAL) : null);
  }
}
