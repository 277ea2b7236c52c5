package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.TestDatabase;

/// What an operator reads who has given the program something that it cannot use: one sentence.
class WrongSettingTest {
  @TempDir Path folder;

  @Test
  void aFrameworkFileWithAFault() throws IOException {
    var file = Files.writeString(folder.resolve("mine.yaml"), "weft: framework/1\nareas: none\n");
    assertThat(said("weft.secure=false", "--frameworks", folder.toString()))
        .startsWith("weft: " + file + ":1:1: ")
        .doesNotContain("\tat ", "ERROR", "Exception");
  }

  private static String said(String setting, String... options) {
    var settings =
        Stream.concat(
            Stream.of(TestDatabase.settings(TestDatabase.url())), Stream.of(setting));
    var words = Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options));
    var ended = RefusalTest.runWith(settings.toArray(String[]::new), words.toArray(String[]::new));
    assertThat(ended.status()).isEqualTo(1);
    return ended.said();
  }
}
