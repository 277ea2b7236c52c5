package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// The libraries that the program and its tests stand on: which licences they carry, and that each
/// is there in one version.
class LibrariesTest {
  private final List<Path> libraries =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(f -> f.endsWith(".jar"))
          .map(Path::of)
          .filter(jar -> Files.exists(description(jar)))
          .toList();

  @Test
  void everyLibraryHasALicenceThatGoesTogetherWithOurs() throws IOException {
    assertThat(libraries).hasSizeGreaterThan(100);
    var fitting = fitting();
    var strange = new ArrayList<String>();
    for (var jar : libraries) {
      var licences = licences(description(jar));
      if (licences.stream().noneMatch(fitting::contains)) {
        strange.add(jar.getFileName() + " " + licences);
      }
    }
    assertThat(strange).as("libraries with a licence that nobody has looked at").isEmpty();
  }

  @Test
  void ofEachLibraryThereIsOneVersionAndNoSnapshot() {
    var versions =
        libraries.stream()
            .collect(
                Collectors.groupingBy(
                    jar -> jar.getParent().getParent(),
                    Collectors.mapping(jar -> jar.getParent().getFileName(), Collectors.toSet())));
    assertThat(versions)
        .allSatisfy((library, found) -> assertThat(found).as("%s", library).hasSize(1));
    assertThat(libraries).noneMatch(jar -> jar.toString().contains("SNAPSHOT"));
  }

  /// Maven keeps the description of a library beside it.
  private static Path description(Path jar) {
    var version = jar.getParent().getFileName();
    var name = jar.getParent().getParent().getFileName();
    return jar.resolveSibling(name + "-" + version + ".pom");
  }

  /// The licences that a description names, or else its parent.
  private static List<String> licences(Path description) throws IOException {
    var text = Files.readString(description, StandardCharsets.UTF_8);
    var project = Jsoup.parse(text, Parser.xmlParser()).selectFirst("project");
    var named = project.select("> licenses > license > name").eachText();
    var parent = project.selectFirst("> parent");
    if (!named.isEmpty() || parent == null) {
      return named;
    }
    var artifact = text(parent, "artifactId");
    var version = text(parent, "version");
    var group = text(parent, "groupId");
    var above =
        repository(description, project)
            .resolve(group.replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(artifact + "-" + version + ".pom");
    return licences(above);
  }

  /// The folder under which Maven keeps everything.
  private static Path repository(Path description, Element project) {
    var group = project.selectFirst("> groupId");
    var name = group == null ? text(project.selectFirst("> parent"), "groupId") : group.text();
    var folder = description.getParent().getParent();
    for (int i = 0; i <= name.chars().filter(c -> c == '.').count(); i++) {
      folder = folder.getParent();
    }
    return folder.getParent();
  }

  private static String text(Element of, String name) {
    return of.selectFirst("> " + name).text().strip();
  }

  private static List<String> fitting() throws IOException {
    try (var text = LibrariesTest.class.getResourceAsStream("licences.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    }
  }
}
