package org.weft.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL (`initdb`, `pg_ctl`, `postgres`) as they are shipped for this
/// platform, unpacked once into a folder that only its owner may enter.
record PostgresPrograms(Path home) {

  /// Unpacks the shipped programs unless they are there already.
  ///
  /// @throws StartRefused when none are shipped for this platform or the disk is full
  static PostgresPrograms unpack(Path folder, String version) {
    var home = folder.toAbsolutePath().resolve(version);
    if (Files.isDirectory(home)) {
      return new PostgresPrograms(home);
    }
    var draft = home.resolveSibling(version + ".new-" + ProcessHandle.current().pid());
    try (var archive = archive()) {
      DataDirectory.makePrivateFolder(folder);
      Folders.delete(draft);
      unpack(archive, draft);
      Files.move(draft, home);
      return new PostgresPrograms(home);
    } catch (IOException e) {
      if (Files.isDirectory(home)) {
        return new PostgresPrograms(home); // another start was quicker
      }
      throw new StartRefused(DataDirectory.sentence(folder, e), e);
    } finally {
      Folders.delete(draft);
    }
  }

  String path(String program) {
    return home.resolve("bin").resolve(program).toString();
  }

  private static InputStream archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        "/postgres-%s-%s.txz"
            .formatted(
                system.startsWith("mac") ? "darwin" : system,
                processor.equals("aarch64") ? "arm_64" : "x86_64");
    var archive = PostgresPrograms.class.getResourceAsStream(name);
    if (archive == null) {
      throw new StartRefused(
          "Weft brings no PostgreSQL for %s on %s. Set WEFT_DATABASE_URL, WEFT_DATABASE_USER and WEFT_DATABASE_PASSWORD to use one of your own."
              .formatted(system, processor));
    }
    return archive;
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("an entry leaves the folder: " + entry.getName());
        }
        write(tar, entry, file);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    Files.setPosixFilePermissions(file, (entry.getMode() & 0100) == 0 ? DATA : PROGRAM);
  }

  private static final Set<PosixFilePermission> DATA =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> PROGRAM =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
}
