package org.weft.assessment.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Finds files that are two things at once: a PDF or picture to one program, a web page or an
/// archive to another.
final class Disguises {
  /// As far as programs look that guess what a file is.
  private static final int HEAD = 4096;

  private static final Pattern MARKUP =
      Pattern.compile("(?i)<(?:html|head|body|script|iframe|svg|!doctype\\s+html)[\\s>/]");

  /// The end of an archive's directory: its signature, 18 bytes, a comment of at most 65,535 bytes.
  private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};

  private static final int DIRECTORY_END_SIZE = 22;

  private Disguises() {}

  /// Whether a PDF or picture is something else as well.
  static boolean isDisguised(Path file) throws IOException {
    return hasMarkup(file) || endsAsArchive(file);
  }

  private static boolean hasMarkup(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return MARKUP.matcher(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)).find();
    }
  }

  private static boolean endsAsArchive(Path file) throws IOException {
    var tail = Parts.tail(file, DIRECTORY_END_SIZE + 0xffff);
    for (int i = tail.length - DIRECTORY_END_SIZE; i >= 0; i--) {
      if (startsAt(tail, i) && commentEndsWithTheFile(tail, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] tail, int at) {
    for (int i = 0; i < DIRECTORY_END.length; i++) {
      if (tail[at + i] != DIRECTORY_END[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean commentEndsWithTheFile(byte[] tail, int at) {
    var comment = (tail[at + 20] & 0xff) | (tail[at + 21] & 0xff) << 8;
    return at + DIRECTORY_END_SIZE + comment == tail.length;
  }
}
