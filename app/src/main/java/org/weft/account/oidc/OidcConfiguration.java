package org.weft.account.oidc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.weft.account.signin.Entrance;
import org.weft.account.signin.SignInSettings;
import org.weft.site.Site;

/// What identity providers add to the filters before the pages.
@Configuration(proxyBeanMethods = false)
class OidcConfiguration {

  @Bean
  Providers providers(SignInSettings settings, Site site) {
    return new Providers(settings, site);
  }

  @Bean
  Requests requests(Providers providers) {
    return new Requests(providers);
  }

  /// Identity providers need filters only where there is one.
  @Bean
  Customizer<HttpSecurity> identityProviders(
      SignInSettings settings,
      Providers providers,
      Requests requests,
      Identities identities,
      Entrance entrance) {
    return http -> {
      if (!settings.oidc().isEmpty()) {
        new OidcSecurity(settings, providers, requests, identities, entrance).apply(http);
      }
    };
  }
}
