package org.weft.assessment.answering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.assessment.questionnaire.AnswerKey;

/// Something that bears out an answer: a note, the address of a page, or a file; exactly one of the
/// three.
public record Evidence(
    UUID id,
    AnswerKey key,
    @Nullable String note,
    @Nullable String link,
    @Nullable File file,
    PersonId addedBy,
    Instant addedAt) {

  /// A file that was handed in; its bytes are kept apart.
  ///
  /// @param type its media type, as its content shows it
  /// @param size in bytes, at least 1
  public record File(UUID id, String name, String type, long size) {}
}
