package org.weft.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// French sets its high signs off with spaces at which no line breaks: a narrow one (U+202F) before
/// `;` `!` `?` and between thousands, a wide one (U+00A0) before `:` and inside « », either before
/// `%`.
///
/// Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
class FrenchTest {
  private static final Path RESOURCES = Source.PROJECT.resolve("app/src/main/resources");

  private static final Pattern LOOSE =
      Pattern.compile(
          "(?<!\u202F)[;!?](?=[\\s<]|$)|(?<![\u202F\u00A0])%|(?<!\u00A0):(?=\\s|$)|«(?!\u00A0)|(?<!\u00A0)»|\\d \\d{3}(?!\\d)");

  @Test
  void noLineOfTheProgramBreaksBeforeASign() {
    assertThat(loose(Source.below(RESOURCES.resolve("messages"), "_fr.properties"))).isEmpty();
    assertThat(loose(Source.below(Source.PLANTED, "_fr.properties")))
        .containsExactly(
            "planted.spaces: Voici : « a ! »", "planted.tight: Vraiment?", "planted.wide: 5 000");
  }

  @Test
  void noLineOfAShippedFrameworkBreaksBeforeASign() {
    var texts = new ArrayList<String>();
    Source.below(RESOURCES.resolve("frameworks"), ".yaml")
        .forEach(file ->
            gather(new Load(LoadSettings.builder().build()).loadFromString(file.text()), texts));
    assertThat(texts).hasSizeGreaterThan(500);
    assertThat(texts).noneMatch(text -> LOOSE.matcher(text).find());
  }

  private static List<String> loose(List<Source> bundles) {
    var found = new ArrayList<String>();
    for (var bundle : bundles) {
      var texts = new Properties();
      try {
        texts.load(new StringReader(bundle.text()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts.stringPropertyNames().stream()
          .sorted()
          .filter(key -> LOOSE.matcher(texts.getProperty(key)).find())
          .forEach(key -> found.add(key + ": " + texts.getProperty(key)));
    }
    return found;
  }

  /// The texts that a framework has in French.
  private static void gather(Object node, List<String> texts) {
    switch (node) {
      case Map<?, ?> map ->
          map.forEach((key, value) -> {
            if (key.equals("fr") && value instanceof String text) {
              texts.add(text);
            } else if (value != null) {
              gather(value, texts);
            }
          });
      case List<?> list -> list.forEach(each -> gather(each, texts));
      default -> {}
    }
  }
}
