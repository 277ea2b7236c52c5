package org.weft.assessment.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.weft.assessment.paper.QuestionWords;
import org.weft.assessment.paper.QuestionWords.Choice;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Item;
import org.weft.site.Languages;
import org.weft.site.Texts;

/// The words of a workbook's drop-downs, and what they mean when they come back: in whatever
/// language they were chosen, or as the code itself.
final class DropDown {
  private static final Map<String, String> WORDS =
      Map.of(
          "yes",
          "framework.yes",
          "no",
          "framework.no",
          Codes.NONE,
          "paper.none",
          Codes.UNKNOWN,
          "paper.unknown",
          Codes.NOT_APPLICABLE,
          "paper.notApplicable");

  private final Texts texts;
  private final FrameworkVersion version;

  DropDown(Texts texts, FrameworkVersion version) {
    this.texts = texts;
    this.version = version;
  }

  /// The choices with labels that differ: where the framework has one label twice, the code stands
  /// behind it.
  static List<Choice> distinct(List<Choice> choices) {
    var counts = new HashMap<String, Integer>();
    choices.forEach(c -> counts.merge(folded(c.label()), 1, Integer::sum));
    return choices.stream()
        .map(c ->
            counts.getOrDefault(folded(c.label()), 0) > 1
                ? new Choice(c.code(), c.label() + " [" + c.code() + "]")
                : c)
        .toList();
  }

  /// All that can be chosen for a question, its options and the words beside them.
  static List<Choice> of(QuestionWords words, Item item) {
    var all = new ArrayList<>(words.choices(item));
    all.addAll(words.words(item));
    return distinct(all);
  }

  /// The code of what stands in a cell.
  Optional<String> option(Item item, String typed) {
    var wanted = folded(typed);
    var codes = new ArrayList<String>();
    for (var option : item.kind().options()) {
      var labels = option.label().byLanguage().values();
      if (option.code().equals(typed.strip())
          || wanted.endsWith("[" + option.code().toLowerCase(Locale.ROOT) + "]")) {
        return Optional.of(option.code());
      }
      if (labels.stream().anyMatch(label -> folded(label).equals(wanted))) {
        codes.add(option.code());
      }
    }
    return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
  }

  /// Yes, no, or a word that stands beside the options.
  Optional<String> word(String typed) {
    var wanted = folded(typed);
    return WORDS.entrySet().stream()
        .filter(e ->
            e.getKey().equals(wanted)
                || Languages.ALL.stream()
                    .anyMatch(l -> folded(texts.say(l, e.getValue())).equals(wanted)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  FrameworkVersion version() {
    return version;
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
