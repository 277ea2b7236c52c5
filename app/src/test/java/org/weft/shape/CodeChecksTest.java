package org.weft.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// What the build itself checks in Java code. Small projects that inherit the build of this one are
/// built by it: one that is as it should be, and one for each rule that breaks nothing but that.
class CodeChecksTest {
  private static final List<String> PROJECTS =
      List.of("clean", "mistake", "tested", "nothing", "format");

  private static String said = "";

  @BeforeAll
  static void theProjectsAreBuilt() throws Exception {
    var folder = Source.PROJECT.resolve("app/target/planted");
    FileSystemUtils.deleteRecursively(folder);
    FileSystemUtils.copyRecursively(Source.PLANTED.resolve("code"), folder);
    Files.writeString(
        folder.resolve("pom.xml"),
        project(
            "<groupId>org.weft.planted</groupId><artifactId>all</artifactId><version>1</version>"
                + "<packaging>pom</packaging>"
                + PROJECTS.stream()
                    .map("<module>%s</module>"::formatted)
                    .collect(Collectors.joining("", "<modules>", "</modules>"))));
    for (var name : PROJECTS) {
      Files.writeString(
          folder.resolve(name).resolve("pom.xml"),
          project(parent(folder.resolve(name)) + "<artifactId>" + name + "</artifactId>"));
    }
    var log = folder.resolve("build.log");
    var builder =
        new ProcessBuilder(maven())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var build = builder.start();
    if (!build.waitFor(3, TimeUnit.MINUTES)) {
      build.destroy();
    }
    said = Files.readString(log);
  }

  @BeforeEach
  void mavenHasWhatTheBuildNeeds() {
    Assumptions.assumeFalse(
        said.contains("in offline mode"), "Maven is offline, and a tool of the build is not there");
  }

  @Test
  void codeThatKeepsTheRulesIsBuilt() {
    assertThat(said).containsPattern("clean \\S+ \\.+ SUCCESS").doesNotContain("Clean.java:[");
  }

  @Test
  void aMistakeThatErrorProneKnowsIsRefused() {
    assertThat(said)
        .containsPattern("Mistake\\.java:\\[\\d+,\\d+] \\[ArrayEquals]")
        .containsPattern("mistake \\S+ \\.+ FAILURE");
  }

  @Test
  void aMistakeThatErrorProneKnowsIsRefusedInATestToo() {
    assertThat(said)
        .containsPattern("MistakeTest\\.java:\\[\\d+,\\d+] \\[DeadException]")
        .containsPattern("tested \\S+ \\.+ FAILURE");
  }

  @Test
  void aNullThatNobodyLooksForIsRefused() {
    assertThat(said)
        .containsPattern("Nothing\\.java:\\[\\d+,\\d+] \\[NullAway]")
        .containsPattern("nothing \\S+ \\.+ FAILURE");
  }

  @Test
  void codeInAnotherFormatIsRefused() {
    assertThat(said)
        .containsPattern(
            "spotless-maven-plugin:\\S+:check .* on project format: .*format violations:\\R.*/Format\\.java")
        .containsPattern("format \\S+ \\.+ FAILURE");
  }

  private static String project(String content) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>%s</project>
    """
        .formatted(content);
  }

  /// The build of this project, as it is now.
  private static String parent(Path project) throws IOException {
    var pom = Source.PROJECT.resolve("pom.xml");
    var version =
        Jsoup.parse(Files.readString(pom), "", Parser.xmlParser())
            .select("project > version")
            .text();
    return "<parent><groupId>org.weft</groupId><artifactId>weft</artifactId><version>%s</version><relativePath>%s</relativePath></parent>"
        .formatted(version, project.relativize(pom));
  }

  /// The Maven that runs the tests, with what it was told of its repository; the one on the PATH
  /// where something else runs them. A file `.quick` is not heeded: it would leave the checks out.
  private static List<String> maven() {
    var home = System.getProperty("weft.maven.home", "");
    var command = new ArrayList<>(List.of(home.isEmpty() ? "mvn" : home + "/bin/mvn"));
    command.addAll(List.of("-B", "-Dstyle.color=never", "-DskipTests", "-P", "!quick"));
    if (System.getProperty("weft.maven.offline", "").equals("offline=true")) {
      command.add("--offline");
    }
    var repository = System.getProperty("weft.maven.repository", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    var settings = System.getProperty("weft.maven.settings", "").replaceFirst("settings=", "");
    if (Files.isRegularFile(Path.of(settings))) {
      command.addAll(List.of("--settings", settings));
    }
    command.addAll(List.of("--fail-at-end", "verify"));
    return command;
  }
}
