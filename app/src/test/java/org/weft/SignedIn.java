package org.weft;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.account.Visit;
import org.weft.account.Way;

/// A web session of somebody in the database, with all that signing in leaves there; only the trail
/// says nothing of it. Where a request has ended it, the next one has another.
final class SignedIn {
  private final SessionRepository<? extends Session> rows;
  private final TransactionTemplate apart;
  private final String name;
  private final Way way;
  private String id = "";

  /// @param name the id of a person, or the ticket of a link as a session keeps it
  /// @param transactions tests undo what requests do, but not this
  SignedIn(
      SessionRepository<? extends Session> rows,
      PlatformTransactionManager transactions,
      String name,
      Way way) {
    this.rows = rows;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.name = name;
    this.way = way;
  }

  /// What the browser sends with every request.
  synchronized Cookie cookie() {
    if (id.isEmpty() || apart.execute(_ -> rows.findById(id)) == null) {
      id = apart.execute(_ -> begin(rows));
    }
    var value = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    return new Cookie("weft-session", value);
  }

  private <S extends Session> String begin(SessionRepository<S> store) {
    var session = store.createSession();
    var known = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(known));
    session.setAttribute(
        Visit.ATTRIBUTE, new Visit(UUID.randomUUID(), Instant.now(), way, "other", "other"));
    store.save(session);
    return session.getId();
  }
}
