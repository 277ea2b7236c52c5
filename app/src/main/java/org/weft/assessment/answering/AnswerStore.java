package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.CONTESTS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer;

/// Rows of answers and of those that contest them.
@Component
class AnswerStore {
  private final DSLContext sql;

  AnswerStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Writes an answer over the version that its writer saw.
  ///
  /// @param seen 0 if the writer saw none
  /// @return the answer as it is now kept; empty when another version stands there
  Optional<SavedAnswer> write(
      AssessmentId id, AnswerKey key, String value, int seen, PersonId person, Instant at) {
    var kept = value.isEmpty() ? null : value;
    var when = at.atOffset(ZoneOffset.UTC);
    var rows =
        seen == 0
            ? sql.insertInto(ANSWERS)
                .set(ANSWERS.ASSESSMENT_ID, id.value())
                .set(ANSWERS.ITEM, key.item())
                .set(ANSWERS.INSTANCE, key.instance())
                .set(ANSWERS.VALUE, kept)
                .set(ANSWERS.VERSION, 1)
                .set(ANSWERS.SAVED_BY, person.value())
                .set(ANSWERS.SAVED_AT, when)
                .onConflictDoNothing()
                .execute()
            : sql.update(ANSWERS)
                .set(ANSWERS.VALUE, kept)
                .set(ANSWERS.VERSION, ANSWERS.VERSION.plus(1))
                .set(ANSWERS.SAVED_BY, person.value())
                .set(ANSWERS.SAVED_AT, when)
                .where(ANSWERS.ASSESSMENT_ID.eq(id.value()))
                .and(ANSWERS.ITEM.eq(key.item()))
                .and(ANSWERS.INSTANCE.eq(key.instance()))
                .and(ANSWERS.VERSION.eq(seen))
                .execute();
    return rows == 0
        ? Optional.empty()
        : Optional.of(new SavedAnswer(key, value, seen + 1, person, at));
  }

  /// The answer as it is kept now, which nobody else can change until this transaction ends.
  Optional<SavedAnswer> lock(AssessmentId id, AnswerKey key) {
    return sql.selectFrom(ANSWERS)
        .where(ANSWERS.ASSESSMENT_ID.eq(id.value()))
        .and(ANSWERS.ITEM.eq(key.item()))
        .and(ANSWERS.INSTANCE.eq(key.instance()))
        .forUpdate()
        .fetchOptional(AnswerStore::answer);
  }

  /// Keeps another answer beside the one that stands.
  ///
  /// @return false if this person gave the same one before
  boolean contest(AssessmentId id, AnswerKey key, String value, PersonId person, Instant at) {
    return sql.insertInto(CONTESTS)
            .set(CONTESTS.ASSESSMENT_ID, id.value())
            .set(CONTESTS.ITEM, key.item())
            .set(CONTESTS.INSTANCE, key.instance())
            .set(CONTESTS.VALUE, value)
            .set(CONTESTS.PERSON_ID, person.value())
            .set(CONTESTS.AT, at.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  /// Marks the contests of a question as settled.
  int settle(AssessmentId id, AnswerKey key, PersonId person, Instant at) {
    return sql.update(CONTESTS)
        .set(CONTESTS.SETTLED_BY, person.value())
        .set(CONTESTS.SETTLED_AT, at.atOffset(ZoneOffset.UTC))
        .where(CONTESTS.ASSESSMENT_ID.eq(id.value()))
        .and(CONTESTS.ITEM.eq(key.item()))
        .and(CONTESTS.INSTANCE.eq(key.instance()))
        .and(CONTESTS.SETTLED_AT.isNull())
        .execute();
  }

  static SavedAnswer answer(Record row) {
    return new SavedAnswer(
        new AnswerKey(row.get(ANSWERS.ITEM), row.get(ANSWERS.INSTANCE)),
        Objects.requireNonNullElse(row.get(ANSWERS.VALUE), ""),
        row.get(ANSWERS.VERSION),
        new PersonId(row.get(ANSWERS.SAVED_BY)),
        row.get(ANSWERS.SAVED_AT).toInstant());
  }
}
