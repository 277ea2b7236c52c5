package org.weft.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.weft.site.Visitor;
import org.weft.site.Visitors;

/// The signed-in person of a web session. Only the person's id is stored there: what the person may
/// do is read anew for each request, so a withdrawn grant is gone at once.
@Component
public class Sessions implements Visitors, LinkSessions {
  private static final String ACTOR = Actor.class.getName();

  /// Stands before the ticket of a link; ids of people have no colon.
  private static final String LINK = "link:";

  private final People people;
  private final ObjectProvider<Delegations> delegations;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Sessions(People people, ObjectProvider<Delegations> delegations) {
    this.people = people;
    this.delegations = delegations;
  }

  /// Signs a person in and renews the session's id, so that an id known before is worth nothing.
  public void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
    start(person.value().toString(), request, response);
  }

  @Override
  public void begin(String ticket, HttpServletRequest request, HttpServletResponse response) {
    start(LINK + ticket, request, response);
  }

  @Override
  public Optional<String> findTicket(HttpServletRequest request) {
    return name().filter(n -> n.startsWith(LINK)).map(n -> n.substring(LINK.length()));
  }

  private void start(String name, HttpServletRequest request, HttpServletResponse response) {
    var authentication = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
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
    var actor = read(request);
    request.setAttribute(ACTOR, actor);
    return actor;
  }

  @Override
  public Optional<Visitor> find(HttpServletRequest request) {
    var actor = actor(request);
    return actor.isPublic() ? Optional.empty() : Optional.of(new Visitor(actor.name(), ""));
  }

  private Actor read(HttpServletRequest request) {
    var ticket = findTicket(request);
    var known = delegations.getIfAvailable();
    if (ticket.isPresent()) {
      return known == null
          ? Actor.PUBLIC
          : known.actor(ticket.get(), request.getRequestURI()).orElse(Actor.PUBLIC);
    }
    return name().map(name -> people.actor(PersonId.of(name))).orElse(Actor.PUBLIC);
  }

  /// What the session says of who it belongs to.
  private static Optional<String> name() {
    return SecurityContextHolder.getContext().getAuthentication()
                instanceof UsernamePasswordAuthenticationToken known
            && known.isAuthenticated()
        ? Optional.of(known.getName())
        : Optional.empty();
  }
}
