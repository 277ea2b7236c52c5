package org.weft.assessment.web.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.Section;
import org.weft.assessment.web.Labels;

/// The questions of a section that apply, have no answer and are not optional.
///
/// @param questions how many questions of the section apply
/// @param optional how many further ones have no answer and need none
public record OpenView(int questions, int optional, List<Question> open) {

  /// A question that is open.
  ///
  /// @param about the instance of a repeated area; empty outside
  /// @param lang the language of the question where it is not the page's, or null
  /// @param required whether the city cannot submit without an answer
  public record Question(
      String code, String about, String url, String ask, @Nullable String lang, boolean required) {}

  static OpenView of(Labels labels, Section section, List<Line.Ask> unanswered) {
    var open = unanswered.stream().filter(ask -> !ask.optional()).toList();
    return new OpenView(
        section.questions(),
        unanswered.size() - open.size(),
        open.stream().map(ask -> question(labels, ask)).toList());
  }

  private static Question question(Labels labels, Line.Ask ask) {
    var item = ask.item();
    var instance = ask.instance();
    return new Question(
        item.code(),
        instance == null ? "" : instance.name(),
        "#q-" + ask.key().token(),
        labels.say(item.ask()),
        labels.language(item.ask()),
        item.answering().required());
  }

  public int size() {
    return open.size();
  }
}
