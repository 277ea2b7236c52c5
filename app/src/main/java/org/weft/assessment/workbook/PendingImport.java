package org.weft.assessment.workbook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;

/// A workbook that came back, as answers; nobody but the person who brought it can see it.
///
/// @param applied what became of it, or null while it waits
public record PendingImport(
    ImportId id,
    AssessmentId assessment,
    PersonId person,
    String fileName,
    Instant expiresAt,
    @Nullable Applied applied,
    List<Answering.Entry> entries) {
  public PendingImport {
    entries = List.copyOf(entries);
  }

  /// The answers were saved.
  ///
  /// @param contested how many wait for a choice between two answers
  public record Applied(Instant at, int saved, int contested) {}
}
