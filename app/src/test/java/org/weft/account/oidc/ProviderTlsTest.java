package org.weft.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.weft.Browser;
import org.weft.Certificates;
import org.weft.WeftTest;
import org.weft.account.limit.Limits;
import org.weft.account.signin.SignInSettings;
import org.weft.site.Site;

/// An identity provider that cannot prove who it is, is asked nothing.
@WeftTest
class ProviderTlsTest {
  @Autowired Limits limits;
  @Autowired Site site;
  @Autowired Browser browser;
  @TempDir Path folder;

  private final AtomicInteger asked = new AtomicInteger();
  private HttpsServer server;
  private SignInSettings settings;

  @BeforeEach
  void aServerWithACertificateOfItsOwnMaking() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(Certificates.here(), 0), 5);
    server.setHttpsConfigurator(
        new HttpsConfigurator(new Certificates(folder, "localhost").context()));
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    var issuer = URI.create("https://localhost:" + server.getAddress().getPort());
    settings =
        new SignInSettings(
            true,
            true,
            Map.of("forged", new SignInSettings.Oidc("", issuer, "weft", "secret", List.of())));
  }

  @AfterEach
  void itStops() {
    server.stop(0);
  }

  @Test
  void itIsNotBelievedAndHearsNothing() {
    var providers = new Providers(settings, site);
    assertThatThrownBy(() -> providers.findByRegistrationId("forged"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasStackTraceContaining("certification path");
    assertThat(asked).hasValue(0);
  }

  @Test
  void thePersonReadsThatItCannotBeReached() {
    var providers = new Providers(settings, site);
    var pages = new OidcPages(settings, providers, new Requests(providers), limits);
    var answer =
        pages.go(
            "forged",
            "/cities",
            "same-origin",
            new MockHttpServletRequest(),
            new MockHttpServletResponse());
    assertThat(answer.getHeaders().getLocation())
        .hasToString("/sign-in?refused=unreachable&to=/cities");
    assertThat(asked).hasValue(0);
    assertThat(
            browser.page("/sign-in?refused=unreachable&to=/cities").select("[role=alert]").text())
        .isNotBlank();
  }
}
