package org.weft.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Requests to a running server byte by byte, also such as no browser would send.
///
/// @param port where the server answers
record Wire(int port) {

  /// What came back until the server closed the connection.
  ///
  /// @param lines the headers as they came, names in small letters
  record Answer(int status, List<String> lines, String body) {
    /// The values of a header.
    List<String> header(String name) {
      var start = name.toLowerCase(Locale.ROOT) + ": ";
      return lines.stream()
          .filter(l -> l.startsWith(start))
          .map(l -> l.substring(start.length()))
          .toList();
    }
  }

  Answer get(String address, String... headers) throws IOException {
    return send("GET", address, "", headers);
  }

  Answer send(String method, String address, String body, String... headers) throws IOException {
    var lines = new ArrayList<>(List.of(method + " " + address + " HTTP/1.1"));
    lines.addAll(List.of(headers));
    if (lines.stream().noneMatch(l -> l.startsWith("Host:"))) {
      lines.add("Host: weft.example");
    }
    lines.add("Connection: close");
    if (!body.isEmpty()) {
      lines.add("Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length);
    }
    return raw(lines.stream().collect(Collectors.joining("\r\n", "", "\r\n\r\n")) + body);
  }

  Answer raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var end = text.indexOf("\r\n\r\n");
      var head = List.of(text.substring(0, end).split("\r\n"));
      var lines =
          head.stream()
              .skip(1)
              .map(l -> {
                var colon = l.indexOf(':');
                return l.substring(0, colon).toLowerCase(Locale.ROOT) + l.substring(colon);
              })
              .toList();
      return new Answer(
          Integer.parseInt(head.getFirst().split(" ")[1]), lines, text.substring(end + 4));
    }
  }
}
