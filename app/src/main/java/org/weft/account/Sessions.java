package org.weft.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.weft.site.Visitor;
import org.weft.site.Visitors;

/// The signed-in person of a web session. Only the person's id is stored there: what the person may
/// do is read anew for each request, so a withdrawn grant is gone at once.
@Component
class Sessions implements Visitors {
  private static final String ACTOR = Actor.class.getName();

  private final People people;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Sessions(People people) {
    this.people = people;
  }

  /// Signs a person in and renews the session's id, so that an id known before is worth nothing.
  void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            person.value().toString(), null, List.of());
    request.getSession(true);
    new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /// Who asks; read once per request.
  Actor actor(HttpServletRequest request) {
    if (request.getAttribute(ACTOR) instanceof Actor known) {
      return known;
    }
    var actor = read(SecurityContextHolder.getContext().getAuthentication());
    request.setAttribute(ACTOR, actor);
    return actor;
  }

  @Override
  public Optional<Visitor> find(HttpServletRequest request) {
    var actor = actor(request);
    return actor.isPublic() ? Optional.empty() : Optional.of(new Visitor(actor.name(), ""));
  }

  private Actor read(@org.jspecify.annotations.Nullable Authentication authentication) {
    return authentication instanceof UsernamePasswordAuthenticationToken known
            && known.isAuthenticated()
        ? people.actor(PersonId.of(known.getName()))
        : Actor.PUBLIC;
  }
}
