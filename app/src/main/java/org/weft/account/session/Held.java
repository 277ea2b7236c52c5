package org.weft.account.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weft.site.guard.DatabaseAway;

/// What one request knows of its session.
final class Held {
  /// What is the same for everybody, and is to answer even while the database does not.
  private static final Pattern FOR_ANYBODY = Pattern.compile("/health|/assets/.*");

  private static final String UNREAD = Held.class.getName() + ".unread";

  @Nullable WebSession session;

  /// Whether the session is left alone, whatever the cookie says.
  private boolean unread;

  Held(boolean unread) {
    this.unread = unread;
  }

  /// Nothing yet; also on the page of an error, for which the same request comes once more.
  static Held of(ServletRequest request) {
    if (request instanceof HttpServletRequest asked
        && asked.getMethod().equals("GET")
        && asked.getDispatcherType() == DispatcherType.REQUEST
        && FOR_ANYBODY.matcher(asked.getRequestURI()).matches()) {
      request.setAttribute(UNREAD, true);
    }
    return new Held(request.getAttribute(UNREAD) != null || DatabaseAway.isNoted(request));
  }

  boolean isUnread() {
    return unread;
  }

  /// Remembers that the database is away, so that the same request does not wait for it again.
  RuntimeException failed(RuntimeException fault) {
    unread |= DatabaseAway.is(fault);
    return fault;
  }
}
