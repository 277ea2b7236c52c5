package org.weft.account.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/// What was asked of an identity provider, kept in the browser's session until its answer comes:
/// once, and only to the address that was given to this very provider (RFC 9700, section 4.4, on
/// mixing providers up).
final class Requests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private final HttpSessionOAuth2AuthorizationRequestRepository sessions =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final Providers providers;

  Requests(Providers providers) {
    this.providers = providers;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    var asked = sessions.loadAuthorizationRequest(request);
    return asked != null && isAnsweredBy(asked, request) ? asked : null;
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked == null) {
      sessions.removeAuthorizationRequest(request, response);
    } else {
      sessions.saveAuthorizationRequest(asked, request, response);
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var asked = sessions.removeAuthorizationRequest(request, response);
    return asked != null && isAnsweredBy(asked, request) ? asked : null;
  }

  /// By the address, and by the name of the issuer where it gives one (RFC 9207).
  private boolean isAnsweredBy(OAuth2AuthorizationRequest asked, HttpServletRequest answer) {
    var word = asked.getAttributes().get(OAuth2ParameterNames.REGISTRATION_ID);
    if (!(word instanceof String provider)
        || !answer.getRequestURI().equals(Providers.back(provider))) {
      return false;
    }
    var issuer = answer.getParameter("iss");
    var registration = providers.findByRegistrationId(provider);
    return issuer == null
        || (registration != null
            && issuer.equals(registration.getProviderDetails().getIssuerUri()));
  }
}
