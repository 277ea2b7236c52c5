package org.weft.operation;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What must be true of a PostgreSQL before Weft entrusts its data to it.
final class DatabaseChecks {
  private static final int OLDEST_MAJOR = 18;
  private static final String SILENT = "no server";

  /// What was acknowledged survives a crash.
  private static final Map<String, String> DURABLE =
      ordered("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /// Nobody comes in from elsewhere, or without a password.
  private static final Map<String, String> CLOSED =
      ordered(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "password_encryption", "scram-sha-256");

  private DatabaseChecks() {}

  /// The embedded server, asked as its superuser.
  static void ofServer(Connection superuser) throws SQLException {
    ofDurability(superuser);
    require(superuser, CLOSED);
  }

  /// Asked on the program's own connection: a role or a database can carry settings of its own.
  static void ofDurability(Connection connection) throws SQLException {
    require(connection, DURABLE);
  }

  /// Any server, embedded or not.
  ///
  /// @return its version, such as 18.6
  static String ofExternal(Connection connection) throws SQLException {
    var major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST_MAJOR) {
      throw new StartRefused(
          "Weft needs PostgreSQL %d or newer; this server is %d.".formatted(OLDEST_MAJOR, major));
    }
    var encoding = show(connection, "server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new StartRefused(
          "Weft needs a database in UTF8; this one is in %s. Make one with: create database weft encoding 'UTF8' template template0"
              .formatted(encoding));
    }
    return show(connection, "server_version").replaceFirst(" .*", "");
  }

  /// The role that brings the tables to the newest version must own them.
  static void ofOwner(Connection owner, String user) throws SQLException {
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'account' and not pg_has_role(nspowner, 'usage')")) {
      if (rows.next()) {
        throw new StartRefused(
            "The tables belong to the role “%1$s” and not to “%2$s”. Set WEFT_DATABASE_OWNER_USER and WEFT_DATABASE_OWNER_PASSWORD to their owner, or hand them over as a superuser of the database: reassign owned by %1$s to %2$s."
                .formatted(rows.getString(1), user));
      }
    }
  }

  /// A sentence for the ways in which signing in to a server fails.
  static StartRefused unreachable(String url, String user, SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (isSilent(failure)) {
      state = SILENT;
    }
    var sentence =
        switch (state) {
          case "28P01", "28000" ->
              "The database at %s refuses the user “%s” with this password. Check WEFT_DATABASE_USER and WEFT_DATABASE_PASSWORD, or those of the owner."
                  .formatted(url, user);
          case "3D000" ->
              "There is no such database: %s. Make it first, or check WEFT_DATABASE_URL."
                  .formatted(url);
          case SILENT ->
              "No database answers at %s. Check WEFT_DATABASE_URL and that the server runs."
                  .formatted(url);
          case "53100" ->
              "The disk of the database at %s is full. Free some space and start again."
                  .formatted(url);
          default ->
              "The database at %s cannot be used: “%s.” Check WEFT_DATABASE_URL, WEFT_DATABASE_USER and WEFT_DATABASE_PASSWORD."
                  .formatted(
                      url,
                      withoutSecrets(String.valueOf(failure.getMessage()))
                          .replaceFirst("\\.$", ""));
        };
    return new StartRefused(sentence, failure);
  }

  /// Whether there is no server, as opposed to one that says no.
  private static boolean isSilent(SQLException failure) {
    return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException);
  }

  /// An address, or words with one at their end, as they may be printed: a query may hold a
  /// password.
  static String withoutSecrets(String words) {
    return words.replaceFirst("(?s)\\?.*", "").replaceFirst("//\\S*@", "//").strip();
  }

  private static void require(Connection connection, Map<String, String> settings)
      throws SQLException {
    for (var setting : settings.entrySet()) {
      var found = show(connection, setting.getKey());
      if (!found.equals(setting.getValue())) {
        throw new StartRefused(
            "The database runs with %s = “%s” instead of “%s”, so that data could be lost or read by others. Remove the setting (ALTER SYSTEM, ALTER ROLE or ALTER DATABASE … RESET %s) and start again."
                .formatted(setting.getKey(), found, setting.getValue(), setting.getKey()));
      }
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
