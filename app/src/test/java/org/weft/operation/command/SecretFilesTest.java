package org.weft.operation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.weft.operation.StartRefused;

/// Secrets in files, as a vault, systemd or a container’s secrets bring them.
class SecretFilesTest {
  @TempDir Path folder;

  @Test
  void aSecretIsReadFromTheFileOfItsName() throws IOException {
    Files.writeString(folder.resolve("weft.mail.password"), "p w:1$x\n");
    Files.writeString(folder.resolve("weft.signin.oidc.leeds.secret"), "two");
    var settings = SecretFiles.settings(Map.of("WEFT_SECRETS", folder.toString())::get);
    var arguments =
        settings.entrySet().stream()
            .map(e -> "--" + e.getKey() + "=" + e.getValue())
            .toArray(String[]::new);
    try (var program =
        new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE).run(arguments)) {
      var found = program.getEnvironment();
      assertThat(found.getProperty("weft.mail.password")).isEqualTo("p w:1$x");
      assertThat(found.getProperty("weft.signin.oidc.leeds.secret")).isEqualTo("two");
    }
  }

  @Test
  void systemdsCredentialsAreFoundToo() {
    assertThat(SecretFiles.settings(Map.of("CREDENTIALS_DIRECTORY", folder.toString())::get))
        .containsEntry("spring.config.import", "configtree:" + folder + "/");
    assertThat(SecretFiles.settings(Map.<String, String>of()::get)).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsToldInOneSentence() {
    assertThatThrownBy(() -> SecretFiles.settings(Map.of("WEFT_SECRETS", folder + "/nowhere")::get))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("WEFT_SECRETS");
  }

  /// No beans at all: settings alone.
  static class Nothing {}
}
