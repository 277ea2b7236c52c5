package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// A map of the file whose keys are known: hands out its values and refuses every other key.
final class Fields {

  final Context context;
  final Spot spot;

  /// The entries with known keys, which are few: a list costs less than a map, and files may have
  /// hundreds of thousands of maps.
  private final List<Node.Entry> entries;

  private Fields(Context context, Spot spot, List<Node.Entry> entries) {
    this.context = context;
    this.spot = spot;
    this.entries = entries;
  }

  /// Opens the map; nothing, with a fault, if the value is not a map.
  ///
  /// @param what how to call the thing in a sentence, with its article
  static @Nullable Fields open(Context context, Spot spot, String what, List<String> known) {
    if (!(spot.node() instanceof Node.Mapping map)) {
      context.fault(
          spot,
          () ->
              "Here belongs %s, a map with keys such as “%s”, not %s."
                  .formatted(what, known.getFirst(), spot.node().kind()));
      return null;
    }
    var entries = new ArrayList<Node.Entry>(Math.min(map.entries().size(), known.size()));
    for (var entry : map.entries()) {
      var key = entry.key().text();
      if (known.contains(key)) {
        entries.add(entry);
      } else if (context.faults.full()) {
        context.fault(spot, "");
      } else {
        context.faults.fault(
            entry.key().at(),
            spot.child(key, entry.value()).path(),
            "The key “%s” is not known in %s.%s"
                .formatted(Excerpts.of(key), what, unknown(key, known)));
      }
    }
    return new Fields(context, spot, entries);
  }

  private static String unknown(String key, List<String> known) {
    if (key.equals("<<")) {
      return " Merge keys are not part of YAML 1.2: write the keys out.";
    }
    var hint = Suggestion.hint(key, known);
    return hint.isEmpty() ? " Known are: " + String.join(", ", known) + "." : hint;
  }

  private Node.@Nullable Entry entry(String key) {
    for (var entry : entries) {
      if (entry.key().text().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  boolean has(String key) {
    return entry(key) != null;
  }

  Optional<Spot> find(String key) {
    var entry = entry(key);
    return entry == null ? Optional.empty() : Optional.of(spot.child(key, entry.value()));
  }

  /// The value of a key that must be there.
  Optional<Spot> need(String key) {
    var found = find(key);
    if (found.isEmpty()) {
      context.fault(spot, () -> "The key “%s” is missing. Add it.".formatted(key));
    }
    return found;
  }

  /// The known keys that stand in the map, in the order of the file.
  List<String> keys() {
    return entries.stream().map(entry -> entry.key().text()).toList();
  }

  /// Whether one key stands before another in the file.
  boolean isBefore(String first, String second) {
    return has(first)
        && has(second)
        && key(first).node().at().compareTo(key(second).node().at()) < 0;
  }

  /// The key itself, to point at it.
  Spot key(String key) {
    var entry = entry(key);
    return entry == null ? spot : spot.child(key, entry.key());
  }

  @Nullable Double number(String key) {
    return find(key).map(value -> Scalars.number(context, value)).orElse(null);
  }

  double number(String key, double otherwise) {
    var number = number(key);
    return number == null ? otherwise : number;
  }

  /// A number that must be there; any number where it is not, which the fault makes good.
  double needNumber(String key) {
    var number = need(key).map(value -> Scalars.number(context, value)).orElse(null);
    return number == null ? Double.NaN : number;
  }

  @Nullable Integer integer(String key, int least, int most) {
    return find(key).map(value -> Scalars.integer(context, value, least, most)).orElse(null);
  }

  boolean flag(String key, boolean otherwise) {
    var flag = find(key).map(value -> Scalars.flag(context, value)).orElse(null);
    return flag == null ? otherwise : flag;
  }

  @Nullable String string(String key) {
    return find(key).map(value -> Scalars.string(context, value)).orElse(null);
  }

  /// One of the words of an enumeration.
  <E> E word(String key, E otherwise, List<E> all, java.util.function.Function<E, String> word) {
    var spot = find(key);
    E found = spot.isEmpty() ? null : Scalars.word(context, spot.get(), all, word);
    return found == null ? otherwise : found;
  }

  @Nullable Rounding rounding(String key) {
    return find(key).map(value -> RulesReader.rounding(context, value)).orElse(null);
  }

  /// The elements of a list; a fault and nothing, if the value is not a list.
  List<Spot> list(String key) {
    return find(key).map(value -> Scalars.list(context, value)).orElse(List.of());
  }

  /// Reads each element of a list and leaves out those with faults.
  <T> List<T> list(String key, BiFunction<Context, Spot, @Nullable T> reader) {
    var all = new ArrayList<T>();
    for (var element : list(key)) {
      T one = reader.apply(context, element);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }
}
