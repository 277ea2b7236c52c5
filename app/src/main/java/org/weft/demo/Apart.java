package org.weft.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weft.operation.StartRefused;

/// Keeps the demonstration and what is real apart. The demo signs in anybody as anybody and writes
/// invented people, so it never touches a database with real ones; and the real thing does not run
/// on what the demo filled, where sessions of invented people are still open.
///
/// Asked before the first table is made or changed, so that a refused start leaves everything as it
/// was.
@Component
class Apart implements Callback {
  private final String command;
  private final boolean external;

  /// @param command the word on the command line; empty in programs that are started otherwise,
  ///   such as tests
  Apart(
      @Value("${weft.command:}") String command,
      @Value("${weft.database.url:}") String externalDatabase) {
    this.command = command;
    this.external = !externalDatabase.isBlank();
  }

  @Override
  public boolean supports(Event event, Context context) {
    // the first is asked before Flyway makes its own table, the other even without validation
    return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      refusal(context.getConnection())
          .ifPresent(sentence -> {
            throw new StartRefused(sentence);
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Why the command does not start on this database; empty when it may.
  Optional<String> refusal(Connection database) throws SQLException {
    return switch (command) {
      case "demo" -> isReal(database) ? Optional.of(forDemo()) : Optional.empty();
      case "serve" ->
          holds(database, "account.people", "illustrative")
              ? Optional.of(
                  "The demo filled this database with people who do not exist, and sessions of theirs may be open. Nothing was changed. Choose another folder with --data, or another database with WEFT_DATABASE_URL.")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String forDemo() {
    return "This database holds people or cycles that are not illustrative, and in the demo anybody can be anybody. Nothing was changed. "
        + (external
            ? "Unset WEFT_DATABASE_URL, so that the demo makes a database of its own, or give it an empty one."
            : "Choose another folder with --data.");
  }

  /// Real people or cycles. In a folder of its own the demo goes on with what its visitors added;
  /// in a database that somebody else looks after nothing is taken for theirs.
  private boolean isReal(Connection database) throws SQLException {
    var real =
        holds(database, "account.people", "not illustrative")
            || holds(database, "assessment.assessments", "not illustrative");
    return real && (external || !holds(database, "account.people", "illustrative"));
  }

  private static boolean holds(Connection database, String table, String condition)
      throws SQLException {
    return ask(database, "select to_regclass('%s') is not null".formatted(table))
        && ask(database, "select exists (select from %s where %s)".formatted(table, condition));
  }

  private static boolean ask(Connection database, String question) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  @Override
  public String getCallbackName() {
    return "apart";
  }
}
