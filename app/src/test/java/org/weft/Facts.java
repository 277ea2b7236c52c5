package org.weft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.weft.city.FactsFile;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;

/// Reads facts into the test database: a few rows of a test’s own, or all that is shipped.
public final class Facts {
  private static boolean shipped;

  private final List<FactsFile> files;

  public Facts(List<FactsFile> files) {
    this.files = files;
  }

  /// Reads a file of this kind.
  public ImportReport read(String word, String text) throws CsvRefused {
    return files.stream()
        .filter(file -> file.word().equals(word))
        .findFirst()
        .orElseThrow()
        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Reads everything that comes with the program, once in a run.
  public void readShipped() throws CsvRefused, IOException {
    synchronized (Facts.class) {
      if (shipped) {
        return;
      }
      for (var file :
          files.stream().sorted(Comparator.comparingInt(f -> f.table().order())).toList()) {
        try (var stream = Facts.class.getResourceAsStream("/data/" + file.word() + ".csv")) {
          file.read(Objects.requireNonNull(stream));
        }
      }
      shipped = true;
    }
  }
}
