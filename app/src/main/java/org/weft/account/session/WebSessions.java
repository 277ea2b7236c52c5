package org.weft.account.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Sessions;
import org.weft.site.ServedTogether;
import org.weft.site.guard.DatabaseAway;

/// The store of web sessions as requests use it: a request reads its session and whom it belongs to
/// once, each by one statement, and writes it only if there is something to write.
///
/// Spring's filter alone reads it again after the answer was sent, and writes it in each request.
final class WebSessions implements SessionRepository<WebSession> {
  /// The session that the request of this thread has read.
  private static final ScopedValue<Held> READ = ScopedValue.newInstance();

  /// As [SessionConfiguration.Ids] makes them. Whatever else a cookie says names no session.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

  private static final int AT_ONCE = 64;

  private final SessionRepository<Session> rows;
  private final TransactionOperations together;
  private final ServedTogether<String, Optional<WebSession>> served;

  /// @param rows the store's own kind of session has no name outside of it
  /// @param several finds the sessions of these ids by one statement; requests that come at the
  ///   same time are served by it
  /// @param people who these people are and what they may do, in their order
  /// @param together what changes a session is one transaction
  @SuppressWarnings("unchecked")
  WebSessions(
      SessionRepository<? extends Session> rows,
      Function<List<String>, ? extends Map<String, ? extends Session>> several,
      Function<List<PersonId>, List<Actor>> people,
      TransactionOperations together) {
    this.rows = (SessionRepository<Session>) rows;
    this.together = together;
    served =
        new ServedTogether<>(
            AT_ONCE,
            id -> id,
            ids -> find(ids, several.apply(ids), people),
            id -> Optional.ofNullable(this.rows.findById(id)).map(r -> new WebSession(r, null)));
  }

  /// Each session with whom it belongs to; nobody for a link, and an empty one for a session that
  /// there is not.
  private static List<Optional<WebSession>> find(
      List<String> ids,
      Map<String, ? extends Session> found,
      Function<List<PersonId>, List<Actor>> people) {
    var signedIn = new LinkedHashMap<String, PersonId>();
    found.forEach(
        (id, row) -> Sessions.findPerson(row::getAttribute).ifPresent(p -> signedIn.put(id, p)));
    var actors = people.apply(List.copyOf(signedIn.values())).iterator();
    var actorOf = new HashMap<String, Actor>();
    signedIn.keySet().forEach(id -> actorOf.put(id, actors.next()));
    return ids.stream()
        .map(id ->
            Optional.<Session>ofNullable(found.get(id))
                .map(r -> new WebSession(r, actorOf.get(id))))
        .toList();
  }

  private @Nullable WebSession read(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    var session = served.get(id);
    if (session.filter(Session::isExpired).isPresent()) {
      rows.deleteById(id);
      return null;
    }
    return session.orElse(null);
  }

  /// The filter that tells where a request begins and ends.
  static void during(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (READ.isBound()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      ScopedValue.where(READ, Held.of(request))
          .call(() -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /// @throws DatabaseAway where the one that the request has could not be read: another one would
  ///   take its place, and the person would be signed out
  @Override
  public WebSession createSession() {
    var held = held();
    if (held.isAway()) {
      throw new DatabaseAway();
    }
    var id = held.need();
    var known = id == null ? null : findById(id);
    return known == null ? new WebSession(rows.createSession()) : known;
  }

  @Override
  public void save(WebSession session) {
    if (!session.isChanged()) {
      return;
    }
    var held = held();
    if (held.isAway()) {
      throw new DatabaseAway();
    }
    try {
      together.executeWithoutResult(_ -> rows.save(session.row()));
    } catch (RuntimeException e) {
      throw held.failed(e);
    }
    session.written();
  }

  @Override
  public @Nullable WebSession findById(String id) {
    var held = held();
    var known = held.session;
    if (known != null && known.getId().equals(id)) {
      return known;
    }
    if (held.passesOver(id)) {
      return null;
    }
    try {
      held.session = read(id);
    } catch (RuntimeException e) {
      throw held.failed(e);
    }
    return held.session;
  }

  private static Held held() {
    return READ.orElse(new Held(false, false));
  }

  @Override
  public void deleteById(String id) {
    if (READ.isBound()) {
      READ.get().session = null;
    }
    rows.deleteById(id);
  }
}
