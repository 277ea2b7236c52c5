package org.weft.assessment;

import java.util.UUID;

/// Identifies a submission: one revision of an assessment's answers.
public record SubmissionId(UUID value) {
  public static SubmissionId of(String text) {
    return new SubmissionId(UUID.fromString(text));
  }
}
