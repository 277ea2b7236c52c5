package org.weft.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// English and French say the same things, nothing is missing and nothing is left over.
class TranslationsTest {
  private static final Path MESSAGES = Source.PROJECT.resolve("app/src/main/resources/messages");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:say|text)\\(\\s*(?:locale,\\s*|\\w+\\.locale\\(\\),\\s*)?\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");

  @Test
  void everyTextIsThereInEnglishAndFrench() {
    assertThat(unequalKeys(bundles(MESSAGES, "en"), bundles(MESSAGES, "fr"))).isEmpty();
    assertThat(unequalKeys(planted("en"), planted("fr")))
        .containsExactly("planted.onlyEnglish", "planted.onlyFrench");
  }

  @Test
  void bothFillInTheSameThings() {
    assertThat(unequalPlaces(bundles(MESSAGES, "en"), bundles(MESSAGES, "fr"))).isEmpty();
    assertThat(unequalPlaces(planted("en"), planted("fr"))).containsExactly("planted.places");
  }

  @Test
  void apostrophesAreTypographic() {
    // MessageFormat takes the other kind for a quotation mark and swallows it
    assertThat(apostrophes(Source.below(MESSAGES, ".properties"))).isEmpty();
    assertThat(apostrophes(Source.below(Source.PLANTED, ".properties"))).hasSize(1);
  }

  @Test
  void everyTextThatPagesAskForIsThere() {
    var known = bundles(MESSAGES, "en").keySet();
    assertThat(missing(sources(), known)).isEmpty();
    assertThat(missing(Source.below(Source.PLANTED, "asking.jte"), known)).hasSize(1);
  }

  @Test
  void noTextIsLeftOver() {
    assertThat(unused(sources(), bundles(MESSAGES, "en").keySet())).isEmpty();
    assertThat(unused(sources(), Set.of("planted.leftOver"))).containsExactly("planted.leftOver");
  }

  private static Map<String, String> planted(String language) {
    return bundles(Source.PLANTED, language);
  }

  private static List<Source> sources() {
    return Source.written(".java", ".jte").stream()
        .filter(source -> source.place().startsWith("app/src/main/"))
        .toList();
  }

  private static Map<String, String> bundles(Path folder, String language) {
    var all = new TreeMap<String, String>();
    for (var file : Source.below(folder, "_" + language + ".properties")) {
      var texts = new Properties();
      try {
        texts.load(new StringReader(file.text()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  private static Collection<String> unequalKeys(
      Map<String, String> one, Map<String, String> other) {
    var unequal = new TreeSet<>(one.keySet());
    unequal.removeAll(other.keySet());
    other.keySet().stream().filter(key -> !one.containsKey(key)).forEach(unequal::add);
    return unequal;
  }

  private static List<String> unequalPlaces(Map<String, String> one, Map<String, String> other) {
    return one.keySet().stream()
        .filter(other::containsKey)
        .filter(key -> !places(one.get(key)).equals(places(other.get(key))))
        .toList();
  }

  /// The numbers of the arguments that a text uses, also inside its choices.
  private static Set<String> places(String text) {
    new MessageFormat(text, Locale.ENGLISH); // fails for a text that is no pattern
    return Pattern.compile("\\{(\\d+)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> apostrophes(List<Source> bundles) {
    return bundles.stream()
        .flatMap(file -> file.find(Pattern.compile("(?m)^[^#\\n]*'.*$")).stream())
        .toList();
  }

  private static List<String> missing(List<Source> sources, Set<String> known) {
    var missing = new ArrayList<String>();
    for (var source : sources) {
      ASKED
          .matcher(source.text())
          .results()
          .filter(asked -> !known.contains(asked.group(1)))
          .forEach(asked -> missing.add(source.at(asked.start(), asked.group(1))));
    }
    return missing;
  }

  /// A key is in use when a source holds it, or the beginning of it that ends in a full stop and is
  /// completed at run time.
  private static List<String> unused(List<Source> sources, Set<String> keys) {
    var literals = new TreeSet<String>();
    for (var source : sources) {
      LITERAL.matcher(source.text()).results().forEach(found -> literals.add(found.group(1)));
    }
    return keys.stream()
        .filter(key -> !literals.contains(key))
        .filter(key ->
            literals.stream()
                .filter(word -> word.endsWith(".") || word.contains("."))
                .noneMatch(word -> key.startsWith(word.endsWith(".") ? word : word + ".")))
        .toList();
  }
}
