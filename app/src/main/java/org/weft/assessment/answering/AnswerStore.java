package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.CONTESTS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer;

/// Rows of answers and of those that contest them.
@Component
class AnswerStore {
  /// It runs with every answer that is saved: nothing has to make it out anew each time.
  private static final String GIVE =
      "select place, outcome, value, version, saved_by, saved_at, before"
          + " from assessment.give_answers(?::uuid[], ?, ?::uuid[], ?::timestamptz[], ?, ?, ?, ?, ?, ?, ?)";

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  AnswerStore(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /// What became of an answer.
  sealed interface Given {
    record Looked(Saving.Outcome outcome) implements Given {}

    /// The assessment was submitted.
    record Closed() implements Given {}

    /// Somebody submits the assessment at this moment, and who asked does not wait.
    record Busy() implements Given {}
  }

  /// Writes answers with their lines of the chronology; one statement, however many answers there
  /// are. An answer that somebody else changed since its writer looked stays.
  ///
  /// @param handed each of another question
  /// @param patient whether to wait for those who submit one of the assessments at this moment
  /// @return what became of each, in their order
  List<Given> give(List<Handed> handed, boolean patient) {
    var given = new Given[handed.size()];
    jdbc.query(
        GIVE,
        row -> {
          var place = row.getInt("place") - 1;
          given[place] = given(handed.get(place).entry(), row);
        },
        column(handed, h -> h.assessment().value().toString()),
        column(handed, Handed::area),
        column(handed, h -> h.person().value().toString()),
        column(handed, h -> h.at().toString()),
        column(handed, h -> h.kind().word()),
        column(handed, h -> h.entry().key().item()),
        column(handed, h -> h.entry().key().instance()),
        column(handed, h -> h.entry().value()),
        handed.stream().map(h -> h.entry().seen().version()).toArray(Integer[]::new),
        handed.stream().map(h -> h.entry().seen().shows(h.entry().value())).toArray(Boolean[]::new),
        patient);
    return List.of(given);
  }

  private static String[] column(List<Handed> handed, Function<Handed, String> of) {
    return handed.stream().map(of).toArray(String[]::new);
  }

  private static Given given(Answering.Entry entry, ResultSet row) throws SQLException {
    return switch (row.getString("outcome")) {
      case "closed" -> new Given.Closed();
      case "busy" -> new Given.Busy();
      default -> new Given.Looked(outcome(entry, row));
    };
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
