package org.weft.assessment.chronology;

import org.jspecify.annotations.Nullable;
import org.weft.assessment.questionnaire.AnswerKey;

/// Something that somebody did in an assessment, to be told.
///
/// @param area the code of the section, empty for the assessment as a whole
/// @param key the question, or null
public record Deed(
    Change.Kind kind,
    String area,
    @Nullable AnswerKey key,
    @Nullable String before,
    @Nullable String after) {

  /// A deed that concerns the assessment as a whole.
  public static Deed of(Change.Kind kind) {
    return in("", kind);
  }

  /// A deed that concerns a section.
  public static Deed in(String area, Change.Kind kind) {
    return new Deed(kind, area, null, null, null);
  }

  /// A deed that concerns a question.
  public static Deed at(String area, AnswerKey key, Change.Kind kind) {
    return new Deed(kind, area, key, null, null);
  }

  /// The same with what stood before and stands now.
  public Deed change(@Nullable String from, @Nullable String to) {
    return new Deed(kind, area, key, from, to);
  }
}
