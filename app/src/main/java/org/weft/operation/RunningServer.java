package org.weft.operation;

import static org.weft.operation.OwnRoles.OWNER;
import static org.weft.operation.OwnRoles.PROGRAM;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.weft.operation.Database.Login;

/// The database of a Weft that runs on a data directory at this moment, for a command that works
/// beside it: where it answers and its secrets stand in the directory, which only its owner reads.
final class RunningServer {
  /// The line of `postmaster.pid` that names the port, and the one that says when it answers.
  private static final int PORT = 3;

  private static final int STATUS = 7;

  private RunningServer() {}

  /// @return empty when no program works on the directory
  /// @throws StartRefused when one does and is just starting or stopping
  static Optional<Database> find(Path data) {
    var root = data.toAbsolutePath().normalize();
    try {
      return isHeld(root.resolve(DataDirectory.MARK))
          ? Optional.of(database(root))
          : Optional.empty();
    } catch (IOException e) {
      throw new StartRefused(DataDirectory.sentence(root, e), e);
    }
  }

  private static boolean isHeld(Path mark) throws IOException {
    if (!Files.exists(mark)) {
      return false;
    }
    try (var channel = FileChannel.open(mark, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true; // by this very process
    }
  }

  private static Database database(Path root) throws IOException {
    var file = root.resolve("database").resolve("postmaster.pid");
    var lines = Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of();
    if (lines.size() <= STATUS || !lines.get(STATUS).strip().equals("ready")) {
      throw new StartRefused(
          "The Weft on %s is just starting or stopping. Try again in a moment.".formatted(root));
    }
    return new Database(
        "jdbc:postgresql://127.0.0.1:%s/%s".formatted(lines.get(PORT).strip(), PROGRAM),
        new Login(PROGRAM, secret(root, PROGRAM)),
        new Login(OWNER, secret(root, OWNER)),
        "the running PostgreSQL in " + root,
        true,
        () -> {});
  }

  private static String secret(Path root, String name) throws IOException {
    return Files.readString(root.resolve("secrets").resolve(name)).strip();
  }
}
