package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.CONTESTS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer;

/// Rows of answers and of those that contest them.
@Component
class AnswerStore {
  /// It runs with every answer that is saved: nothing has to make it out anew each time.
  private static final String GIVE =
      "select place, outcome, value, version, saved_by, saved_at, before"
          + " from assessment.give_answers(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  AnswerStore(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /// Writes answers of one section with their lines of the chronology; one statement, however many
  /// answers there are. An answer that somebody else changed since its writer looked stays.
  ///
  /// @return [Saving.Closed] if the assessment was submitted
  Saving give(
      AssessmentId id,
      String area,
      List<Answering.Entry> entries,
      Change.Kind kind,
      PersonId person,
      Instant at) {
    var outcomes = new HashMap<AnswerKey, Saving.Outcome>();
    var open = new AtomicBoolean(true);
    jdbc.query(
        GIVE,
        row -> {
          if (row.getString("outcome").equals("closed")) {
            open.set(false);
          } else {
            var entry = entries.get(row.getInt("place") - 1);
            outcomes.put(entry.key(), outcome(entry, row));
          }
        },
        id.value(),
        area,
        person.value(),
        at.atOffset(ZoneOffset.UTC),
        kind.word(),
        entries.stream().map(e -> e.key().item()).toArray(String[]::new),
        entries.stream().map(e -> e.key().instance()).toArray(String[]::new),
        entries.stream().map(Answering.Entry::value).toArray(String[]::new),
        entries.stream().map(e -> e.seen().version()).toArray(Integer[]::new),
        entries.stream().map(e -> e.seen().shows(e.value())).toArray(Boolean[]::new));
    return open.get() ? new Saving.Done(outcomes) : new Saving.Closed();
  }

  private static Saving.Outcome outcome(Answering.Entry entry, ResultSet row) throws SQLException {
    var standing =
        new SavedAnswer(
            entry.key(),
            row.getString("value"),
            row.getInt("version"),
            new PersonId(row.getObject("saved_by", UUID.class)),
            row.getObject("saved_at", OffsetDateTime.class).toInstant());
    return switch (row.getString("outcome")) {
      case "saved" -> new Saving.Outcome.Saved(standing, row.getString("before"));
      case "unchanged" -> new Saving.Outcome.Unchanged(standing);
      case "contested" -> new Saving.Outcome.Contested(standing, entry.value());
      default -> throw new IllegalStateException(row.getString("outcome"));
    };
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
