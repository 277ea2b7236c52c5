package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written about security names tests and files that exist.
class DocumentedTest {
  private static final Path HOME = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Journey))`");
  private static final Pattern REQUIREMENT =
      Pattern.compile("(?m)^\\| (V\\d+\\.\\d+\\.\\d+) \\| [12] \\|");

  @ParameterizedTest
  @ValueSource(strings = {"asvs.md", "cases.md", "scan.md", "supply-chain.md"})
  void everyTestThatIsNamedExists(String file) throws IOException {
    var text = Files.readString(HOME.resolve("docs/security").resolve(file));
    var known = tests();
    assertThat(TEST.matcher(text).results().map(m -> m.group(1)).distinct())
        .as("tests that %s names", file)
        .isSubsetOf(known);
  }

  @Test
  void everyRequirementStandsOnceAndHasItsProofOrReason() throws IOException {
    var text = Files.readString(HOME.resolve("docs/security/asvs.md"));
    var requirements = REQUIREMENT.matcher(text).results().map(m -> m.group(1)).toList();
    assertThat(requirements).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(text.lines().filter(l -> l.startsWith("| V")))
        .allSatisfy(line -> assertThat(line.split("\\|")[4]).isNotBlank());
  }

  @Test
  void everyOneOfTheThirtyCasesHasATestOrAReason() throws IOException {
    var lines =
        Files.readString(HOME.resolve("docs/security/cases.md"))
            .lines()
            .filter(l -> l.matches("\\| \\d+ \\|.*"))
            .toList();
    assertThat(lines).hasSize(30);
    assertThat(lines)
        .allSatisfy(l -> assertThat(l).containsPattern("`\\w+(Test|Journey)`|there are no|open"));
  }

  private static Set<String> tests() throws IOException {
    var folders = List.of(HOME.resolve("app/src/test"), HOME.resolve("scoring/src/test"));
    var names = new java.util.TreeSet<String>();
    for (var folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        names.addAll(
            files
                .map(f -> f.getFileName().toString())
                .filter(n -> n.endsWith(".java"))
                .map(n -> n.replace(".java", ""))
                .collect(Collectors.toSet()));
      }
    }
    return names;
  }
}
