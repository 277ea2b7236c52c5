package org.weft.assessment.cycle;

import static org.weft.assessment.db.Tables.SUBMISSIONS;
import static org.weft.assessment.db.Tables.SUBMITTED_ANSWERS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.SubmissionId;
import org.weft.assessment.SubmittedAnswer;

/// Rows of submissions and the answers they fix.
@Component
class SubmissionStore {
  private final DSLContext sql;

  SubmissionStore(DSLContext sql) {
    this.sql = sql;
  }

  boolean isTaken(String reference) {
    return sql.fetchExists(SUBMISSIONS, SUBMISSIONS.REFERENCE.eq(reference));
  }

  SubmissionId add(AssessmentId id, int revision, String reference, PersonId by, Instant at) {
    return new SubmissionId(
        sql.insertInto(SUBMISSIONS)
            .set(SUBMISSIONS.ASSESSMENT_ID, id.value())
            .set(SUBMISSIONS.REVISION, revision)
            .set(SUBMISSIONS.REFERENCE, reference)
            .set(SUBMISSIONS.SUBMITTED_BY, by.value())
            .set(SUBMISSIONS.SUBMITTED_AT, at.atOffset(ZoneOffset.UTC))
            .returningResult(SUBMISSIONS.ID)
            .fetchSingle()
            .value1());
  }

  /// Fixes answers, all in one statement.
  void fix(SubmissionId submission, List<SubmittedAnswer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    var insert =
        sql.insertInto(
            SUBMITTED_ANSWERS,
            SUBMITTED_ANSWERS.SUBMISSION_ID,
            SUBMITTED_ANSWERS.ITEM,
            SUBMITTED_ANSWERS.INSTANCE,
            SUBMITTED_ANSWERS.VALUE,
            SUBMITTED_ANSWERS.SAVED_BY,
            SUBMITTED_ANSWERS.SAVED_AT);
    for (var answer : answers) {
      insert =
          insert.values(
              submission.value(),
              answer.item(),
              answer.instance(),
              answer.value(),
              answer.savedBy().value(),
              answer.savedAt().atOffset(ZoneOffset.UTC));
    }
    insert.execute();
  }

  /// Notes that a submission was followed by further work.
  void reopen(SubmissionId id, PersonId by, Instant at, String reason) {
    sql.update(SUBMISSIONS)
        .set(SUBMISSIONS.REOPENED_BY, by.value())
        .set(SUBMISSIONS.REOPENED_AT, at.atOffset(ZoneOffset.UTC))
        .set(SUBMISSIONS.REASON, reason)
        .where(SUBMISSIONS.ID.eq(id.value()))
        .execute();
  }
}
