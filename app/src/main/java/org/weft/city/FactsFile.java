package org.weft.city;

import java.io.InputStream;
import org.weft.site.csv.CsvRefused;

/// A kind of file with facts that can be read into the database: shipped with the program, or given
/// to `weft import`. Reading the same file again changes nothing.
public interface FactsFile {
  /// The word on the command line and the name of the shipped file, such as `cities`.
  String word();

  /// One line: what is read.
  String summary();

  /// Files with smaller numbers are read first.
  int order();

  /// Reads the file as a whole or not at all.
  ///
  /// @throws CsvRefused when it is not such a table
  ImportReport read(InputStream file) throws CsvRefused;
}
