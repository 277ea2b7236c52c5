package org.weft.operation.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weft.operation.StartRefused;

/// Settings that are read from files, one each, named as the setting, such as `weft.mail.password`:
/// in the folder of `WEFT_SECRETS`, or in the one in which systemd hands credentials to a service.
/// So a vault that writes files can keep them, and no process list or dump of variables shows them.
final class SecretFiles {
  private SecretFiles() {}

  /// @param environment gives a variable, or null
  static Map<String, Object> settings(Function<String, @Nullable String> environment) {
    return Stream.of("WEFT_SECRETS", "CREDENTIALS_DIRECTORY")
        .flatMap(name -> Stream.ofNullable(environment.apply(name)).filter(v -> !v.isBlank()))
        .findFirst()
        .map(folder ->
            Map.<String, Object>of("spring.config.import", "configtree:" + readable(folder) + "/"))
        .orElseGet(Map::of);
  }

  private static Path readable(String folder) {
    var path = Path.of(folder).toAbsolutePath();
    if (!Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new StartRefused(
          "The folder of secrets %s (WEFT_SECRETS) cannot be read. Make it, or take the setting away."
              .formatted(path));
    }
    return path;
  }
}
