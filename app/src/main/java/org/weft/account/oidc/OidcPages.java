package org.weft.account.oidc;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.account.signin.Entrance;
import org.weft.account.signin.SignInSettings;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;

/// Sends people on to the identity provider they chose.
///
/// By a link, since browsers that keep to `form-action` do not follow a form to another site. What
/// comes back is only taken from this browser (state), so a link from elsewhere could sign nobody
/// in as somebody else; it is led to the page of signing in all the same.
@RestController
class OidcPages {
  private static final Logger LOG = LoggerFactory.getLogger(OidcPages.class);

  private final SignInSettings settings;
  private final Requests requests;
  private final Limits limits;
  private final DefaultOAuth2AuthorizationRequestResolver asking;

  OidcPages(SignInSettings settings, Providers providers, Requests requests, Limits limits) {
    this.settings = settings;
    this.requests = requests;
    this.limits = limits;
    this.asking = new DefaultOAuth2AuthorizationRequestResolver(providers, "/sign-in/oidc");
    asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
  }

  @GetMapping("/sign-in/oidc/{provider}")
  ResponseEntity<JteModel> go(
      @PathVariable String provider,
      @RequestParam(defaultValue = "") String to,
      @RequestHeader(value = "Sec-Fetch-Site", defaultValue = "same-origin") String from,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (settings.find(provider).isEmpty()) {
      throw new NotFoundException();
    }
    if (from.equals("cross-site") || from.equals("same-site")) {
      return Htmx.seeOther("/sign-in");
    }
    limits.takeByAddress(Limit.SECRET);
    try {
      var asked = Objects.requireNonNull(asking.resolve(request, provider));
      if (request.getRemoteUser() != null) {
        asked = anew(asked);
      }
      requests.saveAuthorizationRequest(asked, request, response);
      request.getSession(true).setAttribute(OidcSecurity.LEADS_TO, Entrance.safe(to));
      return Htmx.seeOther(asked.getAuthorizationRequestUri());
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn("The identity provider {} cannot be asked: {}", provider, e.getMessage());
      return Htmx.seeOther(Entrance.again("unreachable", to));
    }
  }

  /// Who is signed in already is to prove who they are, not that they did so this morning.
  private static OAuth2AuthorizationRequest anew(OAuth2AuthorizationRequest asked) {
    return OAuth2AuthorizationRequest.from(asked)
        .additionalParameters(more -> more.put("prompt", "login"))
        .build();
  }
}
