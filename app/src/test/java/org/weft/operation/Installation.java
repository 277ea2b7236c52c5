package org.weft.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A data directory with its embedded database, as one installation has it; the programs are
/// unpacked once for all tests.
record Installation(Path data) {
  private static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

  DatabaseSettings settings() {
    return new DatabaseSettings(
        data,
        new DatabaseSettings.External("", null, null, new DatabaseSettings.Owner("", ""), 4),
        new DatabaseSettings.Programs(PROGRAMS, "18-test"),
        false);
  }

  Database open() {
    return Databases.open(settings());
  }

  Connection superuser(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.url().replace("/weft", "/postgres"), "postgres", secret("superuser"));
  }

  /// The superuser in the program’s database.
  Connection superuserOf(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), "postgres", secret("superuser"));
  }

  String secret(String name) {
    try {
      return Files.readString(data.resolve("secrets").resolve(name)).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The process of the server that runs on this data directory.
  ProcessHandle server() throws java.io.IOException {
    var file = data.resolve("database").resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        .orElseThrow();
  }

  /// Where the server that runs on this data directory answers.
  String address() throws java.io.IOException {
    var file = data.resolve("database").resolve("postmaster.pid");
    return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(file).get(3).strip() + "/weft";
  }

  /// As the program works with it.
  static Connection connect(Database database) throws SQLException {
    return connect(database, database.program());
  }

  /// As the owner of the tables.
  static Connection connectOwner(Database database) throws SQLException {
    return connect(database, database.owner());
  }

  private static Connection connect(Database database, Database.Login login) throws SQLException {
    return DriverManager.getConnection(database.url(), login.user(), login.password());
  }

  static String ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
