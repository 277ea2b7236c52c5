package org.weft.assessment.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Finds files that open with a password only: nobody else could read them, and no scanner either.
///
/// Sources: ISO 32000-1, 7.6.1 (the entry Encrypt of a PDF's trailer); MS-OFFCRYPTO 2.3.4.4 (the
/// stream EncryptedPackage); MS-DOC 2.5.2 (the flag fEncrypted of the FibBase); MS-XLS 2.4.117 (the
/// record FilePass). Archives say it of each entry, see [Archives].
final class Locks {
  private static final Pattern PDF =
      Pattern.compile("/Encrypt\\s{0,8}(?:<<|\\d{1,10}\\s{1,8}\\d{1,5}\\s{1,8}R)");

  private static final Pattern PACKAGE =
      Pattern.compile(
          Pattern.quote(
              new String(
                  "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                  StandardCharsets.ISO_8859_1)));

  /// A compound file begins with these bytes.
  private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private static final int SECTOR = 512;

  /// The sectors looked at for the beginning of a stream of Word or Excel.
  private static final int SECTORS = 2048;

  private static final int FIB = 0xa5ec;
  private static final int FIB_ENCRYPTED = 0x0100;
  private static final int BOF = 0x0809;
  private static final int FILE_PASS = 0x002f;

  private Locks() {}

  static boolean isLocked(Path file) throws IOException {
    var head = Parts.at(file, 0, 8);
    if (startsWith(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      return Parts.contains(file, PDF);
    }
    return startsWith(head, COMPOUND) && (Parts.contains(file, PACKAGE) || isLockedStream(file));
  }

  private static boolean isLockedStream(Path file) throws IOException {
    var bytes = Parts.at(file, SECTOR, SECTOR * SECTORS);
    for (int at = 0; at + 64 <= bytes.length; at += SECTOR) {
      if (number(bytes, at) == FIB && (number(bytes, at + 10) & FIB_ENCRYPTED) != 0) {
        return true;
      }
      if (number(bytes, at) == BOF && number(bytes, at + 2) == 16) {
        var next = at + 4 + 16;
        // the protection of the workbook's windows may stand between
        for (int i = 0; i < 4 && next + 4 <= bytes.length; i++) {
          if (number(bytes, next) == FILE_PASS) {
            return true;
          }
          next += 4 + number(bytes, next + 2);
        }
      }
    }
    return false;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    if (head.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (head[i] != start[i]) {
        return false;
      }
    }
    return true;
  }
}
