package org.weft.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// What people and the log are told when a provider's answer is not accepted.
class OidcFailureTest {
  private HttpServer provider;
  private int status = 200;
  private String keys = "";

  @BeforeEach
  void aProviderPublishesItsKeys() throws Exception {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    provider.createContext(
        "/",
        exchange -> {
          var body = keys.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    provider.start();
  }

  @AfterEach
  void itStops() {
    provider.stop(0);
  }

  @Test
  void aProviderWhoseKeysCannotBeReadDoesNotAnswerAtPresent() throws Exception {
    status = 500;
    assertThat(failure().reason()).isEqualTo("unreachable");
    provider.stop(0);
    assertThat(failure().reason()).isEqualTo("unreachable");
  }

  @Test
  void aTokenThatNoKeyOfTheProviderSignedIsNotAMatterOfReach() throws Exception {
    keys = "{\"keys\":[]}";
    assertThat(failure().reason()).isEqualTo("provider");
  }

  @Test
  void aTokenEndpointThatFailsDoesNotAnswerAtPresent() {
    assertThat(said("invalid_token_response", "").reason()).isEqualTo("unreachable");
    assertThat(said("server_error", "").reason()).isEqualTo("unreachable");
    assertThat(said("invalid_grant", "").reason()).isEqualTo("provider");
    assertThat(said("access_denied", "").reason()).isEqualTo("denied");
  }

  @Test
  void nobodyWritesALineOfTheirOwnIntoTheLog() {
    var line = said("access_denied", "No\r\n12:00:00 INFO all is well\u2028\u0085\u001b[2J").line();
    assertThat(line)
        .startsWith("[access_denied] No")
        .endsWith("[2J")
        .contains("all is well")
        .doesNotContain("\r", "\n", "\u2028", "\u0085", "\u001b");
  }

  private static OidcFailure said(String code, String description) {
    var error = new OAuth2Error(code, description, null);
    return new OidcFailure(new OAuth2AuthenticationException(error, error.toString()));
  }

  /// What comes of a token whose signature is checked with the provider's keys.
  private OidcFailure failure() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var token =
        new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), new JWTClaimsSet.Builder().build());
    token.sign(new RSASSASigner(generator.generateKeyPair().getPrivate()));
    var at = provider.getAddress();
    var decoder =
        NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:" + at.getPort() + "/keys").build();
    var thrown = catchThrowable(() -> decoder.decode(token.serialize()));
    var error = new OAuth2Error("invalid_id_token", thrown.getMessage(), null);
    return new OidcFailure(new OAuth2AuthenticationException(error, error.toString(), thrown));
  }
}
