package org.weft.account.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/// The identity provider of the tests, on a port of its own in this Java machine. Its address is
/// among the settings of every test; it starts when the first test wants it.
public final class TestProvider
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final int PORT = freePort();
  static final String ISSUER = "http://127.0.0.1:" + PORT;

  private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();
  private static final Set<String> ADDRESSES = ConcurrentHashMap.newKeySet();
  private static @Nullable AnnotationConfigServletWebServerApplicationContext server;

  /// Three settings for one provider: `city` is trusted for every address, `other` for addresses of
  /// other.example only, and `mistaken` has another secret; and one that is not there.
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(settings())
        .and(
            "weft.signin.oidc.other.issuer=" + ISSUER,
            "weft.signin.oidc.other.id=weft",
            "weft.signin.oidc.other.secret=secret",
            "weft.signin.oidc.other.domains=other.example",
            "weft.signin.oidc.mistaken.issuer=" + ISSUER,
            "weft.signin.oidc.mistaken.id=weft",
            "weft.signin.oidc.mistaken.secret=another",
            "weft.signin.oidc.down.issuer=http://127.0.0.1:" + freePort(),
            "weft.signin.oidc.down.id=weft")
        .applyTo(context);
  }

  /// Starts it, unless it runs, for an installation at this address.
  public static synchronized void startFor(String site) {
    ADDRESSES.add(site + "/sign-in/oidc/city/code");
    ADDRESSES.add(site + "/sign-in/oidc/other/code");
    ADDRESSES.add(site + "/sign-in/oidc/mistaken/code");
    if (server == null) {
      var context = new AnnotationConfigServletWebServerApplicationContext();
      context.register(ProviderServer.class);
      context.refresh();
      server = context;
    }
  }

  /// Signs somebody in there who was sent to this address.
  ///
  /// @return where the provider sends them back to
  public static String answer(String asked, String name) throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      client.send(
          HttpRequest.newBuilder(URI.create(ISSUER + "/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("username=" + name + "&password=secret"))
              .build(),
          BodyHandlers.discarding());
      var answer =
          client.send(HttpRequest.newBuilder(URI.create(asked)).build(), BodyHandlers.ofString());
      return answer.headers().firstValue("Location").orElse(answer.body());
    }
  }

  /// The settings of a program that knows it as `city`.
  public static List<String> settings() {
    return List.of(
        "weft.signin.oidc.city.name=Leeds City Council",
        "weft.signin.oidc.city.issuer=" + ISSUER,
        "weft.signin.oidc.city.id=weft",
        "weft.signin.oidc.city.secret=secret");
  }

  /// Lets somebody have an account there.
  ///
  /// @param claims what their token says beside what it says anyway
  public static void person(String name, Map<String, Object> claims) {
    PEOPLE.put(name, claims);
  }

  static Map<String, Object> claims(String name) {
    return PEOPLE.getOrDefault(name, Map.of());
  }

  /// Knows the installations of the tests.
  static final class Clients implements RegisteredClientRepository {
    @Override
    public void save(RegisteredClient client) {
      // the secret’s better hash is of no use here
    }

    @Override
    public RegisteredClient findById(String id) {
      return RegisteredClient.withId("weft")
          .clientId("weft")
          .clientSecret("{noop}secret")
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUris(uris -> uris.addAll(ADDRESSES))
          .scopes(scopes -> scopes.addAll(Set.of("openid", "email", "profile")))
          .clientSettings(
              ClientSettings.builder()
                  .requireProofKey(true)
                  .requireAuthorizationConsent(false)
                  .build())
          .build();
    }

    @Override
    public RegisteredClient findByClientId(String id) {
      return findById(id);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
