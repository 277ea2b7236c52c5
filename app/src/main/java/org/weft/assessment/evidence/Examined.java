package org.weft.assessment.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An uploaded file that was looked at, in the folder for temporary files until it is closed.
///
/// @param fault why it is refused; DONE for nothing
/// @param type its media type as its content shows it; empty for a refused one
/// @param size in bytes
record Examined(Path file, String name, String type, long size, Attaching.Outcome fault)
    implements AutoCloseable {

  boolean isAccepted() {
    return fault == Attaching.Outcome.DONE;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
