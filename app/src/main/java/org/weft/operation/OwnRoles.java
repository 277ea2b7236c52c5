package org.weft.operation;

import java.sql.Connection;
import java.sql.SQLException;

/// The two roles of the embedded server: `weft_owner` owns the database and its tables, `weft` is
/// the program's, which may do with them what [Privileges] gives it and nothing else on the server.
/// The superuser is used for this alone.
final class OwnRoles {
  /// The program's own role and database.
  static final String PROGRAM = "weft";

  /// Owns the tables and brings them to the newest version.
  static final String OWNER = "weft_owner";

  private OwnRoles() {}

  /// Makes the roles and the database where they are missing.
  ///
  /// @param superuser a connection to any database of the server
  static void provide(Connection superuser, String program, String owner) throws SQLException {
    role(superuser, OWNER, owner);
    role(superuser, PROGRAM, program);
    try (var statement = superuser.createStatement()) {
      if (!isThere(superuser, "select 1 from pg_database where datname = 'weft'")) {
        statement.execute("create database weft owner weft_owner");
      }
      statement.execute("revoke all on database weft, postgres, template1 from public");
    }
  }

  /// Takes the tables of an older data directory, where the program owned them, from the program,
  /// and lets it in.
  ///
  /// @param superuser a connection to the database `weft`
  static void takeOver(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("reassign owned by weft to weft_owner");
      statement.execute("grant connect on database weft to weft");
    }
  }

  private static void role(Connection superuser, String name, String password) throws SQLException {
    try (var statement = superuser.createStatement()) {
      if (!isThere(superuser, "select 1 from pg_roles where rolname = '" + name + "'")) {
        statement.execute("create role " + name);
      }
      // the secret holds letters, digits, - and _ only, so that it needs no quoting
      statement.execute(
          "alter role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"
              .formatted(name, password));
    }
  }

  private static boolean isThere(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next();
    }
  }
}
