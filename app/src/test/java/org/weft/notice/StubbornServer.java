package org.weft.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A mail server that answers one command in its own way; everything else goes well.
final class StubbornServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String command;
  private final String answer;

  /// @param command such as RCPT, or . for the end of a letter
  /// @param answer such as 451 later; empty to hang up
  StubbornServer(String command, String answer) throws IOException {
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.command = command;
    this.answer = answer;
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client or the test is done
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 here");
    var reading = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (reading && !line.equals(".")) {
        continue;
      }
      var word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      if (word.equals(command)) {
        if (answer.isEmpty()) {
          return;
        }
        say(client, answer);
        reading = false;
      } else if (word.equals("DATA")) {
        say(client, "354 go on");
        reading = true;
      } else {
        say(client, word.equals("QUIT") ? "221 bye" : "250 fine");
        reading = false;
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
