package org.weft.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;

/// The one folder that holds everything of an installation: the database and its secrets.
///
/// Only its owner may enter it (mode 0700), and one program at a time works on it: the lock is the
/// operating system's and disappears with the process, however that ends.
final class DataDirectory implements AutoCloseable {
  private static final int SECRET_BYTES = 32;
  static final String MARK = "weft.lock";

  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /// Opens the folder, and makes it when it is not there.
  ///
  /// @throws StartRefused when it cannot be used or another program works on it
  static DataDirectory open(Path wanted) {
    var root = wanted.toAbsolutePath().normalize();
    try {
      if (Files.exists(root) && !Files.isDirectory(root)) {
        throw new StartRefused(root + " is a file, not a folder. Choose a folder with --data.");
      }
      Files.createDirectories(root);
      refuseForeign(root);
      closeToOthers(root);
      return new DataDirectory(root, lock(root));
    } catch (IOException e) {
      throw new StartRefused(sentence(root, e), e);
    }
  }

  Path root() {
    return root;
  }

  Path cluster() {
    return root.resolve("database");
  }

  Path logs() {
    return root.resolve("log");
  }

  Path log() {
    return logs().resolve("postgres.log");
  }

  /// A secret of this installation, made at random when first asked for; the file is readable by
  /// its owner alone from its first moment on.
  String secret(String name) {
    var folder = root.resolve("secrets");
    var file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        makePrivateFolder(folder);
        writePrivate(file, random());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefused(sentence(file, e), e);
    }
  }

  /// Makes a folder that only its owner may enter.
  static void makePrivateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    closeToOthers(folder);
  }

  /// One sentence for the ways in which a file or folder can be out of reach.
  static String sentence(Path path, IOException failure) {
    var message = String.valueOf(failure.getMessage());
    if (failure instanceof AccessDeniedException) {
      return "Weft may not read and write %s. Give this user the right to, or choose another folder with --data."
          .formatted(path);
    }
    if (message.contains("No space left")) {
      return "The disk with %s is full. Free some space, or choose another folder with --data."
          .formatted(path);
    }
    var reason =
        failure instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : failure.getClass().getSimpleName() + ": " + message;
    return "Weft cannot use %s (%s). Choose another folder with --data.".formatted(path, reason);
  }

  private static void refuseForeign(Path root) throws IOException {
    if (Files.exists(root.resolve(MARK))) {
      return;
    }
    try (var entries = Files.list(root)) {
      if (entries.findAny().isPresent()) {
        throw new StartRefused(
            root + " holds files that are not Weft’s. Choose an empty folder with --data.");
      }
    }
  }

  private static void closeToOthers(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static FileChannel lock(Path root) throws IOException {
    var channel =
        FileChannel.open(
            root.resolve(MARK),
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: the same answer as for any other
    }
    channel.close();
    throw new StartRefused(
        "Another Weft is already running on %s. Stop it first, or choose another folder with --data."
            .formatted(root));
  }

  private static String random() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Written beside its name and moved there, so that a half-written secret is never read.
  private static void writePrivate(Path file, String text) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    try (var channel =
        FileChannel.open(
            draft,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(draft, file);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // the lock goes with the process at the latest
    }
  }
}
