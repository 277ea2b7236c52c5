package org.weft.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A file of the project, as the rules of shape read it.
record Source(Path path, String text) {

  /// The root of the project, wherever the tests are run from.
  static final Path PROJECT = project();

  static final Path PLANTED = PROJECT.resolve("app/src/test/resources/planted");

  /// The files below a folder whose names end in one of these, in the order of their names.
  static List<Source> below(Path folder, String... endings) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> List.of(endings).stream().anyMatch(e -> file.toString().endsWith(e)))
          .sorted()
          .map(Source::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What people wrote in both modules: main and test, without the planted violations.
  static List<Source> written(String... endings) {
    var sources = new ArrayList<Source>();
    for (var folder : List.of("scoring/src", "app/src")) {
      below(PROJECT.resolve(folder), endings).stream()
          .filter(source -> !source.path().startsWith(PLANTED))
          .forEach(sources::add);
    }
    return sources;
  }

  static Source read(Path file) {
    try {
      return new Source(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /// Path from the root of the project, with / on every system.
  String place() {
    return PROJECT.relativize(path.toAbsolutePath()).toString().replace('\\', '/');
  }

  int lines() {
    return (int) text.lines().count();
  }

  /// A line for each place where the pattern is found: place, line number, what was found.
  List<String> find(Pattern pattern) {
    return pattern.matcher(text).results().map(found -> at(found.start(), found.group())).toList();
  }

  /// Names a place in this file by the number of its line.
  String at(int offset, String what) {
    var line =
        text.substring(0, offset).lines().count()
            + (offset == 0 || text.charAt(offset - 1) == '\n' ? 1 : 0);
    return place() + ":" + line + " " + what.strip().replaceAll("\\s+", " ");
  }

  private static Path project() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("app/pom.xml")) ? here : here.getParent();
  }
}
