package org.weft.benchmark.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.SubmissionId;
import org.weft.benchmark.ResultId;
import org.weft.benchmark.Visibility;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;

/// What the answers of one submission come to, with all that is needed to compute it again.
///
/// @param revision which submission of the assessment this is, from 1
/// @param network for which the assessment was answered, or null
/// @param program version of the program that computed it
/// @param attributes the participant as it was scored, by the names of the framework format
/// @param coverage answered of applicable scored questions, 0 to 1
/// @param level code of the level reached, or null
/// @param recommendations codes of those that hold, most urgent first
/// @param publishedAt when it was opened to the network or to everybody; null while private
/// @param current false once a later revision has replaced it
public record Result(
    ResultId id,
    SubmissionId submission,
    AssessmentId assessment,
    int revision,
    CityId city,
    @Nullable NetworkId network,
    FrameworkVersionId version,
    String period,
    Instant computedAt,
    String program,
    Map<String, String> attributes,
    OptionalDouble overall,
    double coverage,
    @Nullable String level,
    List<String> recommendations,
    Visibility visibility,
    @Nullable Instant publishedAt,
    boolean current,
    boolean illustrative) {
  public Result {
    attributes = Map.copyOf(attributes);
    recommendations = List.copyOf(recommendations);
  }

  /// The word of those who can read it under a visibility. Without a network, whose office and
  /// reviewers read a private one too, it is the city's `alone`.
  public String readers(Visibility chosen) {
    return chosen == Visibility.PRIVATE && network == null ? "alone" : chosen.word();
  }
}
