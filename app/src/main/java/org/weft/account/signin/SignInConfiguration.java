package org.weft.account.signin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.weft.account.Actor;
import org.weft.account.Sessions;
import org.weft.account.Visit;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// What signing in adds to the filters before the pages.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

  /// Signing out is in the trail.
  @Bean
  Customizer<HttpSecurity> signingOut(Sessions sessions, Trail trail) {
    return http ->
        http.logout(logout ->
            logout.addLogoutHandler((request, response, authentication) -> {
              var actor = sessions.actor(request);
              var visit = sessions.findVisit(request).map(Visit::id);
              if (!actor.isPublic() && visit.isPresent()) {
                trail.record(actor, new Event(Event.Kind.SIGNED_OUT, "session", visit.get()));
              }
              request.setAttribute(Actor.class.getName(), Actor.PUBLIC);
            }));
  }
}
