package org.weft.account.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/// Forgets a provider's tokens: who signed in is all that is wanted of it.
final class NoTokens implements OAuth2AuthorizedClientRepository {
  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String provider, Authentication principal, HttpServletRequest request) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    // nothing is kept
  }

  @Override
  public void removeAuthorizedClient(
      String provider,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    // nothing was kept
  }
}
