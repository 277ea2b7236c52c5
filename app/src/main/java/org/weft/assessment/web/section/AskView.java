package org.weft.assessment.web.section;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.web.EvidenceView;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;
import org.weft.site.ui.Choice;
import org.weft.site.ui.RivalAnswer;

/// A question on a section's page.
///
/// @param key as field names and addresses have it
/// @param lang the language of the question where it is not the page's, or null
/// @param away why it does not apply now; empty if it does
/// @param error what is wrong with what was typed, or that a choice waits; empty for nothing
/// @param answer the answer as people read it
/// @param writable whether this person may answer now
public record AskView(
    String key,
    String code,
    String ask,
    @Nullable String lang,
    List<String> hints,
    String away,
    boolean conditional,
    String error,
    boolean writable,
    String answer,
    Control control,
    Kept kept,
    Then then,
    List<RivalAnswer> rivals,
    Beside beside) {

  public boolean wrong() {
    return !error.isEmpty();
  }

  /// What is said aloud at once where the answer could not be taken: the reason, and the answers to
  /// choose from where several stand.
  public String warning(Page page) {
    return rivals.isEmpty()
        ? error
        : page.say(
            "assessment.rivals.said",
            error,
            rivals.stream()
                .map(r -> page.say("assessment.rivals.each", r.text(), r.who()))
                .collect(Collectors.joining(page.say("assessment.list.between"))));
  }

  public String id() {
    return "q-" + key;
  }

  /// The id that a fault of an answer leads to: the field, or the group of its choices.
  static String place(Line.Ask ask) {
    return switch (ask.item().kind()) {
          case Kind.Numeric _, Kind.Prose _, Kind.Day _ -> "a-";
          case Kind.YesNo _, Kind.Choice _, Kind.Choices _, Kind.File _ -> "q-";
        }
        + ask.key().token();
  }

  /// The ids of what explains the field, for its `aria-describedby`.
  public @Nullable String describedBy() {
    var ids = (wrong() ? "e-" + key + " " : "") + (hints.isEmpty() ? "" : "h-" + key);
    return ids.isBlank() ? null : ids.strip();
  }

  /// The fields of the answer.
  ///
  /// @param kind radio, check, number, text, date or file
  /// @param words what can be ticked beside a field: does not apply, not known
  /// @param instant when to send what is typed, for htmx
  public record Control(
      String kind, List<Choice> choices, List<Choice> words, String value, String unit) {

    /// Whether it is one field with a label, not a group of choices.
    public boolean single() {
      return !kind.equals("radio") && !kind.equals("check");
    }

    public String trigger() {
      return kind.equals("text") || kind.equals("number") ? "change, input delay:1500ms" : "change";
    }
  }

  /// What the server keeps.
  ///
  /// @param code the question's, as people read it
  /// @param seen the version the form shows
  /// @param saved when and by whom; empty if nothing was saved
  /// @param history where all changes are; empty if there are none
  /// @param error why the last change was not kept; empty if it was
  public record Kept(
      String key, String code, String seen, String saved, String history, String error) {}

  /// What the city answered in the cycle before.
  ///
  /// @param text empty if there was none
  /// @param usable whether it can be taken over with one press
  public record Then(String text, boolean usable) {}

  /// What stands beside the answer.
  ///
  /// @param wanted empty, `optional` or `required`
  /// @param add the words for adding evidence; empty where none is asked for
  public record Beside(
      String wanted, List<EvidenceView> evidence, String add, String talk, String url) {}
}
