package org.weft.assessment.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks a ClamAV daemon whether a file is infected, by its command INSTREAM: chunks, each with its
/// length in four bytes before it, and an empty one at the end (manual of clamd, section COMMANDS).
///
/// @param patience how long it may take to connect and to answer
record Clamd(InetSocketAddress address, Duration patience) {
  private static final int CHUNK = 1 << 16;

  /// The longest answer that is read, in bytes.
  private static final int ANSWER = 1024;

  /// What the daemon says.
  ///
  /// @param found the name of what was found; empty for a clean file
  record Verdict(String found) {
    boolean isClean() {
      return found.isEmpty();
    }
  }

  /// @param host the setting, such as localhost:3310
  /// @throws IllegalArgumentException if it is no host with a port
  static Clamd of(String host, Duration patience) {
    var colon = host.lastIndexOf(':');
    var port = host.substring(colon + 1);
    if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new IllegalArgumentException(
          "WEFT_CLAMD cannot be used: “%s” is not host:port, such as localhost:3310"
              .formatted(host));
    }
    // the name is looked up anew for each file, since a scanner may move
    return new Clamd(
        InetSocketAddress.createUnresolved(host.substring(0, colon), Integer.parseInt(port)),
        patience);
  }

  /// @throws IOException if the daemon cannot be reached, is too slow, or says something else than
  ///   a verdict
  Verdict scan(InputStream content) throws IOException {
    var millis = (int) patience.toMillis();
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), millis);
      socket.setSoTimeout(millis);
      var out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (var bytes = content.readNBytes(CHUNK);
          bytes.length > 0;
          bytes = content.readNBytes(CHUNK)) {
        out.writeInt(bytes.length);
        out.write(bytes);
      }
      out.writeInt(0);
      out.flush();
      return verdict(
          new String(socket.getInputStream().readNBytes(ANSWER), StandardCharsets.UTF_8));
    }
  }

  private static Verdict verdict(String answer) throws IOException {
    var said = answer.replace("\0", "").strip();
    if (said.equals("stream: OK")) {
      return new Verdict("");
    }
    if (said.startsWith("stream: ") && said.endsWith(" FOUND")) {
      var name = said.substring("stream: ".length(), said.length() - " FOUND".length());
      return new Verdict(name.isBlank() ? "?" : name);
    }
    throw new IOException("the scanner answered: " + said);
  }
}
