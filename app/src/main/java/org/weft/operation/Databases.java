package org.weft.operation;

import static org.weft.operation.DatabaseChecks.withoutSecrets;
import static org.weft.operation.OwnRoles.OWNER;
import static org.weft.operation.OwnRoles.PROGRAM;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.weft.operation.Database.Login;

/// Opens the database that the settings ask for, and refuses one that is not fit.
final class Databases {
  private Databases() {}

  static Database open(DatabaseSettings settings) {
    if (settings.database().chosen()) {
      return external(settings.database());
    }
    var running =
        settings.beside() ? RunningServer.find(settings.data()) : Optional.<Database>empty();
    return running.orElseGet(() -> embedded(settings));
  }

  private static Database external(DatabaseSettings.External settings) {
    var given = settings.url().strip();
    var url =
        given.startsWith("jdbc:")
            ? given
            : "jdbc:" + given.replaceFirst("^postgres:", "postgresql:");
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new StartRefused(
          "WEFT_DATABASE_URL must look like jdbc:postgresql://host:5432/weft, not like %s."
              .formatted(withoutSecrets(given)));
    }
    var program = new Login(orEmpty(settings.user()), orEmpty(settings.password()));
    var owner =
        settings.owner().user().isBlank()
            ? program
            : new Login(settings.owner().user(), settings.owner().password());
    var version = check(url, program);
    checkOwner(url, owner);
    return new Database(
        url,
        program,
        owner,
        "PostgreSQL %s at %s".formatted(version, withoutSecrets(url)),
        false,
        () -> {});
  }

  private static String check(String url, Login login) {
    try (var connection = connect(url, login)) {
      return DatabaseChecks.ofExternal(connection);
    } catch (SQLException e) {
      throw DatabaseChecks.unreachable(withoutSecrets(url), login.user(), e);
    }
  }

  private static void checkOwner(String url, Login owner) {
    try (var connection = connect(url, owner)) {
      DatabaseChecks.ofOwner(connection, owner.user());
    } catch (SQLException e) {
      throw DatabaseChecks.unreachable(withoutSecrets(url), owner.user(), e);
    }
  }

  private static Connection connect(String url, Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("loginTimeout", "20");
    return DriverManager.getConnection(url, properties);
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
          server.url(PROGRAM),
          new Login(PROGRAM, directory.secret(PROGRAM)),
          new Login(OWNER, directory.secret(OWNER)),
          "PostgreSQL %s in %s".formatted(version, directory.root()),
          false,
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
    var superuser = new Login("postgres", directory.secret("superuser"));
    var url = server.url(PROGRAM);
    try {
      try (var connection = connect(server.url("postgres"), superuser)) {
        OwnRoles.provide(connection, directory.secret(PROGRAM), directory.secret(OWNER));
        DatabaseChecks.ofServer(connection);
      }
      try (var connection = connect(url, superuser)) {
        OwnRoles.takeOver(connection);
      }
      try (var owner = connect(url, new Login(OWNER, directory.secret(OWNER)))) {
        DatabaseChecks.ofDurability(owner);
      }
      try (var program = connect(url, new Login(PROGRAM, directory.secret(PROGRAM)))) {
        DatabaseChecks.ofDurability(program);
        return DatabaseChecks.ofExternal(program);
      }
    } catch (SQLException e) {
      throw DatabaseChecks.unreachable(url, PROGRAM, e);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
