package org.weft.scoring.answer;

import java.util.List;
import org.weft.scoring.model.Codes;

/// The answer to one item, read and checked. Whether the item applies is not decided here.
public sealed interface Answer {
  Answer UNANSWERED = new Unanswered();
  Answer UNKNOWN = new Unknown();
  Answer NOT_APPLICABLE = new NotApplicable();

  /// The answer as it is written in files; empty when nothing is given.
  String raw();

  /// A valid value.
  sealed interface Answered extends Answer {}

  /// Options by their codes; none of them when the answer says that nothing applies. `yes` and `no`
  /// are codes too.
  record Chosen(String raw, List<String> codes) implements Answered {
    public Chosen {
      codes = List.copyOf(codes);
    }
  }

  /// A number.
  record Quantity(String raw, double value) implements Answered {}

  /// A text, a date, or the name of a file.
  record Words(String raw) implements Answered {}

  /// Nothing is given.
  record Unanswered() implements Answer {
    @Override
    public String raw() {
      return "";
    }
  }

  /// Nobody knows: missing in the arithmetic, answered in coverage.
  record Unknown() implements Answer {
    @Override
    public String raw() {
      return Codes.UNKNOWN;
    }
  }

  /// The participant says that the item does not apply.
  record NotApplicable() implements Answer {
    @Override
    public String raw() {
      return Codes.NOT_APPLICABLE;
    }
  }
}
