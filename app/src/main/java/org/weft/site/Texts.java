package org.weft.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every text of the pages, in every language, from the bundles `messages/<module>_<language>`.
///
/// A text missing in a language is shown in English; the tests see to it that none is missing in a
/// complete language. Texts are `MessageFormat` patterns, so plurals and numbers follow the
/// reader's language.
@Component
public class Texts {
  private final Map<String, Map<String, String>> patterns = new HashMap<>();
  private final Set<String> complete;
  private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

  Texts() {
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties")) {
        var name = String.valueOf(file.getFilename());
        var language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        var texts = patterns.computeIfAbsent(language, _ -> new HashMap<>());
        properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var every = patterns.getOrDefault("en", Map.of()).keySet();
    complete =
        patterns.entrySet().stream()
            .filter(language -> language.getValue().keySet().containsAll(every))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The text of a key in a language, with its arguments filled in.
  ///
  /// @throws IllegalArgumentException when no bundle knows the key: a fault of the program
  public String say(Locale locale, String key, Object... arguments) {
    var format =
        formats
            .computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(key, k -> new MessageFormat(pattern(locale, k), of(locale, k)));
    return arguments.length == 0
        ? format.toPattern().indexOf('{') < 0 ? format.toPattern() : format.format(arguments)
        : ((MessageFormat) format.clone()).format(arguments);
  }

  /// Whether English has a text for this key; used for texts that only some codes have.
  public boolean has(String key) {
    return patterns.getOrDefault("en", Map.of()).containsKey(key);
  }

  /// The language that the texts of pages are in for readers of a language: that itself where every
  /// text is translated, else English. Dates are written in it too, because they stand in these
  /// texts: a month’s name of another language, and of another direction, tears a sentence apart.
  public Locale around(Locale locale) {
    return complete.contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
  }

  /// The language a text is said in.
  private Locale of(Locale locale, String key) {
    var own = patterns.getOrDefault(locale.getLanguage(), Map.of());
    return own.containsKey(key) ? locale : Locale.ENGLISH;
  }

  private String pattern(Locale locale, String key) {
    var own = patterns.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    var text = own != null ? own : patterns.getOrDefault("en", Map.of()).get(key);
    if (text == null) {
      throw new IllegalArgumentException("No bundle has the text " + key);
    }
    return text;
  }
}
