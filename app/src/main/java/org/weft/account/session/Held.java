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

  /// What the cookie names, where it has been left alone.
  private @Nullable String passedOver;

  private boolean forAnybody;
  private boolean away;

  Held(boolean forAnybody, boolean away) {
    this.forAnybody = forAnybody;
    this.away = away;
  }

  /// Nothing yet; also on the page of an error, for which the same request comes once more.
  static Held of(ServletRequest request) {
    if (request instanceof HttpServletRequest asked
        && asked.getMethod().equals("GET")
        && asked.getDispatcherType() == DispatcherType.REQUEST
        && FOR_ANYBODY.matcher(asked.getRequestURI()).matches()) {
      request.setAttribute(UNREAD, true);
    }
    return new Held(request.getAttribute(UNREAD) != null, DatabaseAway.isNoted(request));
  }

  /// Whether this session is left alone, whatever the cookie says.
  boolean passesOver(String id) {
    passedOver = id;
    return away || forAnybody;
  }

  /// Whether the database was away when this request asked it.
  boolean isAway() {
    return away;
  }

  /// A session is needed after all, as for the page that says that there is no such file.
  ///
  /// @return the one that was left alone, if any
  @Nullable String need() {
    var id = forAnybody ? passedOver : null;
    forAnybody = false;
    return id;
  }

  /// Remembers that the database is away, so that the same request does not wait for it again.
  RuntimeException failed(RuntimeException fault) {
    away |= DatabaseAway.is(fault);
    return fault;
  }
}
