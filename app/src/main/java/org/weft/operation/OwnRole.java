package org.weft.operation;

import java.sql.Connection;
import java.sql.SQLException;

/// The role `weft` that owns the database `weft` and can do nothing else on the embedded server;
/// the superuser is used for this alone.
final class OwnRole {
  private OwnRole() {}

  static void provide(Connection superuser, String password) throws SQLException {
    try (var statement = superuser.createStatement()) {
      if (!isThere(superuser, "select 1 from pg_roles where rolname = 'weft'")) {
        statement.execute("create role weft");
      }
      // the secret holds letters, digits, - and _ only, so that it needs no quoting
      statement.execute(
          "alter role weft login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
              + password
              + "'");
      if (!isThere(superuser, "select 1 from pg_database where datname = 'weft'")) {
        statement.execute("create database weft owner weft");
      }
      statement.execute("revoke all on database weft, postgres, template1 from public");
    }
  }

  private static boolean isThere(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next();
    }
  }
}
