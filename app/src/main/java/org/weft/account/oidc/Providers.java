package org.weft.account.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.weft.account.signin.SignInSettings;
import org.weft.account.signin.SignInSettings.Oidc;
import org.weft.site.Site;

/// The identity providers. Each is asked to describe itself when somebody first wants to sign in
/// with it, so that one that is down does not keep the program from starting.
final class Providers implements ClientRegistrationRepository {
  private final SignInSettings settings;
  private final Site site;
  private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

  Providers(SignInSettings settings, Site site) {
    this.settings = settings;
    this.site = site;
  }

  /// The provider of this short name.
  ///
  /// @throws IllegalArgumentException if it cannot be reached, or describes itself as another one
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String word) {
    var before = known.get(word);
    if (before != null) {
      return before;
    }
    Optional<ClientRegistration> described = settings.find(word).map(p -> describe(word, p));
    described.ifPresent(registration -> known.put(word, registration));
    return described.orElse(null);
  }

  /// Where a provider sends people back to. Each has an address of its own, made of the configured
  /// one, so that the answer of one is never taken for that of another.
  static String back(String word) {
    return "/sign-in/oidc/" + word + "/code";
  }

  private ClientRegistration describe(String word, Oidc provider) {
    var registration =
        ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
            .registrationId(word)
            .clientId(provider.id())
            .clientName(provider.label(word))
            .redirectUri(site.address() + back(word))
            .scope(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE);
    return provider.secret().isEmpty()
        ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : registration.clientSecret(provider.secret()).build();
  }
}
