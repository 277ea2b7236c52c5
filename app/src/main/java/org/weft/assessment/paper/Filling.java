package org.weft.assessment.paper;

import java.util.List;
import java.util.Map;
import org.weft.assessment.questionnaire.AnswerKey;

/// The answers that stand in a questionnaire when it is set.
///
/// @param values as framework files write answers
/// @param saved who gave an answer and when, in words
/// @param evidence what bears out an answer, in words
/// @param blank whether there is room to write instead
public record Filling(
    Map<AnswerKey, String> values,
    Map<AnswerKey, String> saved,
    Map<AnswerKey, List<String>> evidence,
    boolean blank) {
  /// Nothing yet: lines to write on.
  public static final Filling BLANK = new Filling(Map.of(), Map.of(), Map.of(), true);

  public Filling {
    values = Map.copyOf(values);
    saved = Map.copyOf(saved);
    evidence = Map.copyOf(evidence);
  }

  String value(AnswerKey key) {
    return values.getOrDefault(key, "");
  }
}
