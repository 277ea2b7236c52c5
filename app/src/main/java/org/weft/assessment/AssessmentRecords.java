package org.weft.assessment;

import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.CHANGES;
import static org.weft.assessment.db.Tables.COMMENTS;
import static org.weft.assessment.db.Tables.CONTESTS;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.FILES;
import static org.weft.assessment.db.Tables.IMPORTS;
import static org.weft.assessment.db.Tables.SECTIONS;
import static org.weft.assessment.db.Tables.SUBMISSIONS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.account.privacy.PersonalPart;
import org.weft.account.privacy.PersonalRecords;

/// What a person gave to assessments. The city keeps it when the person is erased; only sections
/// that still wait for them go back to the coordinator, and workbooks not yet read in are dropped.
@Component
class AssessmentRecords implements PersonalRecords {
  private final DSLContext sql;

  AssessmentRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonalPart> list(PersonId person) {
    var id = person.value();
    return List.of(
        PersonalPart.of(
            "answers",
            sql.select(
                    ANSWERS.ASSESSMENT_ID,
                    ANSWERS.ITEM,
                    ANSWERS.INSTANCE,
                    ANSWERS.VALUE,
                    ANSWERS.SAVED_AT)
                .from(ANSWERS)
                .where(ANSWERS.SAVED_BY.eq(id))
                .orderBy(ANSWERS.SAVED_AT.desc())
                .fetch()),
        PersonalPart.of(
            "contests",
            sql.select(CONTESTS.ASSESSMENT_ID, CONTESTS.ITEM, CONTESTS.VALUE, CONTESTS.AT)
                .from(CONTESTS)
                .where(CONTESTS.PERSON_ID.eq(id))
                .orderBy(CONTESTS.AT.desc())
                .fetch()),
        PersonalPart.of(
            "comments",
            sql.select(COMMENTS.ASSESSMENT_ID, COMMENTS.ITEM, COMMENTS.TEXT, COMMENTS.AT)
                .from(COMMENTS)
                .where(COMMENTS.PERSON_ID.eq(id))
                .orderBy(COMMENTS.AT.desc())
                .fetch()),
        PersonalPart.of(
            "evidence",
            sql.select(
                    EVIDENCE.ASSESSMENT_ID,
                    EVIDENCE.ITEM,
                    EVIDENCE.NOTE,
                    EVIDENCE.LINK,
                    FILES.NAME.as("file"),
                    EVIDENCE.ADDED_AT)
                .from(EVIDENCE)
                .leftJoin(FILES)
                .on(FILES.ID.eq(EVIDENCE.FILE_ID))
                .where(EVIDENCE.ADDED_BY.eq(id))
                .orderBy(EVIDENCE.ADDED_AT.desc())
                .fetch()),
        PersonalPart.of(
            "sections",
            sql.select(
                    SECTIONS.ASSESSMENT_ID,
                    SECTIONS.AREA.as("section"),
                    SECTIONS.DUE_ON,
                    SECTIONS.COMPLETED_AT)
                .from(SECTIONS)
                .where(SECTIONS.OWNER_ID.eq(id))
                .orderBy(SECTIONS.ASSESSMENT_ID, SECTIONS.AREA)
                .fetch()),
        PersonalPart.of(
            "imports",
            sql.select(
                    IMPORTS.ASSESSMENT_ID,
                    IMPORTS.FILE_NAME.as("file"),
                    IMPORTS.UPLOADED_AT,
                    IMPORTS.APPLIED_AT)
                .from(IMPORTS)
                .where(IMPORTS.PERSON_ID.eq(id))
                .orderBy(IMPORTS.UPLOADED_AT.desc())
                .fetch()),
        PersonalPart.of(
            "submissions",
            sql.select(SUBMISSIONS.ASSESSMENT_ID, SUBMISSIONS.REFERENCE, SUBMISSIONS.SUBMITTED_AT)
                .from(SUBMISSIONS)
                .where(SUBMISSIONS.SUBMITTED_BY.eq(id))
                .orderBy(SUBMISSIONS.SUBMITTED_AT.desc())
                .fetch()),
        PersonalPart.of(
            "chronology",
            sql.select(
                    CHANGES.ASSESSMENT_ID,
                    CHANGES.KIND,
                    CHANGES.ITEM,
                    CHANGES.BEFORE,
                    CHANGES.AFTER,
                    CHANGES.AT)
                .from(CHANGES)
                .where(CHANGES.PERSON_ID.eq(id))
                .orderBy(CHANGES.ID.desc())
                .fetch()));
  }

  @Override
  public void erase(PersonId person) {
    var id = person.value();
    sql.update(SECTIONS)
        .setNull(SECTIONS.OWNER_ID)
        .where(SECTIONS.OWNER_ID.eq(id))
        .and(SECTIONS.COMPLETED_AT.isNull())
        .execute();
    sql.deleteFrom(IMPORTS)
        .where(IMPORTS.PERSON_ID.eq(id))
        .and(IMPORTS.APPLIED_AT.isNull())
        .execute();
  }
}
