package org.weft.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Where the demonstration is reached, known before it starts: links in mail, passkeys and identity
/// providers need the configured address.
final class DemoAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final int PORT = freePort();

  /// As in the settings; passkeys need a name, not a number.
  static final String SITE = "http://localhost:" + PORT;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("server.port=" + PORT, "weft.url=" + SITE).applyTo(context);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
