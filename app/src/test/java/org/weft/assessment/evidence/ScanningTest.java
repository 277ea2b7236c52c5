package org.weft.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/// Scanning against a server that speaks the protocol of clamd (cases 23 and 29 of the thirty).
class ScanningTest {
  /// The test file of the European Institute for Computer Antivirus Research, which every scanner
  /// reports and which does nothing; in two parts, so that no scanner reports this source.
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  @Test
  void case23AnInfectedFileIsFoundAndACleanOneIsFine() throws IOException {
    try (var server = new Daemon(ScanningTest::verdict)) {
      var scanning = scanning(server.port(), "refuse");
      assertThat(scanning.scan(file(EICAR))).isEqualTo(Scanning.Verdict.INFECTED);
      assertThat(scanning.scan(file("x".repeat(200_000) + EICAR)))
          .isEqualTo(Scanning.Verdict.INFECTED);
      assertThat(scanning.scan(file("A policy".repeat(50_000)))).isEqualTo(Scanning.Verdict.FINE);
    }
  }

  @Test
  void case23AnInfectedUploadIsRefused() throws IOException {
    try (var server = new Daemon(ScanningTest::verdict)) {
      var examining = new Examining(scanning(server.port(), "refuse"));
      try (var examined = examining.examine(upload(EICAR))) {
        assertThat(examined.fault()).isEqualTo(Attaching.Outcome.INFECTED);
      }
      try (var examined = examining.examine(upload("A policy"))) {
        assertThat(examined.isAccepted()).isTrue();
        assertThat(examined.type()).isEqualTo("text/plain");
      }
    }
  }

  @Test
  void case29WithTheScannerDownFilesAreRefusedUnlessTheOperatorSaysOtherwise() throws IOException {
    int closed;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = server.getLocalPort();
    }
    assertThat(scanning(closed, "refuse").scan(file("A policy")))
        .isEqualTo(Scanning.Verdict.UNKNOWN);
    assertThat(scanning(closed, "accept").scan(file("A policy"))).isEqualTo(Scanning.Verdict.FINE);
    try (var examined = new Examining(scanning(closed, "refuse")).examine(upload("A policy"))) {
      assertThat(examined.fault()).isEqualTo(Attaching.Outcome.NOT_SCANNED);
    }
  }

  @Test
  void case29AScannerThatIsSlowOrTalksNonsenseGivesNoVerdict() throws IOException {
    for (var nonsense : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "OK\0"}) {
      try (var server = new Daemon(_ -> nonsense)) {
        assertThat(scanning(server.port(), "refuse").scan(file("A policy")))
            .as(nonsense)
            .isEqualTo(Scanning.Verdict.UNKNOWN);
      }
    }
    // it takes the connection and says nothing
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var scanning =
          new Scanning("127.0.0.1:" + server.getLocalPort(), "refuse", Duration.ofMillis(200));
      assertThat(scanning.scan(file("A policy"))).isEqualTo(Scanning.Verdict.UNKNOWN);
    }
  }

  @Test
  void withoutAScannerEveryFileIsFine() throws IOException {
    assertThat(new Scanning("", "refuse", Duration.ofSeconds(1)).scan(file(EICAR)))
        .isEqualTo(Scanning.Verdict.FINE);
  }

  @Test
  void aSettingThatMakesNoSenseStopsTheStart() {
    assertThatThrownBy(() -> new Scanning("localhost", "refuse", Duration.ofSeconds(1)))
        .hasMessageContaining("host:port");
    assertThatThrownBy(() -> new Scanning("localhost:3310", "maybe", Duration.ofSeconds(1)))
        .hasMessageContaining("refuse or accept");
  }

  private static Scanning scanning(int port, String down) {
    return new Scanning("127.0.0.1:" + port, down, Duration.ofSeconds(10));
  }

  private static ByteArrayResource file(String content) {
    return new ByteArrayResource(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Filing.Upload upload(String content) {
    var file = file(content);
    return new Filing.Upload("policy.txt", file.contentLength(), file);
  }

  private static String verdict(String content) {
    return content.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
  }

  /// Speaks the command INSTREAM of clamd.
  private static final class Daemon implements AutoCloseable {
    private final ServerSocket server;

    Daemon(Function<String, String> answer) throws IOException {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      Thread.ofVirtual()
          .start(() -> {
            while (!server.isClosed()) {
              try (var socket = server.accept()) {
                serve(socket, answer);
              } catch (IOException e) {
                if (!server.isClosed()) {
                  throw new UncheckedIOException(e);
                }
              }
            }
          });
    }

    int port() {
      return server.getLocalPort();
    }

    private static void serve(Socket socket, Function<String, String> answer) throws IOException {
      var in = new DataInputStream(socket.getInputStream());
      var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
      if (!command.equals("zINSTREAM\0")) {
        throw new IOException("a client that does not know the protocol: " + command);
      }
      var content = new StringBuilder();
      for (var length = in.readInt(); length > 0; length = in.readInt()) {
        content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
      }
      var said = answer.apply(content.toString());
      socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
