package org.weft.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.weft.Certificates;

/// A mail server that lets everybody in, over TLS as it is told, and notes each line it hears.
final class SmtpServer implements AutoCloseable {
  private final ServerSocket door;
  private final SSLContext context;
  private final MailSettings.Tls tls;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Thread thread;

  SmtpServer(SSLContext context, MailSettings.Tls tls) throws IOException {
    this.door = new ServerSocket(0, 5, Certificates.here());
    this.context = context;
    this.tls = tls;
    this.thread = Thread.ofVirtual().start(this::answer);
  }

  int port() {
    return door.getLocalPort();
  }

  /// Everything that was said to it so far; complete once its visitor is gone.
  List<String> heard() throws InterruptedException {
    thread.join();
    return heard;
  }

  private void answer() {
    try (var plain = door.accept()) {
      var safe = tls == MailSettings.Tls.TLS;
      talk(safe ? secured(plain) : plain, safe);
    } catch (IOException e) {
      heard.add("broken: " + e.getMessage());
    }
  }

  private void talk(Socket line, boolean safe) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
    if (safe == (tls == MailSettings.Tls.TLS)) {
      say(line, "220 localhost");
    }
    for (var words = in.readLine(); words != null; words = in.readLine()) {
      heard.add(words);
      if (words.equals("STARTTLS")) {
        say(line, "220 go on");
        talk(secured(line), true);
        return;
      }
      say(line, reply(words, safe));
      if (words.equals("QUIT")) {
        return;
      }
    }
  }

  private String reply(String words, boolean safe) {
    if (words.startsWith("EHLO")) {
      return tls == MailSettings.Tls.STARTTLS && !safe
          ? "250-localhost\r\n250 STARTTLS"
          : "250-localhost\r\n250 AUTH PLAIN";
    }
    return words.startsWith("AUTH") ? "235 welcome" : "250 ok";
  }

  private Socket secured(Socket plain) throws IOException {
    var safe =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
    safe.setUseClientMode(false);
    safe.startHandshake();
    return safe;
  }

  private static void say(Socket line, String words) throws IOException {
    line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    line.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
