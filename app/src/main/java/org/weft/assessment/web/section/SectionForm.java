package org.weft.assessment.web.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Given;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;

/// What a person sent from a section's page. Each question sends `a:` with what was typed or
/// ticked, `x:` with the words beside a field, and `v:` with what the person had seen.
final class SectionForm {
  private final MultiValueMap<String, String> fields;

  SectionForm(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  /// The fields of one question.
  ///
  /// @param values what was typed, or the codes that were ticked
  /// @param word `n/a` or `unknown`, or empty
  record Typed(List<String> values, String word, Seen seen) {}

  /// What was typed, read: answers to save, and those that cannot be taken.
  record Read(List<Answering.Entry> entries, Map<AnswerKey, Given.Fault> wrong) {}

  boolean has(AnswerKey key) {
    return fields.containsKey("v:" + key.token());
  }

  /// Whether the person had two answers to this question before them when they wrote.
  boolean showedRivals(AnswerKey key) {
    return fields.containsKey("r:" + key.token());
  }

  Typed typed(AnswerKey key) {
    var token = key.token();
    return new Typed(
        fields.getOrDefault("a:" + token, List.of()).stream().filter(Objects::nonNull).toList(),
        first("x:" + token),
        Seen.parse(first("v:" + token)));
  }

  /// A further field, empty if it was not sent.
  String first(String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "");
  }

  /// Everything that was typed for these questions, to be shown again.
  Map<AnswerKey, Typed> typed(List<Line.Ask> asks) {
    var typed = new LinkedHashMap<AnswerKey, Typed>();
    asks.stream().filter(a -> has(a.key())).forEach(a -> typed.put(a.key(), typed(a.key())));
    return typed;
  }

  /// Reads the answers to these questions; those not on the form are left alone.
  Read read(Dossier dossier, List<Line.Ask> asks, Locale locale) {
    var entries = new java.util.ArrayList<Answering.Entry>();
    var wrong = new LinkedHashMap<AnswerKey, Given.Fault>();
    var intake = dossier.prepared().intake();
    for (var ask : asks) {
      if (has(ask.key())) {
        var typed = typed(ask.key());
        switch (Given.read(intake, ask.item(), typed.values(), typed.word(), locale)) {
          case Given.Value(var value) ->
              entries.add(new Answering.Entry(ask.key(), value, typed.seen()));
          case Given.Wrong(var fault) -> wrong.put(ask.key(), fault);
        }
      }
    }
    return new Read(List.copyOf(entries), wrong);
  }
}
