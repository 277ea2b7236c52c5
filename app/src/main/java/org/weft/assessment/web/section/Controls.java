package org.weft.assessment.web.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.section.SectionForm.Typed;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Option;
import org.weft.site.Page;
import org.weft.site.ui.Choice;

/// The fields by which a question is answered, filled with the answer or with what was typed.
final class Controls {
  private final Page page;
  private final Labels labels;
  private final Item item;
  private final List<String> ticked;
  private final String word;

  private Controls(
      Page page, Labels labels, Item item, @Nullable SavedAnswer answer, @Nullable Typed typed) {
    this.page = page;
    this.labels = labels;
    this.item = item;
    var value = answer == null ? "" : answer.value();
    var isWord = value.equals(Codes.NOT_APPLICABLE) || value.equals(Codes.UNKNOWN);
    this.word = typed != null ? typed.word() : isWord ? value : "";
    this.ticked = typed != null ? typed.values() : values(value, isWord);
  }

  /// @param typed what was typed and could not be taken, or null
  static AskView.Control of(
      Page page, Labels labels, Item item, @Nullable SavedAnswer answer, @Nullable Typed typed) {
    return new Controls(page, labels, item, answer, typed).control(typed != null);
  }

  private List<String> values(String value, boolean isWord) {
    if (value.isEmpty() || (isWord && !isRadio())) {
      return List.of();
    }
    return item.kind() instanceof Kind.Choices ? Arrays.asList(value.split(";")) : List.of(value);
  }

  private boolean isRadio() {
    return item.kind() instanceof Kind.YesNo || item.kind() instanceof Kind.Choice;
  }

  private AskView.Control control(boolean asTyped) {
    var value = ticked.isEmpty() ? "" : ticked.getFirst();
    return switch (item.kind()) {
      case Kind.YesNo _ -> radios(List.of(word("yes"), word("no")));
      case Kind.Choice choice -> radios(options(choice.options()));
      case Kind.Choices choices -> boxes(choices);
      case Kind.Numeric number ->
          field("number", asTyped ? value : labels.number(value), labels.unit(number));
      case Kind.Prose _ -> field("text", value, "");
      case Kind.Day _ -> field("date", value, "");
      case Kind.File _ -> field("file", value, "");
    };
  }

  private AskView.Control radios(List<Choice> choices) {
    var all = new ArrayList<>(choices);
    words().forEach(w -> all.add(Choice.of(w.value(), w.label(), ticked.contains(w.value()))));
    return new AskView.Control("radio", List.copyOf(all), List.of(), "", "");
  }

  private AskView.Control boxes(Kind.Choices kind) {
    var choices = new ArrayList<>(options(kind.options()));
    if (kind.options().stream().noneMatch(Option::exclusive)) {
      choices.add(word(Codes.NONE));
    }
    return new AskView.Control("check", List.copyOf(choices), words(), "", "");
  }

  private AskView.Control field(String kind, String value, String unit) {
    return new AskView.Control(kind, List.of(), words(), value, unit);
  }

  private List<Choice> options(List<Option> options) {
    return options.stream()
        .map(o -> Choice.of(o.code(), labels.say(o.label()), ticked.contains(o.code())))
        .toList();
  }

  private List<Choice> words() {
    var words = new ArrayList<Choice>();
    if (item.answering().notApplicable()) {
      words.add(beside(Codes.NOT_APPLICABLE));
    }
    if (item.answering().unknown()) {
      words.add(beside(Codes.UNKNOWN));
    }
    return List.copyOf(words);
  }

  private Choice word(String code) {
    return Choice.of(code, page.say("assessment.word." + code), ticked.contains(code));
  }

  private Choice beside(String code) {
    return Choice.of(code, page.say("assessment.word." + code), word.equals(code));
  }
}
