package org.weft.operation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Opens the database that the settings ask for, and refuses one that is not fit.
final class Databases {
  /// The program's own role and database: it owns its tables and is nothing more on the server.
  static final String OWN = "weft";

  private Databases() {}

  static Database open(DatabaseSettings settings) {
    return settings.database().chosen() ? external(settings.database()) : embedded(settings);
  }

  private static Database external(DatabaseSettings.External settings) {
    var given = settings.url().strip();
    var url =
        given.startsWith("jdbc:")
            ? given
            : "jdbc:" + given.replaceFirst("^postgres:", "postgresql:");
    var user = settings.user() == null ? "" : settings.user();
    var password = settings.password() == null ? "" : settings.password();
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new StartRefused(
          "WEFT_DATABASE_URL must look like jdbc:postgresql://host:5432/weft, not like %s."
              .formatted(withoutQuery(given)));
    }
    var login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("loginTimeout", "20");
    try (var connection = DriverManager.getConnection(url, login)) {
      var version = DatabaseChecks.ofExternal(connection);
      return new Database(
          url,
          user,
          password,
          "PostgreSQL %s at %s".formatted(version, withoutQuery(url)),
          () -> {});
    } catch (SQLException e) {
      throw DatabaseChecks.unreachable(withoutQuery(url), user, e);
    }
  }

  private static Database embedded(DatabaseSettings settings) {
    var directory = DataDirectory.open(settings.data());
    EmbeddedServer server = null;
    try {
      var programs = PostgresPrograms.unpack(settings.programs(), settings.postgres().version());
      server = EmbeddedServer.start(directory, programs);
      var version = prepare(server, directory);
      var running = server;
      return new Database(
          server.url(OWN),
          OWN,
          directory.secret(OWN),
          "PostgreSQL %s in %s".formatted(version, directory.root()),
          () -> {
            running.close();
            directory.close();
          });
    } catch (RuntimeException e) {
      if (server != null) {
        server.close();
      }
      directory.close();
      throw e;
    }
  }

  private static String prepare(EmbeddedServer server, DataDirectory directory) {
    try {
      try (var superuser =
          DriverManager.getConnection(
              server.url("postgres"), "postgres", directory.secret("superuser"))) {
        OwnRole.provide(superuser, directory.secret(OWN));
        DatabaseChecks.ofServer(superuser);
      }
      try (var own = DriverManager.getConnection(server.url(OWN), OWN, directory.secret(OWN))) {
        DatabaseChecks.ofDurability(own);
        return DatabaseChecks.ofExternal(own);
      }
    } catch (SQLException e) {
      throw DatabaseChecks.unreachable(server.url(OWN), OWN, e);
    }
  }

  /// An address as it may be printed: a query may hold a password.
  private static String withoutQuery(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }
}
