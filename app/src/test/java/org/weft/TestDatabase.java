package org.weft;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One PostgreSQL for all tests of the run, started by the first that needs it.
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String PROGRAM = "weft_program";
  private static final EmbeddedPostgres POSTGRES = start();

  /// JDBC address of the server, for tests that need a database of their own.
  public static String url() {
    // without the user that the address would name: each login names its own
    return POSTGRES.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
  }

  /// A connection that may do anything, such as tamper with what the program cannot change.
  public static Connection superuser() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "postgres");
  }

  /// The settings with which the program uses a database of this server: as on the database it
  /// brings along, with one role for the program and another for the owner of the tables.
  public static String[] settings(String url) {
    return new String[] {
      "weft.database.url=" + url,
      "weft.database.user=" + PROGRAM,
      "weft.database.password=" + PROGRAM,
      "weft.database.owner.user=postgres",
      "weft.database.owner.password=postgres",
      "weft.database.connections=8"
    };
  }

  /// The settings with which the program uses a database of its own on this server, as an operator
  /// gives it with one role for everything: the role owns the tables.
  ///
  /// @param name of the role and the database; both are made now
  public static String[] settingsOfOneRole(String name) throws SQLException {
    try (var superuser = superuser();
        var statement = superuser.createStatement()) {
      statement.execute("create role %1$s login password '%1$s'".formatted(name));
      statement.execute("create database %1$s owner %1$s".formatted(name));
    }
    return new String[] {
      "weft.database.url=" + url().replaceFirst("/postgres$", "/" + name),
      "weft.database.user=" + name,
      "weft.database.password=" + name,
      "weft.database.connections=4"
    };
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(settings(url())).applyTo(context);
  }

  private static EmbeddedPostgres start() {
    try {
      var postgres = EmbeddedPostgres.builder().start();
      try (var superuser = postgres.getPostgresDatabase().getConnection();
          var statement = superuser.createStatement()) {
        statement.execute("create role %1$s login password '%1$s'".formatted(PROGRAM));
      }
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
