package org.weft.scoring.answer;

import java.util.List;

/// Why an answer is not accepted.
///
/// @param details what the sentence names, in the order its reason lists them
public record Refusal(Reason reason, List<String> details) {
  /// The reasons, each with its sentence in English; `%s` takes the details in their order.
  public enum Reason {
    /// item
    NO_SUCH_ITEM("There is no item '%s' in this framework."),
    /// item
    INSTANCE_MISSING("Item '%s' is answered once for each %s: name the instance."),
    /// item, instance
    INSTANCE_UNWANTED("Item '%s' is answered once, not for the instance '%s'."),
    /// item
    ANSWERED_TWICE("Item '%s' has an answer already."),
    /// item
    NOT_APPLICABLE_NOT_ALLOWED("'n/a' is not allowed for item '%s'."),
    /// item
    UNKNOWN_NOT_ALLOWED("'unknown' is not allowed for item '%s'."),
    /// answer, item, the options
    NOT_AN_OPTION("'%s' is not an option of item '%s'; choose from %s."),
    /// option, item
    OPTION_TWICE("Option '%s' of item '%s' is ticked twice."),
    /// option, item
    NOT_ALONE("Option '%s' of item '%s' stands alone; untick it or the others."),
    /// answer, item
    NOT_A_NUMBER(
        "'%s' is not a number for item '%s'; write digits with a point as decimal sign, like 12.5."),
    /// answer, item, limit
    BELOW_MIN("%s is too small for item '%s'; the least is %s."),
    /// answer, item, limit
    ABOVE_MAX("%s is too large for item '%s'; the most is %s."),
    /// answer, item
    NOT_ABOVE_ZERO("%s is not above 0, which item '%s' needs."),
    /// answer, item
    NOT_A_DATE("'%s' is not a date for item '%s'; write it like 2026-11-21.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  public Refusal {
    details = List.copyOf(details);
  }

  static Refusal of(Reason reason, String... details) {
    return new Refusal(reason, List.of(details));
  }

  /// What is wrong and what to do, in English.
  public String sentence() {
    return reason.sentence.formatted(details.toArray());
  }
}
