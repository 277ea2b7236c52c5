package org.weft.assessment.answering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;

/// Who works on a section and whether they are done.
///
/// @param area the code of the top area
/// @param owner who was asked to answer it, or null
/// @param askedBy who asked them, or null
/// @param mayPassOn whether the owner may have a colleague answer it by a link
/// @param completed by whom and when it was marked as complete, or null
/// @param checked by whom and when the answers were looked at after that, or null
public record SectionWork(
    String area,
    @Nullable PersonId owner,
    @Nullable PersonId askedBy,
    @Nullable LocalDate dueOn,
    boolean mayPassOn,
    @Nullable Mark completed,
    @Nullable Mark checked) {

  /// A person and a moment.
  public record Mark(PersonId by, Instant at) {}

  static SectionWork untouched(String area) {
    return new SectionWork(area, null, null, null, false, null, null);
  }
}
