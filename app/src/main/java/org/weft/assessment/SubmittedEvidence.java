package org.weft.assessment;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.INSTANCES;
import static org.weft.assessment.db.Tables.SUBMISSIONS;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/// Reads the notes and links that stood beside the answers when they were submitted, for modules
/// that decide by themselves who may see them: nothing here asks who reads.
@Service
public class SubmittedEvidence {
  private final DSLContext sql;

  SubmittedEvidence(DSLContext sql) {
    this.sql = sql;
  }

  /// The notes and links of one submission; at most 2,000.
  public List<ItemEvidence> list(SubmissionId submission) {
    return sql.select(
            EVIDENCE.ITEM, coalesce(INSTANCES.NAME, inline("")), EVIDENCE.NOTE, EVIDENCE.LINK)
        .from(EVIDENCE)
        .join(SUBMISSIONS)
        .on(SUBMISSIONS.ASSESSMENT_ID.eq(EVIDENCE.ASSESSMENT_ID))
        .leftJoin(INSTANCES)
        .on(INSTANCES.ASSESSMENT_ID.eq(EVIDENCE.ASSESSMENT_ID))
        .and(INSTANCES.CODE.eq(EVIDENCE.INSTANCE))
        .where(SUBMISSIONS.ID.eq(submission.value()))
        .and(EVIDENCE.FILE_ID.isNull())
        .and(EVIDENCE.ADDED_AT.le(SUBMISSIONS.SUBMITTED_AT))
        .and(EVIDENCE.REMOVED_AT.isNull().or(EVIDENCE.REMOVED_AT.gt(SUBMISSIONS.SUBMITTED_AT)))
        .orderBy(EVIDENCE.ID)
        .limit(2000)
        .fetch(row ->
            new ItemEvidence(
                row.value1(),
                row.value2(),
                Objects.requireNonNullElse(row.value3(), ""),
                Objects.requireNonNullElse(row.value4(), "")));
  }
}
