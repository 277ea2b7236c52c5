package org.weft.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The glossary names what is really in the code, so that its words stay the master.
class GlossaryTest {
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) +(\\w+)");

  @Test
  void everyCodeNameOfTheGlossaryExists() {
    var glossary = Source.read(Source.PROJECT.resolve("docs/glossary.md"));
    assertThat(unknown(glossary)).isEmpty();
    assertThat(unknown(Source.read(Source.PLANTED.resolve("glossary.md"))))
        .containsExactly("Guild");
  }

  private static List<String> unknown(Source glossary) {
    Set<String> types =
        Source.written(".java").stream()
            .flatMap(source -> TYPE.matcher(source.text()).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    var rows = glossary.text().lines().filter(line -> line.startsWith("| ")).skip(1).toList();
    assertThat(rows).isNotEmpty();
    return rows.stream()
        .map(row -> row.split(" *\\| *")[3])
        .filter(code -> code.matches("`[A-Z]\\w+`"))
        .map(code -> code.replace("`", ""))
        .filter(code -> !types.contains(code))
        .toList();
  }
}
