package org.weft.site.guard;

import jakarta.servlet.ServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// That the database cannot be reached: how faults tell it, and how the parts of one request tell
/// each other, so that none of them waits for it once more.
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String NOTE = DatabaseAway.class.getName();

  /// Causes may be deep, but not deeper than this; a circle of them ends here too.
  private static final int DEEPEST = 50;

  /// What PostgreSQL says of a connection that is gone (08) and of a server that ends or begins.
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

  /// What is not even tried, because the same request has found the database away.
  public DatabaseAway() {
    super("the database is away", null, false, false);
  }

  /// Whether a fault, or what caused it, is that the database could not be reached.
  public static boolean is(Throwable fault) {
    return causes(fault).anyMatch(DatabaseAway::tells);
  }

  /// What the deepest cause of a fault that says anything says, in one line.
  static String reason(Throwable fault) {
    return causes(fault)
        .map(Throwable::getMessage)
        .filter(message -> message != null && !message.isBlank())
        .reduce((_, deeper) -> deeper)
        .flatMap(message -> message.lines().findFirst())
        .orElse(fault.getClass().getSimpleName());
  }

  /// From now on nothing is asked of the database for this request.
  public static void note(ServletRequest request) {
    request.setAttribute(NOTE, true);
  }

  /// Whether this request has found the database away.
  public static boolean isNoted(ServletRequest request) {
    return request.getAttribute(NOTE) != null;
  }

  private static Stream<Throwable> causes(Throwable fault) {
    var seen = new HashSet<Throwable>();
    return Stream.<@Nullable Throwable>iterate(fault, one -> one == null ? null : one.getCause())
        .takeWhile(one -> one != null && seen.add(one))
        .limit(DEEPEST)
        .map(Throwable.class::cast);
  }

  private static boolean tells(Throwable one) {
    return one instanceof DatabaseAway
        || one instanceof CannotGetJdbcConnectionException
        || one instanceof SQLTransientConnectionException
        || (one instanceof SQLException sql
            && sql.getSQLState() != null
            && (sql.getSQLState().startsWith("08") || STATES.contains(sql.getSQLState())));
  }
}
