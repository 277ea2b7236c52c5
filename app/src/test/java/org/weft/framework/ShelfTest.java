package org.weft.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.WeftTest;
import org.weft.operation.StartRefused;

/// A folder of frameworks that cannot be used is told in words, and nothing of it is loaded.
@WeftTest
class ShelfTest {
  @Autowired Frameworks frameworks;
  @Autowired Loading loading;
  @TempDir Path folder;

  private final String id = "t-" + UUID.randomUUID();

  @Test
  void soundFilesAreLoadedAndOtherFilesAndFoldersLeftAlone() throws IOException {
    write("a.yaml", "Is there a strategy?");
    Files.writeString(folder.resolve("notes.txt"), "nothing");
    Files.createDirectory(folder.resolve("old.yaml"));
    new Shelf(loading, folder.toString()).afterPropertiesSet();
    assertThat(frameworks.find(id, "1")).isPresent();
  }

  @Test
  void aFaultyFileIsNamedWithItsLineAndTheSoundOneBesideItIsNotLoaded() throws IOException {
    write("a.yaml", "Is there a strategy?");
    Files.writeString(folder.resolve("b.yaml"), "weft: framework/1\nid: x\nareas: nothing\n");
    assertRefused("b.yaml:3:");
    assertThat(frameworks.find(id, "1")).isEmpty();
  }

  @Test
  void aFileThatIsFarTooLarge() throws IOException {
    Files.writeString(folder.resolve("huge.yaml"), "# long\n".repeat(900_000));
    assertRefused("huge.yaml:1:1: ");
  }

  @Test
  void aChangedTextUnderALoadedVersion() throws IOException {
    write("a.yaml", "Is there a strategy?");
    new Shelf(loading, folder.toString()).afterPropertiesSet();
    write("a.yaml", "Is there a plan?");
    assertRefused("a.yaml: version 1 of " + id + " is in the catalogue with another text");
  }

  @Test
  void aLinkThatLeadsNowhereIsNamedAndNotTheFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.yaml"), folder.resolve("nowhere"));
    assertRefused("The file " + folder.resolve("gone.yaml") + " cannot be read. Let");
  }

  @Test
  void aFolderThatIsNotThere() {
    assertThatThrownBy(() -> new Shelf(loading, folder + "/none").afterPropertiesSet())
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("The folder of frameworks " + folder + "/none cannot be read.");
  }

  private void assertRefused(String what) {
    assertThatThrownBy(() -> new Shelf(loading, folder.toString()).afterPropertiesSet())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(what);
  }

  private void write(String name, String question) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        weft: framework/1
        id: %s
        version: "1"
        title: Test
        areas:
          - code: a
            title: Area
            items:
              - {code: a1, ask: "%s", type: yes-no}
        """
            .formatted(id, question));
  }
}
