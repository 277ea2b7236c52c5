package org.weft.assessment.evidence;

import static org.weft.assessment.db.Tables.EVIDENCE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.AnswerKey;

/// Rows of evidence; what was taken away stays.
@Component
class EvidenceStore {
  private final DSLContext sql;

  EvidenceStore(DSLContext sql) {
    this.sql = sql;
  }

  /// What is put beside an answer; exactly one of the three.
  record Piece(@Nullable String note, @Nullable String link, @Nullable UUID file) {}

  void add(AssessmentId id, AnswerKey key, Piece piece, PersonId by, Instant at) {
    sql.insertInto(EVIDENCE)
        .set(EVIDENCE.ASSESSMENT_ID, id.value())
        .set(EVIDENCE.ITEM, key.item())
        .set(EVIDENCE.INSTANCE, key.instance())
        .set(EVIDENCE.NOTE, piece.note())
        .set(EVIDENCE.LINK, piece.link())
        .set(EVIDENCE.FILE_ID, piece.file())
        .set(EVIDENCE.ADDED_BY, by.value())
        .set(EVIDENCE.ADDED_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /// Marks a piece as taken away.
  ///
  /// @return false if it is not there, or was taken away before
  boolean remove(AssessmentId id, AnswerKey key, UUID piece, PersonId by, Instant at) {
    return sql.update(EVIDENCE)
            .set(EVIDENCE.REMOVED_BY, by.value())
            .set(EVIDENCE.REMOVED_AT, at.atOffset(ZoneOffset.UTC))
            .where(EVIDENCE.ID.eq(piece))
            .and(beside(id, key))
            .execute()
        > 0;
  }

  /// How many pieces stand beside an answer.
  int count(AssessmentId id, AnswerKey key) {
    return sql.fetchCount(EVIDENCE, beside(id, key));
  }

  private static Condition beside(AssessmentId id, AnswerKey key) {
    return EVIDENCE
        .ASSESSMENT_ID
        .eq(id.value())
        .and(EVIDENCE.ITEM.eq(key.item()))
        .and(EVIDENCE.INSTANCE.eq(key.instance()))
        .and(EVIDENCE.REMOVED_AT.isNull());
  }
}
