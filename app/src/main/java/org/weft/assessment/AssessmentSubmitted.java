package org.weft.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;

/// An assessment was submitted. It is published inside the transaction that fixes the answers: a
/// listener that throws makes the whole submission fail.
///
/// @param revision from 1
/// @param network the network it is for, or null
/// @param period such as 2026
/// @param answers the answers that were fixed; those that do not apply are left out
/// @param illustrative whether they were invented for the demonstration
public record AssessmentSubmitted(
    AssessmentId assessment,
    SubmissionId submission,
    int revision,
    CityId city,
    @Nullable NetworkId network,
    FrameworkVersionId frameworkVersion,
    String period,
    List<SubmittedAnswer> answers,
    boolean illustrative,
    Instant at) {
  public AssessmentSubmitted {
    answers = List.copyOf(answers);
  }
}
