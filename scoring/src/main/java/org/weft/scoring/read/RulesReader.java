package org.weft.scoring.read;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;

/// How scores are combined, rounded and repeated.
final class RulesReader {

  static final List<String> KEYS = List.of("combine", "missing", "require", "round");

  private static final List<Combine> METHODS = List.of(Combine.values());

  private RulesReader() {}

  /// The rules that stand in a map among other keys.
  static @Nullable Rules rules(Fields fields) {
    var context = fields.context;
    int before = context.faults.count();
    var combine = fields.word("combine", Combine.MEAN, METHODS, Combine::word);
    var missing = fields.word("missing", Missing.SKIP, List.of(Missing.values()), Missing::word);
    double require = fields.number("require", 0);
    if (!(require >= 0 && require <= 1)) {
      fields
          .find("require")
          .ifPresent(spot ->
              context.fault(spot, "“require” is a share from 0 to 1; write 0.75 for 75 percent."));
    }
    var round = fields.rounding("round");
    return context.sound(before, () -> new Rules(combine, missing, require + 0.0, round));
  }

  static @Nullable Rounding rounding(Context context, Spot spot) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "a rounding", List.of("digits", "mode"));
    if (fields == null) {
      return null;
    }
    fields.need("digits");
    var digits = fields.integer("digits", 0, 15);
    var mode =
        fields.word(
            "mode", Rounding.Mode.HALF_UP, List.of(Rounding.Mode.values()), Rounding.Mode::word);
    return context.sound(before, () -> new Rounding(Objects.requireNonNull(digits), mode));
  }

  static @Nullable Repeat repeat(Context context, Spot spot) {
    int before = context.faults.count();
    var fields =
        Fields.open(context, spot, "a repeat", List.of("over", "combine", "missing", "round"));
    if (fields == null) {
      return null;
    }
    var over = fields.need("over").map(value -> Scalars.string(context, value)).orElse(null);
    var combine = fields.word("combine", Combine.MEAN, METHODS, Combine::word);
    var missing =
        fields.word("missing", Missing.SKIP, List.of(Missing.SKIP, Missing.VOID), Missing::word);
    var round = fields.rounding("round");
    return context.sound(
        before, () -> new Repeat(Objects.requireNonNull(over), combine, missing, round));
  }
}
