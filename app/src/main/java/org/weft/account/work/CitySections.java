package org.weft.account.work;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Knows the sections of the questionnaires that a city answers; the module that owns assessments
/// answers, so that roles can be given for some of them.
public interface CitySections {
  /// A section of a questionnaire.
  ///
  /// @param code of the area, as in [org.weft.account.Grant#sections()]
  record Section(String code, String title) {}

  /// The sections of all questionnaires that the city is answering now, each code once.
  List<Section> list(UUID city, Locale language);
}
