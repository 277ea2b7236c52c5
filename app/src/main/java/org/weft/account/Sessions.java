package org.weft.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.site.Visitor;
import org.weft.site.Visitors;
import org.weft.site.guard.DatabaseAway;
import org.weft.site.guard.StaleProofException;

/// The signed-in person of a web session. Only the person's id is stored there: what the person may
/// do is read anew for each request, so a withdrawn grant is gone at once.
@Component
public class Sessions implements Visitors, LinkSessions {
  /// By this name a session gives the [Actor] it belongs to, if that was read together with it.
  public static final String ACTOR = Actor.class.getName();

  /// Stands before the ticket of a link; ids of people have no colon.
  private static final String LINK = "link:";

  private final People people;
  private final Supplier<@Nullable Delegations> delegations;
  private final Trail trail;
  private final Clock clock;
  private final SessionSettings settings;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Sessions(
      People people,
      ObjectProvider<Delegations> delegations,
      Trail trail,
      Clock clock,
      SessionSettings settings) {
    this.people = people;
    this.delegations = SingletonSupplier.ofNullable(delegations::getIfAvailable);
    this.trail = trail;
    this.clock = clock;
    this.settings = settings;
  }

  /// Signs a person in and renews the session's id, so that an id known before is worth nothing.
  /// What was kept for somebody else who was signed in with this browser is gone.
  ///
  /// @param way how the person proved who they are; by now they have
  @Transactional
  public void begin(
      PersonId person, Way way, HttpServletRequest request, HttpServletResponse response) {
    var visit = start(person.value().toString(), way, request, response);
    trail.record(
        new Actor(person, "", Set.of()),
        new Event(Event.Kind.SIGNED_IN, "session", visit.id()).change(null, way.word()));
  }

  @Override
  public void begin(String ticket, HttpServletRequest request, HttpServletResponse response) {
    start(LINK + ticket, Way.SECTION_LINK, request, response);
  }

  @Override
  public Optional<String> findTicket(HttpServletRequest request) {
    return name(request).filter(n -> n.startsWith(LINK)).map(n -> n.substring(LINK.length()));
  }

  private Visit start(
      String name, Way way, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null && lastName().filter(n -> !n.equals(name)).isPresent()) {
      before.invalidate();
    }
    var authentication = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    var session = request.getSession(true);
    new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
    var device = Device.of(request.getHeader("User-Agent"));
    var visit =
        new Visit(UUID.randomUUID(), clock.instant(), way, device.browser(), device.system());
    session.setAttribute(Visit.ATTRIBUTE, visit);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    request.removeAttribute(ACTOR);
    return visit;
  }

  /// Who asks; read once per request, and nobody where the request cannot be told who it is.
  public Actor actor(HttpServletRequest request) {
    if (DatabaseAway.isNoted(request)) {
      return Actor.PUBLIC;
    }
    if (request.getAttribute(ACTOR) instanceof Actor known) {
      return known;
    }
    var actor = read(request);
    request.setAttribute(ACTOR, actor);
    return actor;
  }

  /// How the session of the request began; empty for the public.
  public Optional<Visit> findVisit(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
        ? Optional.of(visit)
        : Optional.empty();
  }

  /// Whether the person signed in not long ago; a session that does not say when it began proves
  /// nothing.
  public boolean isProven(HttpServletRequest request) {
    return findVisit(request)
        .filter(visit -> clock.instant().isBefore(visit.since().plus(settings.proof())))
        .isPresent();
  }

  /// For what is sensitive: call it at the top of a page's method, after it is clear that the
  /// person may do it at all.
  ///
  /// @throws StaleProofException if the person signed in too long ago
  public void requireProof(HttpServletRequest request) {
    if (!isProven(request)) {
      throw new StaleProofException();
    }
  }

  @Override
  public Optional<Visitor> find(HttpServletRequest request) {
    var actor = actor(request);
    return actor.isPublic()
        ? Optional.empty()
        : Optional.of(
            new Visitor(
                actor.name(),
                actor.delegation() == null,
                actor.isAdministrator(),
                settings.idle()));
  }

  private Actor read(HttpServletRequest request) {
    var ticket = findTicket(request);
    var known = delegations.get();
    if (ticket.isPresent()) {
      return known == null
          ? Actor.PUBLIC
          : known.actor(ticket.get(), request.getRequestURI()).orElse(Actor.PUBLIC);
    }
    return name(request).map(name -> actor(PersonId.of(name), request)).orElse(Actor.PUBLIC);
  }

  private Actor actor(PersonId person, HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(ACTOR) instanceof Actor read
            && person.equals(read.person())
        ? read
        : people.actor(person);
  }

  /// The person a session belongs to; nobody if it is the public's or that of a link.
  ///
  /// @param attributes what the session keeps under a name
  public static Optional<PersonId> findPerson(Function<String, @Nullable Object> attributes) {
    return attributes.apply(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                instanceof SecurityContext context
            && context.getAuthentication() instanceof UsernamePasswordAuthenticationToken known
            && !known.getName().startsWith(LINK)
        ? Optional.of(PersonId.of(known.getName()))
        : Optional.empty();
  }

  /// What the session says of who it belongs to; nobody once it is older than any may be, or does
  /// not say how old it is.
  private Optional<String> name(HttpServletRequest request) {
    return findVisit(request).filter(this::lasts).flatMap(_ -> lastName());
  }

  /// The same, however old the session is.
  private static Optional<String> lastName() {
    return SecurityContextHolder.getContext().getAuthentication()
                instanceof UsernamePasswordAuthenticationToken known
            && known.isAuthenticated()
        ? Optional.of(known.getName())
        : Optional.empty();
  }

  private boolean lasts(Visit visit) {
    return clock.instant().isBefore(visit.since().plus(settings.longest()));
  }
}
