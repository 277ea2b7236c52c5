package org.weft.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A connection that stays open, with the cookies it was given: as little work as possible on this
/// side, because both sides share the machine.
final class Connection implements AutoCloseable {
  private static final long LONGEST_REST = 5_000_000_000L;

  private final int port;
  private final String accepting;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Socket socket = new Socket();
  private long used = System.nanoTime();
  private InputStream in = InputStream.nullInputStream();
  private final byte[] read = new byte[1 << 16];
  private int next;
  private int end;
  private String cookieLine = "";

  /// A status and a body.
  record Answer(int status, byte[] bytes, String location) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  Connection(int port) throws IOException {
    this(port, "");
  }

  private Connection(int port, String accepting) throws IOException {
    this.port = port;
    this.accepting = accepting;
    open();
  }

  /// A connection that takes pages compressed, as every browser does.
  static Connection likeABrowser(int port) throws IOException {
    return new Connection(port, "Accept-Encoding: gzip\r\n");
  }

  Answer get(String path) throws IOException {
    return send(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\n"
            + accepting
            + cookieLine
            + "\r\n");
  }

  Answer post(String path, String form) throws IOException {
    var length = form.getBytes(StandardCharsets.UTF_8).length;
    return send(
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%sContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, port, cookieLine, length, form));
  }

  private void open() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = socket.getInputStream();
    next = 0;
    end = 0;
  }

  private void keep(String cookie) {
    var pair = cookie.split(";")[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
    cookieLine =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
  }

  /// The server ends a connection that said nothing for a while, as it was when another was
  /// measured.
  private Answer send(String request) throws IOException {
    if (System.nanoTime() - used > LONGEST_REST) {
      close();
      open();
    }
    used = System.nanoTime();
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    var status = Integer.parseInt(line().split(" ")[1]);
    var length = 0;
    var chunked = false;
    var closing = false;
    var location = "";
    for (var header = line(); !header.isEmpty(); header = line()) {
      var colon = header.indexOf(':');
      var name = header.substring(0, colon).toLowerCase(Locale.ROOT);
      var value = header.substring(colon + 1).strip();
      switch (name) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        case "connection" -> closing = value.equals("close");
        case "location" -> location = value;
        case "set-cookie" -> keep(value);
        default -> {}
      }
    }
    var body = chunked ? chunks() : bytes(length);
    if (closing) {
      close();
      open();
    }
    return new Answer(status, body, location);
  }

  private byte[] chunks() throws IOException {
    var all = new java.io.ByteArrayOutputStream(1 << 16);
    for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.write(bytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private String line() throws IOException {
    var text = new StringBuilder();
    while (true) {
      if (next == end) {
        fill();
      }
      var start = next;
      while (next < end && read[next] != '\n') {
        next++;
      }
      text.append(new String(read, start, next - start, StandardCharsets.ISO_8859_1));
      if (next < end) {
        next++;
        return text.toString().stripTrailing();
      }
    }
  }

  private byte[] bytes(int length) throws IOException {
    var bytes = new byte[length];
    for (var at = 0; at < length; ) {
      if (next == end) {
        fill();
      }
      var some = Math.min(length - at, end - next);
      System.arraycopy(read, next, bytes, at, some);
      next += some;
      at += some;
    }
    return bytes;
  }

  private void fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(read));
    if (end == 0) {
      throw new IOException("the server ended the connection");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
