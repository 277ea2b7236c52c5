package org.weft.assessment.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.web.util.UriUtils;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.city.City;

/// Where the pages of an assessment are.
public final class Addresses {
  private Addresses() {}

  public static String of(AssessmentId id) {
    return "/assessments/" + id.value();
  }

  public static String section(AssessmentId id, String area) {
    return of(id) + "/sections/" + area;
  }

  public static String question(AssessmentId id, AnswerKey key) {
    return of(id) + "/questions/" + UriUtils.encodePathSegment(key.token(), StandardCharsets.UTF_8);
  }

  /// An evidence file: apart from all pages, so that a file is never mistaken for one.
  public static String file(AssessmentId id, UUID evidence) {
    return "/files/" + id.value() + "/" + evidence;
  }

  public static String revision(Assessment assessment, int revision) {
    return assessment.address() + "/revisions/" + revision;
  }

  public static String office(City city) {
    return "/office/" + city.country().toLowerCase(java.util.Locale.ROOT) + "/" + city.slug();
  }
}
