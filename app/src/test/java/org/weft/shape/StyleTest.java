package org.weft.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules for files of any kind. The rules for templates are in [TemplateTest].
class StyleTest {
  private static final int LINES = 300;

  private static final Pattern BANNED =
      Pattern.compile(
          "\\b(?:class|record|interface|enum) +(\\w*(?:Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Abstract|Base)|(?:Abstract|Base)[A-Z]\\w*)\\b");

  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?<![\\w-])((margin|padding|border)-(left|right|top|bottom)|border-(top|bottom)-(left|right)-radius|left|right|top|bottom)\\s*:|(text-align|float|clear)\\s*:\\s*(left|right)");

  private static final Pattern UNESCAPED =
      Pattern.compile("writeUnsafeContent|\\$unsafe\\{|\\.writeContent\\(");

  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b|(?i:not (?:yet )?implemented|coming soon)");

  /// The classes that may hand ready-made HTML to a page; what they write is their own or cleaned.
  private static final List<String> MAY_WRITE_HTML = List.of();

  @Test
  void filesStayShort() {
    holds(
        StyleTest::tooLong, Source.written(".java", ".jte", ".css", ".js"), "planted/TooLong.java");
  }

  @Test
  void namesSayWhatAThingIs() {
    holds(s -> s.find(BANNED), Source.written(".java"), "planted/BannedName.java");
  }

  @Test
  void stylesWorkInBothDirectionsOfWriting() {
    holds(
        s -> s.find(PHYSICAL),
        Source.written(".css").stream().filter(s -> !s.place().contains("/assets/paper/")).toList(),
        "planted/physical.css");
  }

  @Test
  void nothingIsWrittenWithoutEscaping() {
    holds(
        s -> s.find(UNESCAPED),
        Source.written(".java", ".jte").stream()
            .filter(s -> s.place().contains("/src/main/"))
            .filter(s -> !MAY_WRITE_HTML.contains(s.name()))
            .toList(),
        "planted/Unescaped.java");
  }

  @Test
  void nothingIsLeftForLater() {
    holds(
        s -> s.find(UNFINISHED),
        Source.written(".java", ".jte", ".css", ".js", ".properties", ".sql").stream()
            .filter(s -> !s.name().equals("StyleTest.java"))
            .toList(),
        "planted/Unfinished.java");
  }

  @Test
  void everyPackageSaysWhatItOwnsAndHasNoNulls() {
    holds(
        s ->
            s.text().contains("///") && s.text().contains("@NullMarked")
                ? List.of()
                : List.of(s.place()),
        Source.written("package-info.java").stream()
            .filter(s -> s.place().contains("/src/main/"))
            .toList(),
        "planted/bare/package-info.java");
    var packages =
        Source.written(".java").stream()
            .filter(s -> s.place().contains("/src/main/"))
            .map(s -> s.path().resolveSibling("package-info.java"))
            .distinct()
            .filter(file -> !java.nio.file.Files.exists(file))
            .toList();
    assertThat(packages).as("packages without package-info.java").isEmpty();
  }

  private static List<String> tooLong(Source source) {
    return source.lines() > LINES
        ? List.of(
            "%s has %d lines; the most is %d".formatted(source.place(), source.lines(), LINES))
        : List.of();
  }

  /// The rule finds nothing in the sources, and it does find the planted violation.
  static void holds(Function<Source, List<String>> rule, List<Source> sources, String planted) {
    assertThat(sources).isNotEmpty();
    var violation = Source.read(Source.PLANTED.resolve(planted.replaceFirst("^planted/", "")));
    assertThat(rule.apply(violation)).as("the planted violation").isNotEmpty();
    assertThat(
            sources.stream().flatMap(s -> Stream.ofNullable(rule.apply(s)).flatMap(List::stream)))
        .isEmpty();
  }
}
