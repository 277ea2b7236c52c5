package org.weft.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.weft.operation.Importer;
import org.weft.site.csv.CsvRefused;

/// A kind of file with facts that can be read into the database: shipped with the program, or given
/// to `weft import`. Reading the same file again changes nothing.
public interface FactsFile extends Importer {
  /// What kind of file it is.
  FactsTable table();

  @Override
  default String word() {
    return table().word();
  }

  @Override
  default String summary() {
    return table().summary();
  }

  /// Reads the file as a whole or not at all.
  ///
  /// @throws CsvRefused when it is not such a table
  ImportReport read(InputStream file) throws CsvRefused;

  /// Reads files from the command line; the rows that were not used go into a file beside each.
  @Override
  default void importFrom(List<Path> files, PrintWriter out) throws ImportRefused {
    for (var file : files) {
      try (var stream = Files.newInputStream(file)) {
        var report = read(stream);
        out.printf("%s: %s%n", file, report.sentence());
        if (!report.left().isEmpty()) {
          var beside = file.resolveSibling(file.getFileName() + ".left-out.csv");
          Files.writeString(beside, report.table());
          out.printf("The rows left out, each with its reason: %s%n", beside);
        }
      } catch (CsvRefused e) {
        throw new ImportRefused("%s: %s Nothing was changed.".formatted(file, e.getMessage()));
      } catch (IOException e) {
        throw new ImportRefused(
            "%s could not be read, or the report beside it could not be written: %s"
                .formatted(file, e.getMessage()));
      }
    }
  }
}
