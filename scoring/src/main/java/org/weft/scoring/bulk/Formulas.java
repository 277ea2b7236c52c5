package org.weft.scoring.bulk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.weft.scoring.yaml.Excerpts;

/// Names that a spreadsheet would run as a formula when somebody opens the results.
final class Formulas {

  /// Services are called “+Message” and people “@work”, which does no harm: behind these signs a
  /// formula needs a bracket, a bar, an exclamation or an equals sign to do anything.
  private static final Pattern RUNS =
      Pattern.compile("[=\\t\\r].*|[+\\-@].*[(|!=].*", Pattern.DOTALL);

  private Formulas() {}

  /// What is wrong with such a name; nothing with any other.
  ///
  /// @param what the column the name stands in
  static Optional<String> refusal(String what, String name) {
    return RUNS.matcher(name).matches()
        ? Optional.of(
            "The %s “%s” begins like a formula, which a spreadsheet would run. Give it another name."
                .formatted(what, Excerpts.of(name)))
        : Optional.empty();
  }
}
