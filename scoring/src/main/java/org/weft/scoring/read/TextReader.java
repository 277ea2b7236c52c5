package org.weft.scoring.read;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Text;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// Texts in one or more languages.
final class TextReader {

  private TextReader() {}

  /// The text of a key, or null where there is none; an empty one counts as none.
  static @Nullable Text find(Fields fields, String key) {
    var spot = fields.find(key);
    if (spot.isPresent() && isEmpty(spot.get().node())) {
      fields.context.warning(spot.get(), "The text is empty and counts as not given.");
      return null;
    }
    return spot.map(value -> text(fields.context, value)).orElse(null);
  }

  /// The text of a key; the code and a warning, where there is none.
  static @Nullable Text titled(Fields fields, String key, @Nullable String code) {
    var spot = fields.find(key);
    if (spot.isPresent() && !isEmpty(spot.get().node())) {
      return text(fields.context, spot.get());
    }
    if (code == null) {
      return null;
    }
    fields.context.warning(
        fields.spot,
        () -> "There is no “%s”; the code “%s” is shown instead.".formatted(key, code));
    return Text.of(fields.context.language, code);
  }

  /// Nothing, blanks, or a map in which every language is so.
  private static boolean isEmpty(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.isEmpty() || scalar.text().isBlank();
      case Node.Sequence _ -> false;
      case Node.Mapping(_, var entries, _) ->
          !entries.isEmpty()
              && entries.stream()
                  .allMatch(
                      entry -> entry.value() instanceof Node.Scalar && isEmpty(entry.value()));
    };
  }

  /// A plain text in the source language, or a map from language to text.
  static @Nullable Text text(Context context, Spot spot) {
    if (!(spot.node() instanceof Node.Mapping map)) {
      if (spot.node() instanceof Node.Sequence) {
        context.fault(spot, "Here belongs a text, or a map from language to text, not a list.");
        return null;
      }
      var plain = Scalars.string(context, spot);
      return plain == null ? null : Text.of(context.language, plain);
    }
    if (map.entries().isEmpty()) {
      context.fault(spot, "A text needs at least one language.");
      return null;
    }
    int before = context.faults.count();
    var byLanguage = new LinkedHashMap<String, String>();
    var seen = new HashSet<String>();
    for (var entry : map.entries()) {
      var tag = entry.key().text();
      var value = spot.child(tag, entry.value());
      if (!isLanguage(tag)) {
        context.faults.fault(
            entry.key().at(),
            value.path(),
            "“%s” is not a language tag such as en, fr or pt-BR (BCP 47)."
                .formatted(Excerpts.of(tag)));
      } else if (!seen.add(tag.toLowerCase(Locale.ROOT))) {
        context.faults.fault(
            entry.key().at(), value.path(), "The language “%s” stands twice.".formatted(tag));
      }
      if (entry.value() instanceof Node.Scalar scalar && isEmpty(scalar)) {
        context.warning(value, "The text is empty and counts as not given.");
        continue;
      }
      var text = Scalars.string(context, value);
      if (text != null) {
        byLanguage.put(tag, text);
      }
    }
    if (byLanguage.isEmpty() && context.faults.count() == before) {
      context.fault(spot, "There is no text here in any language.");
    }
    return context.sound(before, () -> new Text(byLanguage));
  }

  /// Whether the tag is well-formed by BCP 47.
  static boolean isLanguage(String tag) {
    try {
      return !tag.isEmpty()
          && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
