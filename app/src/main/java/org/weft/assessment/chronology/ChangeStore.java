package org.weft.assessment.chronology;

import static org.jooq.impl.DSL.count;
import static org.weft.assessment.db.Tables.CHANGES;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.AnswerKey;

/// Rows of the chronology: added, never changed.
@Component
public class ChangeStore {
  private static final List<String> OF_ANSWERS =
      List.of(
          Change.Kind.ANSWERED.word(),
          Change.Kind.CLEARED.word(),
          Change.Kind.CHOSEN.word(),
          Change.Kind.IMPORTED.word());

  private final DSLContext sql;
  private final Clock clock;

  ChangeStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Adds a line.
  void add(
      AssessmentId id,
      String area,
      @Nullable AnswerKey key,
      Change.Kind kind,
      @Nullable String before,
      @Nullable String after,
      PersonId person) {
    sql.insertInto(CHANGES)
        .set(CHANGES.ASSESSMENT_ID, id.value())
        .set(CHANGES.AREA, area)
        .set(CHANGES.ITEM, key == null ? null : key.item())
        .set(CHANGES.INSTANCE, key == null ? "" : key.instance())
        .set(CHANGES.KIND, kind.word())
        .set(CHANGES.BEFORE, before)
        .set(CHANGES.AFTER, after)
        .set(CHANGES.PERSON_ID, person.value())
        .set(CHANGES.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /// The latest change of an answer.
  public Optional<Change> findLastOf(AssessmentId id, AnswerKey key) {
    return sql.selectFrom(CHANGES)
        .where(of(id, key))
        .and(CHANGES.KIND.in(OF_ANSWERS))
        .orderBy(CHANGES.ID.desc())
        .limit(1)
        .fetchOptional(ChangeStore::change);
  }

  List<Change> list(Condition which, int offset, int limit) {
    return sql.selectFrom(CHANGES)
        .where(which)
        .orderBy(CHANGES.ID.desc())
        .offset(offset)
        .limit(limit)
        .fetch(ChangeStore::change);
  }

  /// One page, with the number of all lines, by one statement.
  Chronology.Lines page(Condition which, int offset, int limit, int number) {
    var all = count().over();
    var rows =
        sql.select(CHANGES.fields())
            .select(all)
            .from(CHANGES)
            .where(which)
            .orderBy(CHANGES.ID.desc())
            .offset(offset)
            .limit(limit)
            .fetch();
    var total = rows.isEmpty() ? 0 : rows.getFirst().get(all);
    return new Chronology.Lines(rows.map(ChangeStore::change), number, total);
  }

  static Condition of(AssessmentId id) {
    return CHANGES.ASSESSMENT_ID.eq(id.value());
  }

  static Condition of(AssessmentId id, AnswerKey key) {
    return of(id).and(CHANGES.ITEM.eq(key.item())).and(CHANGES.INSTANCE.eq(key.instance()));
  }

  private static Change change(Record row) {
    UUID person = row.get(CHANGES.PERSON_ID);
    @Nullable String item = row.get(CHANGES.ITEM);
    return new Change(
        row.get(CHANGES.ID),
        row.get(CHANGES.AREA),
        item == null ? null : new AnswerKey(item, row.get(CHANGES.INSTANCE)),
        Change.Kind.of(row.get(CHANGES.KIND)),
        row.get(CHANGES.BEFORE),
        row.get(CHANGES.AFTER),
        new PersonId(person),
        row.get(CHANGES.AT).toInstant());
  }
}
