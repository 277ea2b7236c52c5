package org.weft.account.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.client.RestClient;
import org.weft.account.Way;
import org.weft.account.oidc.Identities.Answer;
import org.weft.account.signin.Entrance;
import org.weft.account.signin.SignInSettings;
import org.weft.account.signin.SignInSettings.Oidc;

/// The answer of an identity provider, checked by Spring Security: state, nonce, proof of the asker
/// (PKCE), signature, issuer, audience and age of its token. What it vouches for then begins a
/// session like every other way; the provider's own tokens are kept nowhere. What is not accepted
/// leaves the session as it was, also that of somebody who is signed in.
final class OidcSecurity {
  private static final Logger LOG = LoggerFactory.getLogger(OidcSecurity.class);
  static final String LEADS_TO = "weft.leads-to";

  private final SignInSettings settings;
  private final Providers providers;
  private final Requests requests;
  private final Identities identities;
  private final Entrance entrance;

  OidcSecurity(
      SignInSettings settings,
      Providers providers,
      Requests requests,
      Identities identities,
      Entrance entrance) {
    this.settings = settings;
    this.providers = providers;
    this.requests = requests;
    this.identities = identities;
    this.entrance = entrance;
  }

  void apply(HttpSecurity http) {
    http.oauth2Login(login ->
        login
            .clientRegistrationRepository(providers)
            .authorizedClientRepository(new NoTokens())
            .loginPage("/sign-in")
            .authorizationEndpoint(asking ->
                asking
                    .authorizationRequestRepository(requests)
                    .authorizationRequestResolver(new Nowhere()))
            .redirectionEndpoint(answer -> answer.baseUri("/sign-in/oidc/*/code"))
            .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(patience()))
            .successHandler(this::succeed)
            .failureHandler(this::fail)
            .withObjectPostProcessor(
                new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                  @Override
                  public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                    filter.setSecurityContextRepository(new NullSecurityContextRepository());
                    filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
                    return filter;
                  }
                }));
  }

  /// Begins a session, or says why not.
  private void succeed(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    SecurityContextHolder.clearContext();
    var token = (OAuth2AuthenticationToken) authentication;
    var provider = settings.find(token.getAuthorizedClientRegistrationId()).orElseThrow();
    switch (identities.recognise(claim(provider, (OidcUser) token.getPrincipal()))) {
      case Answer.Known(var person) -> {
        var to = leadsTo(request);
        request.getSession(true).removeAttribute(LEADS_TO);
        var answer = entrance.enter(person, Way.PROVIDER, to, request, response);
        response.setStatus(answer.getStatusCode().value());
        response.setHeader("Location", String.valueOf(answer.getHeaders().getLocation()));
      }
      case Answer.Unknown(var reason) -> refuse(request, response, reason);
    }
  }

  /// Where the person wanted to go who went to the provider with this browser.
  private static String leadsTo(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(LEADS_TO) instanceof String path ? path : "";
  }

  private void fail(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var why = new OidcFailure(failure);
    LOG.atLevel(why.isOutOfReach() ? Level.WARN : Level.INFO)
        .log("An identity provider’s answer was not accepted: {}", why.line());
    refuse(request, response, why.reason());
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String reason)
      throws IOException {
    entrance.refuse(Way.PROVIDER, reason);
    response.sendRedirect(Entrance.again(reason, leadsTo(request)));
  }

  private static Identities.Claim claim(Oidc provider, OidcUser user) {
    var mail = user.getEmail();
    return new Identities.Claim(
        Objects.requireNonNull(user.getIssuer()).toString(),
        Objects.requireNonNull(user.getSubject()),
        mail,
        Boolean.TRUE.equals(user.getEmailVerified()),
        mail != null && provider.vouchesFor(mail));
  }

  /// A provider that does not answer holds nobody up for long.
  private static RestClientAuthorizationCodeTokenResponseClient patience() {
    var requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(Duration.ofSeconds(10));
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /// Asking begins in [OidcPages], nowhere else.
  private static final class Nowhere implements OAuth2AuthorizationRequestResolver {
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
      return null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String word) {
      return null;
    }
  }
}
