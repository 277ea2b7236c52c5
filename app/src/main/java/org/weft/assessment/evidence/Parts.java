package org.weft.assessment.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Reads parts of files, so that none of them is ever whole in memory.
final class Parts {
  private static final int CHUNK = 1 << 16;

  /// The longest text that [#contains] is sure to find where two chunks meet.
  private static final int OVERLAP = 256;

  private Parts() {}

  /// The last bytes of a file; all of them if there are fewer.
  static byte[] tail(Path file, int most) throws IOException {
    var size = Files.size(file);
    return at(file, Math.max(0, size - most), most);
  }

  /// The bytes from a position on; fewer at the end of the file.
  static byte[] at(Path file, long position, int most) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var left = Math.max(0, Math.min(most, channel.size() - position));
      var buffer = ByteBuffer.allocate((int) left);
      while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
        // until everything is there
      }
      return buffer.array();
    }
  }

  /// Whether a text of at most 256 characters that fits the pattern is anywhere in the file.
  static boolean contains(Path file, Pattern pattern) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var before = "";
      for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
        var text = before + new String(bytes, StandardCharsets.ISO_8859_1);
        if (pattern.matcher(text).find()) {
          return true;
        }
        before = text.substring(Math.max(0, text.length() - OVERLAP));
      }
      return false;
    }
  }
}
