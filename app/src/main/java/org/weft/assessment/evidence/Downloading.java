package org.weft.assessment.evidence;

import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.FILES;
import static org.weft.assessment.db.Tables.SUBMISSIONS;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Exporting;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.answering.Preparing;
import org.weft.site.NotFoundException;

/// Fetching evidence files: the city's people at any time; the network's office once they were
/// submitted beside an answer.
@Service
public class Downloading {
  private final FileStore files;
  private final Preparing preparing;
  private final DSLContext sql;
  private final Exporting exporting;

  Downloading(FileStore files, Preparing preparing, DSLContext sql, Exporting exporting) {
    this.files = files;
    this.preparing = preparing;
    this.sql = sql;
    this.exporting = exporting;
  }

  /// The file, if this piece of evidence is one the actor may see.
  ///
  /// @throws NotFoundException otherwise
  public Evidence.File get(Actor actor, AssessmentId id, UUID evidence) {
    var row =
        sql.select(ASSESSMENTS.fields())
            .select(FILES.ID, FILES.NAME, FILES.TYPE, FILES.SIZE)
            .select(EVIDENCE.ITEM, EVIDENCE.ADDED_AT, EVIDENCE.REMOVED_AT)
            .from(EVIDENCE)
            .join(ASSESSMENTS)
            .on(ASSESSMENTS.ID.eq(EVIDENCE.ASSESSMENT_ID))
            .join(FILES)
            .on(FILES.ID.eq(EVIDENCE.FILE_ID))
            .where(EVIDENCE.ID.eq(evidence))
            .and(EVIDENCE.ASSESSMENT_ID.eq(id.value()))
            .fetchOptional()
            .orElseThrow(NotFoundException::new);
    var assessment = AssessmentStore.assessment(row.into(ASSESSMENTS));
    var allowed =
        switch (Reach.of(actor, assessment)) {
          case LEADS, ANSWERS, READS -> true;
          case DELEGATED -> isOfSection(actor, assessment, row.get(EVIDENCE.ITEM));
          case FOLLOWS -> wasSubmitted(id, row);
          case NOTHING -> false;
        };
    if (!allowed) {
      throw new NotFoundException();
    }
    exporting.record(actor, assessment, "evidence " + evidence);
    return new Evidence.File(
        row.get(FILES.ID), row.get(FILES.NAME), row.get(FILES.TYPE), row.get(FILES.SIZE));
  }

  /// Writes a file that [#get] allowed.
  public void copy(Evidence.File file, OutputStream out) throws IOException {
    files.copy(file.id(), out);
  }

  private boolean isOfSection(Actor actor, Assessment assessment, String item) {
    var section = preparing.get(assessment.frameworkVersion()).section(item);
    return Reach.of(actor, assessment, section) == Reach.DELEGATED;
  }

  private boolean wasSubmitted(AssessmentId id, Record row) {
    var removed = row.get(EVIDENCE.REMOVED_AT);
    var during = SUBMISSIONS.SUBMITTED_AT.ge(row.get(EVIDENCE.ADDED_AT));
    return sql.fetchExists(
        SUBMISSIONS,
        SUBMISSIONS
            .ASSESSMENT_ID
            .eq(id.value())
            .and(removed == null ? during : during.and(SUBMISSIONS.SUBMITTED_AT.lt(removed))));
  }
}
