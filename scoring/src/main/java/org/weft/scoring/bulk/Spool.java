package org.weft.scoring.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Holds output back until it is known that there is no fault; what is too much for memory goes to
/// a temporary file.
final class Spool extends OutputStream {

  private static final int IN_MEMORY = 8 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 16);
  private @Nullable Path file;
  private @Nullable OutputStream overflow;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    if (overflow == null && memory.size() + length > IN_MEMORY) {
      var path = Files.createTempFile("weft-results", ".csv");
      file = path;
      overflow = Files.newOutputStream(path);
    }
    if (overflow == null) {
      memory.write(bytes, start, length);
    } else {
      overflow.write(bytes, start, length);
    }
  }

  /// Hands everything over.
  void copyTo(OutputStream out) throws IOException {
    if (overflow != null) {
      overflow.flush();
    }
    memory.writeTo(out);
    if (file != null) {
      Files.copy(file, out);
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (overflow != null) {
      overflow.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
