package org.weft.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.SubmissionId;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;

/// A current result, reduced to what comparisons and pictures need; kept in memory for every city.
///
/// @param period such as 2026; periods are ordered as texts
/// @param attributes the participant as it was scored
/// @param top scores of the top areas in the framework's order, empty where there is none
/// @param composites scores of the composites in the framework's order
/// @param publishedAt null while private
/// @param batch with which others it counts in figures of groups; null while it waits for them, or
///   is public
public record Mark(
    ResultId result,
    SubmissionId submission,
    AssessmentId assessment,
    int revision,
    CityId city,
    @Nullable NetworkId network,
    FrameworkVersionId version,
    String period,
    Instant computedAt,
    @Nullable Instant publishedAt,
    Visibility visibility,
    boolean illustrative,
    Map<String, String> attributes,
    OptionalDouble overall,
    double coverage,
    @Nullable String level,
    List<OptionalDouble> top,
    List<OptionalDouble> composites,
    @Nullable Batch batch) {
  /// A batch that a result counts in, see [Protection].
  ///
  /// @param number rises from batch to batch
  /// @param fresh whether the result counted nowhere before
  record Batch(long number, boolean fresh) {}

  public Mark {
    attributes = Map.copyOf(attributes);
    top = List.copyOf(top);
    composites = List.copyOf(composites);
  }

  /// Whether it counts in figures of groups, alone or with others.
  boolean countable() {
    return visibility == Visibility.PUBLIC || batch != null;
  }

  /// The same result when its batch has fallen apart.
  Mark waiting() {
    return new Mark(
        result,
        submission,
        assessment,
        revision,
        city,
        network,
        version,
        period,
        computedAt,
        publishedAt,
        visibility,
        illustrative,
        attributes,
        overall,
        coverage,
        level,
        top,
        composites,
        null);
  }

  /// Where its report is read.
  public String address() {
    return "/assessments/" + assessment.value() + "/report";
  }

  /// Where it lies on a line over time: the middle of the year that its period names, or its day.
  public LocalDate placed() {
    return period.matches("(19|20)[0-9]{2}.*")
        ? LocalDate.of(Integer.parseInt(period.substring(0, 4)), 7, 1)
        : LocalDate.ofInstant(day(), ZoneOffset.UTC);
  }

  /// The day it counts from: of publication, else of computation.
  public Instant day() {
    return publishedAt == null ? computedAt : publishedAt;
  }
}
