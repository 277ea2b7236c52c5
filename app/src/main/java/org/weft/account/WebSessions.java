package org.weft.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/// The store of web sessions as requests use it: a request reads its session once, by one
/// statement, and writes it only if there is something to write.
///
/// Spring's filter alone reads it again after the answer was sent, and writes it in each request.
final class WebSessions implements SessionRepository<WebSession> {
  /// The session that the request of this thread has read.
  private static final ScopedValue<Held> READ = ScopedValue.newInstance();

  private final SessionRepository<Session> rows;
  private final TransactionOperations together;

  private static final class Held {
    private @Nullable WebSession session;
  }

  /// @param rows the store's own kind of session has no name outside of it
  /// @param together what changes a session is one transaction
  @SuppressWarnings("unchecked")
  WebSessions(SessionRepository<? extends Session> rows, TransactionOperations together) {
    this.rows = (SessionRepository<Session>) rows;
    this.together = together;
  }

  /// The filter that tells where a request begins and ends.
  static void during(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (READ.isBound()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      ScopedValue.where(READ, new Held())
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

  @Override
  public WebSession createSession() {
    return new WebSession(rows.createSession(), true);
  }

  @Override
  public void save(WebSession session) {
    if (session.isChanged()) {
      together.executeWithoutResult(_ -> rows.save(session.row()));
      session.written();
    }
  }

  @Override
  public @Nullable WebSession findById(String id) {
    var held = READ.orElse(new Held());
    var known = held.session;
    if (known == null || !known.getId().equals(id)) {
      var row = rows.findById(id);
      known = row == null ? null : new WebSession(row, false);
      held.session = known;
    }
    return known;
  }

  @Override
  public void deleteById(String id) {
    if (READ.isBound()) {
      READ.get().session = null;
    }
    rows.deleteById(id);
  }
}
