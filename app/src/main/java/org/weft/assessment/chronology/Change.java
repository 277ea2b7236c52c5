package org.weft.assessment.chronology;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.assessment.questionnaire.AnswerKey;

/// One line of the chronology of who did what; it never changes.
///
/// @param area the top area it happened in, empty for the assessment as a whole
/// @param key the question, or null
/// @param before the answer, owner or name before, or null
/// @param after the same after it, or null
public record Change(
    UUID id,
    String area,
    @Nullable AnswerKey key,
    Kind kind,
    @Nullable String before,
    @Nullable String after,
    PersonId person,
    Instant at) {

  /// What was done.
  public enum Kind {
    STARTED,
    ANSWERED,
    CLEARED,
    CONTESTED,
    CHOSEN,
    IMPORTED,
    ASSIGNED,
    COMPLETED,
    RESUMED,
    CHECKED,
    EVIDENCE_ADDED,
    EVIDENCE_REMOVED,
    COMMENTED,
    INSTANCE_ADDED,
    INSTANCE_RENAMED,
    INSTANCE_REMOVED,
    SUBMITTED,
    REOPENED,
    DELEGATED,
    LINK_WITHDRAWN;

    /// As in the database.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
