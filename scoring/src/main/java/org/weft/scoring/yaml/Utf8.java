package org.weft.scoring.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decodes a file that must be UTF-8 and says where it is not.
final class Utf8 {

  private Utf8() {}

  /// The text without a byte order mark.
  static String decode(byte[] bytes) throws CharacterCodingException {
    int start = hasMark(bytes) ? 3 : 0;
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
        .toString();
  }

  /// Why these bytes are not text in UTF-8, if they are not.
  static Optional<Refusal> refusal(byte[] bytes) {
    if (startsLikeUtf16(bytes)) {
      return Optional.of(
          new Refusal(
              Place.START, "The file is in UTF-16 or UTF-32. Save it as UTF-8 and try again."));
    }
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int start = hasMark(bytes) ? 3 : 0;
    var in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    var out = CharBuffer.allocate(8192);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isOverflow()) {
        out.clear();
      } else if (result.isError()) {
        return Optional.of(
            new Refusal(
                placeOf(bytes, start, in.position()),
                "The file is not UTF-8: byte 0x%02X is not valid here (Latin-1 or Windows-1252?). Save it as UTF-8 and try again."
                    .formatted(bytes[in.position()])));
      } else {
        return Optional.empty();
      }
    }
  }

  /// The first character that YAML does not allow in a file, such as NUL.
  static Optional<Refusal> forbidden(String text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
      if (control || (c >= 0x7F && c < 0xA0 && c != 0x85) || c == 0xFFFE || c == 0xFFFF) {
        return Optional.of(
            new Refusal(
                new Place(line, column),
                "The file contains the character U+%04X, which no YAML file may contain. Remove it."
                    .formatted(c)));
      }
      column++;
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i))) {
        line++;
        column = 1;
      }
    }
    return Optional.empty();
  }

  private static boolean hasMark(byte[] b) {
    return b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
  }

  private static boolean startsLikeUtf16(byte[] b) {
    if (b.length < 2) {
      return false;
    }
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    return (first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || (first == 0 && second != 0)
        || (first != 0 && second == 0)
        || (b.length >= 4 && first == 0 && second == 0 && (b[3] != 0 || b[2] == (byte) 0xFE));
  }

  private static Place placeOf(byte[] bytes, int start, int position) {
    int line = 1;
    int column = 1;
    for (int i = start; i < position; i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new Place(line, column);
  }
}
