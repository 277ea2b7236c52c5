package org.weft.account.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Visit;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Where a person is signed in. They see and end their own sessions, nobody else's; one that is
/// ended is gone with its next request.
@Service
public class OwnSessions {
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final Trail trail;

  OwnSessions(JdbcIndexedSessionRepository sessions, Trail trail) {
    this.sessions = sessions;
    this.trail = trail;
  }

  /// A session as its owner knows it.
  ///
  /// @param visit how it began
  /// @param lastSeen to the minute
  /// @param current whether it is the one that asks
  public record OwnSession(Visit visit, Instant lastSeen, boolean current) {}

  /// The actor's sessions, the one that asks first, then the one last seen first.
  ///
  /// @param current the id of the visit that asks
  List<OwnSession> list(Actor actor, @Nullable UUID current) {
    return rows(actor.signedIn())
        .map(row ->
            new OwnSession(
                row.visit(), row.session().getLastAccessedTime(), row.visit().id().equals(current)))
        .sorted(
            Comparator.comparing((OwnSession s) -> !s.current())
                .thenComparing(Comparator.comparing(OwnSession::lastSeen).reversed()))
        .toList();
  }

  /// Ends one of the actor's sessions.
  ///
  /// @return whether there was such a session of theirs
  @Transactional
  public boolean end(Actor actor, UUID visit) {
    return rows(actor.signedIn())
        .filter(row -> row.visit().id().equals(visit))
        .peek(row -> end(actor, row))
        .findFirst()
        .isPresent();
  }

  /// Ends all of the actor's sessions but the one that asks.
  @Transactional
  public int endOthers(Actor actor, @Nullable UUID current) {
    return (int)
        rows(actor.signedIn())
            .filter(row -> !row.visit().id().equals(current))
            .peek(row -> end(actor, row))
            .count();
  }

  /// When each session of a person was used last, to the minute.
  List<Instant> listLastSeen(PersonId person) {
    return rows(person).map(row -> row.session().getLastAccessedTime()).toList();
  }

  /// Ends every session of a person; one entry of the trail says how many.
  ///
  /// @param by who decided it
  @Transactional
  public void endAll(Actor by, PersonId person) {
    var all = rows(person).toList();
    all.forEach(row -> sessions.deleteById(row.id()));
    trail.record(
        by,
        new Event(Event.Kind.SESSION_ENDED, "person", person.value())
            .change(Integer.toString(all.size()), "0"));
  }

  private void end(Actor by, Row row) {
    sessions.deleteById(row.id());
    trail.record(by, new Event(Event.Kind.SESSION_ENDED, "session", row.visit().id()));
  }

  private record Row(String id, Session session, Visit visit) {}

  private Stream<Row> rows(PersonId person) {
    Map<String, ? extends Session> found = sessions.findByPrincipalName(person.value().toString());
    return found.entrySet().stream()
        .filter(entry -> !entry.getValue().isExpired())
        .filter(entry -> entry.getValue().getAttribute(Visit.ATTRIBUTE) instanceof Visit)
        .map(entry ->
            new Row(
                entry.getKey(),
                entry.getValue(),
                entry.getValue().getRequiredAttribute(Visit.ATTRIBUTE)));
  }
}
