package org.weft.assessment.questionnaire;

import java.util.List;
import java.util.Map;
import org.weft.scoring.model.Area;

/// A top area of a framework as one city answers it now.
///
/// @param number its place in the framework, from 1
/// @param applies whether its conditions hold
public record Section(int number, Area area, boolean applies, List<Line> lines) {
  public Section {
    lines = List.copyOf(lines);
  }

  public String code() {
    return area.code();
  }

  /// Its questions in the order of the page, also those that do not apply.
  public List<Line.Ask> asks() {
    return lines.stream().filter(Line.Ask.class::isInstance).map(Line.Ask.class::cast).toList();
  }

  /// How many of its questions apply.
  public int questions() {
    return (int) asks().stream().filter(Line.Ask::applies).count();
  }

  /// How many of the questions that apply have an answer.
  public int answered(Map<AnswerKey, String> values) {
    return questions() - unanswered(values).size();
  }

  /// The questions that apply, have no answer and are not optional.
  public List<Line.Ask> open(Map<AnswerKey, String> values) {
    return unanswered(values).stream().filter(a -> !a.optional()).toList();
  }

  /// The questions that apply and have no answer, also optional ones.
  public List<Line.Ask> unanswered(Map<AnswerKey, String> values) {
    return asks().stream().filter(a -> a.applies() && !values.containsKey(a.key())).toList();
  }
}
