package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Option;
import org.weft.scoring.yaml.Node;

/// The type of an item with the keys that have a meaning for it.
final class KindReader {

  private static final List<String> TYPES =
      List.of("yes-no", "choice", "choices", "number", "text", "date", "file");

  /// The keys of section 3 that belong to some types only.
  private static final Map<String, List<String>> MEANING =
      Map.of(
          "options", List.of("choice", "choices"),
          "points", List.of("yes-no"),
          "score", List.of("number"),
          "combine", List.of("choices"),
          "cap", List.of("choices"),
          "unit", List.of("number"),
          "min", List.of("number"),
          "max", List.of("number"),
          "round", List.of("yes-no", "choice", "choices", "number"),
          "weight", List.of("yes-no", "choice", "choices", "number"));

  private KindReader() {}

  static @Nullable Kind kind(Fields fields) {
    var context = fields.context;
    int before = context.faults.count();
    var type =
        fields
            .need("type")
            .map(spot -> Scalars.word(context, spot, TYPES, word -> word))
            .orElse(null);
    if (type == null) {
      return null;
    }
    for (var key : fields.keys()) {
      var types = MEANING.get(key);
      if (types != null && !types.contains(type)) {
        context.fault(
            fields.key(key),
            "“%s” has no meaning for the type %s; it belongs to %s. Remove it."
                .formatted(key, type, String.join(", ", types)));
      }
    }
    var kind =
        switch (type) {
          case "yes-no" -> yesNo(fields);
          case "choice" -> choice(fields);
          case "choices" -> choices(fields);
          case "number" -> number(fields);
          case "text" -> new Kind.Prose();
          case "date" -> new Kind.Day();
          default -> new Kind.File();
        };
    return context.faults.count() == before ? kind : null;
  }

  private static @Nullable Kind yesNo(Fields fields) {
    var spot = fields.find("points");
    if (spot.isEmpty()) {
      return Kind.YesNo.DEFAULT;
    }
    int before = fields.context.faults.count();
    var points =
        Fields.open(fields.context, spot.get(), "the points of yes and no", List.of("yes", "no"));
    if (points == null) {
      return null;
    }
    double yes = points.number("yes", Kind.YesNo.DEFAULT.yes());
    double no = points.number("no", Kind.YesNo.DEFAULT.no());
    return fields.context.sound(before, () -> new Kind.YesNo(yes, no));
  }

  private static @Nullable Kind choice(Fields fields) {
    int before = fields.context.faults.count();
    var options = options(fields, false);
    return fields.context.sound(before, () -> new Kind.Choice(options));
  }

  private static @Nullable Kind choices(Fields fields) {
    int before = fields.context.faults.count();
    var options = options(fields, true);
    var combine =
        fields.word("combine", Kind.Ticks.SUM, List.of(Kind.Ticks.values()), Kind.Ticks::word);
    var cap = fields.number("cap");
    return fields.context.sound(before, () -> new Kind.Choices(options, combine, cap));
  }

  private static @Nullable Kind number(Fields fields) {
    var context = fields.context;
    int before = context.faults.count();
    var score =
        fields.find("score").map(spot -> NumberScoreReader.score(context, spot)).orElse(null);
    var min = fields.number("min");
    var max = fields.number("max");
    var unit = TextReader.find(fields, "unit");
    if (min != null && max != null && min > max) {
      context.fault(fields.key("max"), "“max” is below “min”.");
    }
    if (score == null && fields.has("round") && !fields.has("score")) {
      context.warning(fields.key("round"), "Without “score” there is nothing to round.");
    }
    return context.sound(before, () -> new Kind.Numeric(score, min, max, unit));
  }

  private static List<Option> options(Fields fields, boolean several) {
    var context = fields.context;
    var spot = fields.need("options");
    var spots = fields.list("options");
    if (spots.isEmpty() && spot.isPresent() && spot.get().node() instanceof Node.Sequence) {
      context.fault(spot.get(), "There is no option to choose. Add at least one.");
    }
    var options = new ArrayList<Option>();
    var codes = new HashSet<String>();
    for (var one : spots) {
      var option = option(context, one, several, codes);
      if (option != null) {
        options.add(option);
      }
    }
    return options;
  }

  /// @param codes of the options before this one
  private static @Nullable Option option(
      Context context, Spot spot, boolean several, Set<String> codes) {
    int before = context.faults.count();
    var fields =
        Fields.open(context, spot, "an option", List.of("code", "label", "points", "exclusive"));
    if (fields == null) {
      return null;
    }
    var codeSpot = fields.need("code");
    var code = codeSpot.map(value -> optionCode(context, value, several)).orElse(null);
    if (code != null && !codes.add(code)) {
      context.fault(
          codeSpot.orElseThrow(),
          () -> "The option “%s” stands twice in this item.".formatted(code));
    }
    var label = TextReader.titled(fields, "label", code);
    var points = fields.number("points");
    boolean exclusive = fields.flag("exclusive", false);
    if (!several && fields.has("exclusive")) {
      context.fault(
          fields.key("exclusive"), "“exclusive” has no meaning for the type choice. Remove it.");
    }
    return context.sound(
        before,
        () ->
            new Option(
                Objects.requireNonNull(code), Objects.requireNonNull(label), points, exclusive));
  }

  private static @Nullable String optionCode(Context context, Spot spot, boolean several) {
    var text = Scalars.string(context, spot);
    if (text == null) {
      return null;
    }
    var reserved =
        text.equals(Codes.NOT_APPLICABLE)
            || text.equals(Codes.UNKNOWN)
            || (several && text.equals(Codes.NONE));
    if (reserved) {
      context.fault(
          spot,
          "“%s” is a reserved answer and cannot be the code of an option. %s"
              .formatted(
                  text,
                  switch (text) {
                    case Codes.UNKNOWN ->
                        "Write “unknown: true” in the item, or choose another code.";
                    case Codes.NONE ->
                        "It always says that nothing applies; choose another code, such as “nothing”.";
                    default -> "Write “notApplicable: true” in the item, or choose another code.";
                  }));
      return null;
    }
    return Scalars.code(context, spot);
  }
}
