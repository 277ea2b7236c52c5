package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.operation.Installation.ask;
import static org.weft.operation.Installation.connect;
import static org.weft.operation.Installation.connectOwner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database as it is on its very first start.
class EmbeddedDatabaseTest {
  @TempDir static Path folder;
  private static Installation installation;
  private static Database database;

  @BeforeAll
  static void firstStart() {
    installation = new Installation(folder.resolve("data"));
    database = installation.open();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void whatIsAcknowledgedIsOnTheDisk() throws SQLException {
    try (var own = connect(database)) {
      assertThat(ask(own, "show fsync")).isEqualTo("on");
      assertThat(ask(own, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(own, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(own, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void onlyThisMachineReachesIt() throws SQLException {
    try (var superuser = installation.superuser(database)) {
      assertThat(ask(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(superuser, "show unix_socket_directories")).isEmpty();
      assertThat(ask(superuser, "show password_encryption")).isEqualTo("scram-sha-256");
      assertThat(ask(superuser, "show max_connections")).isEqualTo("40");
      assertThat(
              ask(superuser, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
    }
  }

  @Test
  void nobodyComesInWithoutAPassword() {
    for (var user : new String[] {"postgres", "weft", "weft_owner"}) {
      var login = new Properties();
      login.setProperty("user", user);
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), login).close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      login.setProperty("password", "postgres");
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), login).close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void theProgramOwnsNothingAndTheOwnerItsDatabaseAlone() throws SQLException {
    try (var own = connect(database);
        var owner = connectOwner(database)) {
      for (var connection : new Connection[] {own, owner}) {
        assertThat(
                ask(
                    connection,
                    "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user"))
            .isEqualTo("f");
        assertThatThrownBy(() -> ask(connection, "select pg_read_file('postgresql.conf')"))
            .hasMessageContaining("permission denied");
      }
      assertThat(
              ask(
                  own,
                  "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
          .isEqualTo("weft_owner");
      assertThat(ask(own, "select pg_has_role('weft_owner', 'member')")).isEqualTo("f");
      for (var making :
          new String[] {
            "create table made (id int)", "create temp table made (id int)", "create schema made"
          }) {
        assertThatThrownBy(() -> own.createStatement().execute(making))
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void tablesThatTheProgramOwnsAreTakenOverAtTheStart() throws SQLException {
    try (var superuser = installation.superuserOf(database);
        var statement = superuser.createStatement()) {
      statement.execute("create schema old authorization weft");
      statement.execute("create table old.kept as select 'weft' as word");
      statement.execute("alter table old.kept owner to weft");
      statement.execute("alter database weft owner to weft");
      OwnRoles.takeOver(superuser);
    }
    try (var owner = connectOwner(database);
        var own = connect(database)) {
      assertThat(ask(owner, "select word from old.kept")).isEqualTo("weft");
      assertThatThrownBy(() -> ask(own, "select word from old.kept"))
          .hasMessageContaining("permission denied");
      assertThat(
              ask(owner, "select pg_get_userbyid(datdba) from pg_database where datname = 'weft'"))
          .isEqualTo("weft_owner");
    }
  }

  @Test
  void textIsSortedTheSameOnEveryMachine() throws SQLException {
    try (var own = connect(database)) {
      assertThat(
              ask(
                  own,
                  "select string_agg(n, ' ' order by n) from unnest(array['Zürich', 'Éire', 'Ärö', 'Évora', 'Bern']) n"))
          .isEqualTo("Ärö Bern Éire Évora Zürich");
    }
  }

  @Test
  void onlyTheOwnerCanReadFolderAndSecrets() throws IOException {
    var data = installation.data();
    for (var closed : new String[] {"", "database", "secrets", "log"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(closed))))
          .isEqualTo("rwx------");
    }
    for (var secret : new String[] {"superuser", "weft", "weft_owner"}) {
      var file = data.resolve("secrets").resolve(secret);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(installation.secret(secret)).hasSizeGreaterThan(40);
    }
    assertThat(database.toString()).doesNotContain(database.program().password());
  }

  @Test
  void aSecondProgramOnTheSameFolderIsRefused() {
    assertThatThrownBy(installation::open)
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("Another Weft is already running on " + installation.data());
  }
}
