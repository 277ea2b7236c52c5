package org.weft.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;

/// One revision of an assessment's answers, fixed when it was submitted.
///
/// @param revision from 1
/// @param reference what people quote, unique in the installation
/// @param reopening how it was followed by further work; null while it is the last word
public record Submission(
    SubmissionId id,
    AssessmentId assessment,
    int revision,
    String reference,
    PersonId submittedBy,
    Instant submittedAt,
    @Nullable Reopening reopening) {

  /// The assessment was opened again.
  public record Reopening(PersonId by, Instant at, String reason) {}
}
