package org.weft.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.weft.scoring.model.Framework;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

/// The framework files that are measured.
final class Frameworks {
  static final Path HOME = Path.of(System.getProperty("weft.home", ".."));
  static final Path INTERCULTURAL =
      HOME.resolve("app/src/main/resources/frameworks/intercultural-cities-2026.1.yaml");
  static final Path DIGITAL_RIGHTS = HOME.resolve("docs/examples/ranking-digital-rights-2022.yaml");

  private Frameworks() {}

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Framework read(byte[] bytes) {
    return switch (FrameworkReader.read(bytes)) {
      case Reading.Read read -> read.framework();
      case Reading.Refused refused ->
          throw new IllegalStateException(refused.faults().getFirst().toString());
    };
  }

  /// A framework near the limits: 999 areas of 19 items each, a little under 5 MiB.
  static byte[] large() {
    var text = new StringBuilder();
    text.append("weft: framework/1\nid: large\nversion: \"1\"\ntitle: Large\nareas:\n");
    for (var area = 0; area < 999; area++) {
      text.append("  - code: A").append(area).append("\n    title: Area\n    items:\n");
      for (var item = 0; item < 19; item++) {
        text.append(
            "      - {code: A%d.%d, ask: {en: \"Is there a public plan for this, %d?\""
                .formatted(area, item, item));
        text.append(
            ", fr: \"Existe-t-il un plan public, %d ?\"}, type: choice, notApplicable: true, options: "
                .formatted(item));
        text.append(
            "[{code: full, points: 100}, {code: part, points: 40}, {code: no, points: 0}]}\n");
      }
    }
    return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
