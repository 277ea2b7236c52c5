package org.weft.assessment;

import java.util.UUID;

/// Identifies an assessment.
public record AssessmentId(UUID value) {
  public static AssessmentId of(String text) {
    return new AssessmentId(UUID.fromString(text));
  }
}
