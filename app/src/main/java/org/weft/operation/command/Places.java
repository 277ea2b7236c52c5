package org.weft.operation.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the data lives when a command does not say: `WEFT_DATA`, or else a folder of the program's
/// own, one for the demo and another for the real thing.
final class Places {
  private Places() {}

  static Map<String, Object> settings(@Nullable Path given, boolean demo) {
    var settings = new HashMap<>(SecretFiles.settings(System::getenv));
    settings.put("weft.data", data(given, demo));
    return settings;
  }

  private static Path data(@Nullable Path given, boolean demo) {
    if (given != null) {
      return given.toAbsolutePath();
    }
    var wished = System.getenv("WEFT_DATA");
    if (wished != null && !wished.isBlank()) {
      return Path.of(wished).toAbsolutePath();
    }
    return Path.of(System.getProperty("weft.home", ""))
        .toAbsolutePath()
        .resolve(".weft")
        .resolve(demo ? "demo" : "data");
  }
}
