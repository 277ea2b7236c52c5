package org.weft.assessment.cycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.weft.assessment.Assessment;
import org.weft.city.City;

/// What people quote when they write about a submission, such as `IC-GB-LEEDS-2026-1`: framework,
/// country, city, period, revision.
final class Reference {
  private Reference() {}

  static String of(String framework, City city, Assessment assessment, int revision) {
    var initials =
        Arrays.stream(framework.split("-"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return (initials
            + "-"
            + city.country()
            + "-"
            + city.slug()
            + "-"
            + assessment.period().replaceAll("[^A-Za-z0-9]+", "")
            + "-"
            + revision)
        .toUpperCase(Locale.ROOT);
  }

  /// The same with a part of the assessment's id, for the rare case that two would be alike.
  static String distinct(String reference, Assessment assessment) {
    return reference
        + "-"
        + assessment.id().value().toString().substring(28).toUpperCase(Locale.ROOT);
  }
}
