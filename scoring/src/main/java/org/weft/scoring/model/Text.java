package org.weft.scoring.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text in one or more languages (BCP 47 tags); a plain string of the file holds the source
/// language.
public record Text(Map<String, String> byLanguage) {
  public Text {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  public static Text of(String language, String text) {
    return new Text(Map.of(language, text));
  }

  /// The text in `language`, or in its primary language (`fr` for `fr-CA`), or in `fallback`, or in
  /// the first language there is.
  public String in(String language, String fallback) {
    for (var tag : new String[] {language, primary(language), fallback, primary(fallback)}) {
      var text = byLanguage.get(tag);
      if (text != null) {
        return text;
      }
    }
    return byLanguage.values().iterator().next();
  }

  /// The language that [#in] answers with.
  public String languageFor(String language, String fallback) {
    for (var tag : new String[] {language, primary(language), fallback, primary(fallback)}) {
      if (byLanguage.containsKey(tag)) {
        return tag;
      }
    }
    return byLanguage.keySet().iterator().next();
  }

  private static String primary(String tag) {
    var dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }
}
