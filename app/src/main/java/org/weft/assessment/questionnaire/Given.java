package org.weft.assessment.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Reception;
import org.weft.scoring.answer.Refusal;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.Cleaning;

/// What became of what a person typed or chose.
public sealed interface Given {
  /// The longest answer in words, in characters.
  int LONGEST = 10_000;

  /// An answer as framework files write it; empty when nothing is given.
  record Value(String value) implements Given {}

  /// It cannot be taken.
  record Wrong(Fault fault) implements Given {}

  /// Why an answer cannot be taken; each has a sentence in the bundles.
  enum Fault {
    NOT_A_NUMBER,
    BELOW_MIN,
    ABOVE_MAX,
    NOT_ABOVE_ZERO,
    NOT_A_DATE,
    NOT_AN_OPTION,
    NOT_ALONE,
    TOO_LONG,
    BOTH
  }

  /// Reads the fields of a question.
  ///
  /// @param values what was typed, or the codes that were ticked
  /// @param word `n/a` or `unknown` where that was ticked beside a field, else empty
  /// @param locale whose notation of numbers the reader uses
  static Given read(Intake intake, Item item, List<String> values, String word, Locale locale) {
    var typed = typed(item.kind(), values);
    if (!word.isEmpty() && !typed.isEmpty()) {
      return new Wrong(Fault.BOTH);
    }
    var raw = word.isEmpty() ? typed : word;
    if (item.kind() instanceof Kind.Numeric && !raw.isEmpty() && !isWord(raw)) {
      var number = Notation.read(raw, locale);
      if (number.isEmpty()) {
        return new Wrong(Fault.NOT_A_NUMBER);
      }
      raw = number.get();
    }
    return raw.codePointCount(0, raw.length()) > LONGEST
        ? new Wrong(Fault.TOO_LONG)
        : accept(intake, item, raw);
  }

  private static Given accept(Intake intake, Item item, String raw) {
    return switch (intake.accept(item, raw)) {
      case Reception.Accepted(var answer) -> new Value(answer.raw());
      case Reception.Refused(var refusal) -> new Wrong(fault(refusal));
    };
  }

  private static Fault fault(Refusal refusal) {
    return switch (refusal.reason()) {
      case NOT_A_NUMBER -> Fault.NOT_A_NUMBER;
      case BELOW_MIN -> Fault.BELOW_MIN;
      case ABOVE_MAX -> Fault.ABOVE_MAX;
      case NOT_ABOVE_ZERO -> Fault.NOT_ABOVE_ZERO;
      case NOT_A_DATE -> Fault.NOT_A_DATE;
      case NOT_ALONE -> Fault.NOT_ALONE;
      case NO_SUCH_ITEM,
          INSTANCE_MISSING,
          INSTANCE_UNWANTED,
          ANSWERED_TWICE,
          NOT_APPLICABLE_NOT_ALLOWED,
          UNKNOWN_NOT_ALLOWED,
          NOT_AN_OPTION,
          OPTION_TWICE ->
          Fault.NOT_AN_OPTION;
    };
  }

  private static String typed(Kind kind, List<String> values) {
    var given = values.stream().filter(v -> !v.isBlank()).distinct().toList();
    if (given.isEmpty()) {
      return "";
    }
    if (!(kind instanceof Kind.Choices)) {
      return Cleaning.text(given.getFirst());
    }
    if (given.size() == 1) {
      return given.getFirst();
    }
    var known = kind.options().stream().map(o -> o.code()).filter(given::contains).toList();
    return known.size() == given.size() ? String.join(";", known) : joined(given);
  }

  private static String joined(List<String> given) {
    return given.stream().collect(Collectors.joining(";"));
  }

  private static boolean isWord(String raw) {
    return raw.equals(Codes.NOT_APPLICABLE) || raw.equals(Codes.UNKNOWN);
  }
}
