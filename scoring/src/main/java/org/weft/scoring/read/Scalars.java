package org.weft.scoring.read;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Codes;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// Single values: texts as they were written, numbers and truth values by YAML's core rules.
final class Scalars {

  private Scalars() {}

  /// The text as it was written.
  static @Nullable String string(Context context, Spot spot) {
    switch (spot.node()) {
      case Node.Scalar scalar when scalar.isEmpty() || scalar.text().isBlank() ->
          context.fault(spot, "There is no value here. Write a text, or remove the key.");
      case Node.Scalar scalar -> {
        return scalar.text();
      }
      default ->
          context.fault(spot, () -> "Here belongs a text, not %s.".formatted(spot.node().kind()));
    }
    return null;
  }

  static @Nullable String code(Context context, Spot spot) {
    var text = string(context, spot);
    if (text != null && !Codes.isCode(text)) {
      context.fault(
          spot,
          () ->
              "“%s” is not a code. A code has 1 to 64 letters A to Z, digits, points, underscores and hyphens, and begins with a letter or digit."
                  .formatted(Excerpts.of(text)));
      return null;
    }
    return text;
  }

  static @Nullable Double number(Context context, Spot spot) {
    if (!(spot.node() instanceof Node.Scalar scalar) || scalar.isEmpty()) {
      context.fault(spot, () -> "Here belongs a number, not %s.".formatted(spot.node().kind()));
      return null;
    }
    var number = CoreNumbers.parse(scalar.text());
    if (scalar.plain() && CoreNumbers.isNotFinite(scalar.text())) {
      context.fault(spot, "A number must be finite: infinity and not-a-number are refused.");
      return null;
    }
    if (!scalar.plain() || number.isEmpty()) {
      var quoted = !scalar.plain() && number.isPresent() ? " Remove the quotes." : "";
      context.fault(
          spot, () -> "Here belongs a number, not %s.%s".formatted(scalar.kind(), quoted));
      return null;
    }
    if (!Double.isFinite(number.getAsDouble())) {
      context.fault(spot, "The number %s is too large.".formatted(Excerpts.of(scalar.text())));
      return null;
    }
    return number.getAsDouble();
  }

  static @Nullable Integer integer(Context context, Spot spot, int least, int most) {
    var number = number(context, spot);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || number < least || number > most) {
      context.fault(
          spot,
          most == Integer.MAX_VALUE
              ? "Here belongs a whole number of at least %d.".formatted(least)
              : "Here belongs a whole number from %d to %d.".formatted(least, most));
      return null;
    }
    return number.intValue();
  }

  static @Nullable Boolean flag(Context context, Spot spot) {
    if (spot.node() instanceof Node.Scalar scalar && scalar.plain()) {
      switch (scalar.text()) {
        case "true", "True", "TRUE" -> {
          return true;
        }
        case "false", "False", "FALSE" -> {
          return false;
        }
        default -> {}
      }
    }
    context.fault(
        spot,
        () -> "Here belongs true or false (without quotes), not %s.".formatted(spot.node().kind()));
    return null;
  }

  static <E> @Nullable E word(Context context, Spot spot, List<E> all, Function<E, String> word) {
    var text = string(context, spot);
    if (text == null) {
      return null;
    }
    for (var one : all) {
      if (word.apply(one).equals(text)) {
        return one;
      }
    }
    context.fault(
        spot,
        () -> {
          var words = all.stream().map(word).toList();
          return "“%s” is not one of %s.%s"
              .formatted(Excerpts.of(text), String.join(", ", words), Suggestion.hint(text, words));
        });
    return null;
  }

  static List<Spot> list(Context context, Spot spot) {
    if (!(spot.node() instanceof Node.Sequence list)) {
      context.fault(spot, () -> "Here belongs a list, not %s.".formatted(spot.node().kind()));
      return List.of();
    }
    return new Spots(spot, list.items());
  }

  /// The elements of a list, each made when it is looked at, since some lists are very long.
  private static final class Spots extends AbstractList<Spot> implements RandomAccess {
    private final Spot list;
    private final List<Node> items;

    Spots(Spot list, List<Node> items) {
      this.list = list;
      this.items = items;
    }

    @Override
    public Spot get(int index) {
      return list.child(index, items.get(index));
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  /// Texts that must differ from each other.
  static List<String> distinct(Context context, List<Spot> spots) {
    var texts = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (var spot : spots) {
      var text = string(context, spot);
      if (text != null && !seen.add(text)) {
        context.fault(spot, () -> "“%s” stands twice in this list.".formatted(Excerpts.of(text)));
      } else if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }
}
