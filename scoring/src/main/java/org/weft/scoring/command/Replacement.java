package org.weft.scoring.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that appears, or replaces an older one, whole or not at all.
///
/// Something that is not an ordinary file, such as a pipe or `/dev/stdout`, is written directly.
final class Replacement implements AutoCloseable {

  private final Path target;
  private final Path temporary;
  private final OutputStream stream;

  Replacement(Path target) throws IOException {
    boolean special = Files.exists(target) && !Files.isRegularFile(target);
    this.target = special || !Files.exists(target) ? target : target.toRealPath();
    if (special) {
      this.temporary = target;
      this.stream =
          new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE));
    } else {
      var folder = this.target.toAbsolutePath().getParent();
      var name = this.target.toAbsolutePath().getFileName();
      this.temporary =
          (folder == null ? Path.of(".") : folder)
              .resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
      this.stream =
          new BufferedOutputStream(
              Files.newOutputStream(
                  temporary,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE));
    }
  }

  OutputStream stream() {
    return stream;
  }

  /// Puts the file in its place.
  void commit() throws IOException {
    stream.close();
    if (temporary.equals(target)) {
      return;
    }
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    if (!temporary.equals(target)) {
      Files.deleteIfExists(temporary);
    }
  }
}
