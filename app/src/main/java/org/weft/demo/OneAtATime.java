package org.weft.demo;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Lets one instance after the other fill the demonstration, when several start together on one
/// database.
@Component
class OneAtATime {
  private final DataSource database;

  OneAtATime(DataSource database) {
    this.database = database;
  }

  /// Does the work as soon as no other instance does any.
  void run(Runnable work) {
    try (var connection = database.getConnection()) {
      // of the session, for the work is many transactions on other connections
      execute(connection, "select pg_advisory_lock(hashtext('demo.start'))");
      try {
        work.run();
      } finally {
        execute(connection, "select pg_advisory_unlock(hashtext('demo.start'))");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The turn to fill the demonstration could not be had", e);
    }
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (var one = connection.createStatement()) {
      one.execute(statement);
    }
  }
}
