package org.weft.assessment;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.INSTANCES;
import static org.weft.assessment.db.Tables.SUBMISSIONS;
import static org.weft.assessment.db.Tables.SUBMITTED_ANSWERS;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.springframework.stereotype.Service;
import org.weft.account.PersonId;

/// Reads what was submitted, for modules that decide by themselves who may see it: nothing here
/// asks who reads.
@Service
public class Submissions {
  private static final Field<List<Shown>> PUBLIC_EVIDENCE =
      multiset(
              select(EVIDENCE.NOTE, EVIDENCE.LINK)
                  .from(EVIDENCE)
                  .leftJoin(INSTANCES)
                  .on(INSTANCES.ASSESSMENT_ID.eq(EVIDENCE.ASSESSMENT_ID))
                  .and(INSTANCES.CODE.eq(EVIDENCE.INSTANCE))
                  .where(EVIDENCE.ASSESSMENT_ID.eq(SUBMISSIONS.ASSESSMENT_ID))
                  .and(EVIDENCE.ITEM.eq(SUBMITTED_ANSWERS.ITEM))
                  .and(coalesce(INSTANCES.NAME, inline("")).eq(SUBMITTED_ANSWERS.INSTANCE))
                  .and(EVIDENCE.FILE_ID.isNull())
                  .and(EVIDENCE.ADDED_AT.le(SUBMISSIONS.SUBMITTED_AT))
                  .and(
                      EVIDENCE
                          .REMOVED_AT
                          .isNull()
                          .or(EVIDENCE.REMOVED_AT.gt(SUBMISSIONS.SUBMITTED_AT)))
                  .orderBy(EVIDENCE.ID))
          .convertFrom(Submissions::shown);

  private final DSLContext sql;

  Submissions(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Submission> find(SubmissionId id) {
    return sql.selectFrom(SUBMISSIONS)
        .where(SUBMISSIONS.ID.eq(id.value()))
        .fetchOptional(Submissions::submission);
  }

  /// One revision of an assessment.
  public Optional<Submission> find(AssessmentId assessment, int revision) {
    return sql.selectFrom(SUBMISSIONS)
        .where(SUBMISSIONS.ASSESSMENT_ID.eq(assessment.value()))
        .and(SUBMISSIONS.REVISION.eq(revision))
        .fetchOptional(Submissions::submission);
  }

  /// The revisions of an assessment, the latest first; at most 100.
  public List<Submission> list(AssessmentId assessment) {
    return sql.selectFrom(SUBMISSIONS)
        .where(SUBMISSIONS.ASSESSMENT_ID.eq(assessment.value()))
        .orderBy(SUBMISSIONS.REVISION.desc())
        .limit(100)
        .fetch(Submissions::submission);
  }

  /// All answers of one submission, by item and instance.
  public List<SubmittedAnswer> answers(SubmissionId id) {
    return sql.selectFrom(SUBMITTED_ANSWERS)
        .where(SUBMITTED_ANSWERS.SUBMISSION_ID.eq(id.value()))
        .orderBy(SUBMITTED_ANSWERS.ITEM, SUBMITTED_ANSWERS.INSTANCE)
        .fetch(row ->
            new SubmittedAnswer(
                row.getItem(),
                row.getInstance(),
                row.getValue(),
                new PersonId(row.getSavedBy()),
                row.getSavedAt().toInstant()));
  }

  /// The answers of many submissions to one item, with the notes and links beside them, in one
  /// statement.
  public List<ItemAnswer> answersOfItem(Collection<SubmissionId> submissions, String item) {
    return sql.select(
            SUBMITTED_ANSWERS.SUBMISSION_ID,
            SUBMITTED_ANSWERS.INSTANCE,
            SUBMITTED_ANSWERS.VALUE,
            PUBLIC_EVIDENCE)
        .from(SUBMITTED_ANSWERS)
        .join(SUBMISSIONS)
        .on(SUBMISSIONS.ID.eq(SUBMITTED_ANSWERS.SUBMISSION_ID))
        .where(SUBMITTED_ANSWERS.ITEM.eq(item))
        .and(
            SUBMITTED_ANSWERS.SUBMISSION_ID.in(
                submissions.stream().map(SubmissionId::value).toList()))
        .orderBy(SUBMITTED_ANSWERS.SUBMISSION_ID, SUBMITTED_ANSWERS.INSTANCE)
        .fetch(row ->
            new ItemAnswer(
                new SubmissionId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4().stream().map(Shown::note).filter(s -> !s.isEmpty()).toList(),
                row.value4().stream().map(Shown::link).filter(s -> !s.isEmpty()).toList()));
  }

  static Submission submission(Record row) {
    var reopenedBy = row.get(SUBMISSIONS.REOPENED_BY);
    return new Submission(
        new SubmissionId(row.get(SUBMISSIONS.ID)),
        new AssessmentId(row.get(SUBMISSIONS.ASSESSMENT_ID)),
        row.get(SUBMISSIONS.REVISION),
        row.get(SUBMISSIONS.REFERENCE),
        new PersonId(row.get(SUBMISSIONS.SUBMITTED_BY)),
        row.get(SUBMISSIONS.SUBMITTED_AT).toInstant(),
        reopenedBy == null
            ? null
            : new Submission.Reopening(
                new PersonId(reopenedBy),
                row.get(SUBMISSIONS.REOPENED_AT).toInstant(),
                row.get(SUBMISSIONS.REASON)));
  }

  private static List<Shown> shown(Result<Record2<String, String>> rows) {
    return rows.map(row ->
        new Shown(
            Objects.requireNonNullElse(row.value1(), ""),
            Objects.requireNonNullElse(row.value2(), "")));
  }

  private record Shown(String note, String link) {}
}
