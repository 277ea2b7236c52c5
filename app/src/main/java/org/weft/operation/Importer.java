package org.weft.operation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// Something that `weft import WORD FILE…` reads into the database; every bean of this type is
/// offered.
public interface Importer {
  /// The word on the command line, such as `cities`.
  String word();

  /// One line for `weft import --help`: what is read, and from which kind of file.
  String summary();

  /// Reads the files and says on `out` what was added, changed and left out.
  ///
  /// @throws ImportRefused when a file cannot be used; nothing has been written then
  void importFrom(List<Path> files, PrintWriter out) throws ImportRefused;

  /// A file that cannot be imported; the message names the file, the place and the remedy.
  final class ImportRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public ImportRefused(String sentence) {
      super(sentence);
    }
  }
}
