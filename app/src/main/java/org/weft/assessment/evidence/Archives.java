package org.weft.assessment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks into documents that are archives (Word, Excel, OpenDocument). What they hold is counted
/// while it is unpacked, since what an archive says of its own size may be a lie; nothing is
/// written anywhere.
final class Archives {
  /// The most parts.
  static final int ENTRIES = 2_000;

  /// The most that all parts hold together: 200 MiB, and never more than 100 times the file, but 20
  /// MiB are always allowed since short texts pack well.
  private static final long UNPACKED = 200L << 20;

  private static final long ALWAYS = 20L << 20;
  private static final long RATIO = 100;

  /// Names that lead out of the folder they are unpacked into, or mean a device on some systems.
  private static final Pattern SLIPPING =
      Pattern.compile(
          "(?i)^[/\\\\].*|^[a-z]:.*|.*\\\\.*|(?:.*/)?\\.\\.(?:/.*)?|.*\\p{Cntrl}.*|.*%(?:2e|2f|5c|00).*"
              + "|(?:.*/)?(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\.[^/]*)?(?:/.*)?",
          Pattern.DOTALL);

  private static final Pattern PROGRAM = Pattern.compile("(?i).*(vbaProject|activeX).*");

  private static final String MANIFEST = "META-INF/manifest.xml";

  private Archives() {}

  /// What is wrong with an archive.
  enum Fault {
    NONE,
    /// It unpacks to far too much, has too many parts, or parts that lead elsewhere.
    DANGEROUS,
    /// It opens with a password only.
    LOCKED,
    /// It is no archive that can be read.
    BROKEN
  }

  static Fault check(Path file) throws IOException {
    try (var zip = ZipFile.builder().setPath(file).get()) {
      return check(zip, Math.clamp(Files.size(file) * RATIO, ALWAYS, UNPACKED));
    } catch (IllegalArgumentException | IOException e) {
      return Fault.BROKEN;
    }
  }

  private static Fault check(ZipFile zip, long most) throws IOException {
    var entries = Collections.list(zip.getEntries());
    if (entries.size() > ENTRIES) {
      return Fault.DANGEROUS;
    }
    var names = new HashSet<String>();
    var left = most;
    for (var entry : entries) {
      var fault = check(entry);
      if (fault != Fault.NONE) {
        return fault;
      }
      if (!names.add(entry.getName())) {
        return Fault.DANGEROUS;
      }
      if (!zip.canReadEntryData(entry)) {
        return Fault.BROKEN;
      }
      try (var in = zip.getInputStream(entry)) {
        if (entry.getName().equals(MANIFEST)) {
          var manifest = in.readNBytes((int) Math.min(left, 4L << 20));
          left -= manifest.length;
          if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            return Fault.LOCKED;
          }
        }
        left -= count(in, left + 1);
        if (left < 0) {
          return Fault.DANGEROUS;
        }
      }
    }
    return Fault.NONE;
  }

  private static Fault check(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Fault.LOCKED;
    }
    return entry.isUnixSymlink()
            || SLIPPING.matcher(entry.getName()).matches()
            || PROGRAM.matcher(entry.getName()).matches()
        ? Fault.DANGEROUS
        : Fault.NONE;
  }

  /// Unpacks until there is nothing more, or more than is allowed.
  private static long count(InputStream in, long most) throws IOException {
    var buffer = new byte[1 << 16];
    var total = 0L;
    for (int read; total <= most && (read = in.read(buffer)) > 0; ) {
      total += read;
    }
    return total;
  }
}
