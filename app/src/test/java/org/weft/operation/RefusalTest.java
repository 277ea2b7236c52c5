package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.TestDatabase;
import org.weft.Weft;
import org.weft.operation.command.Commands;

/// Each way in which Weft cannot start is told in one sentence that says what to do.
class RefusalTest {
  @TempDir Path folder;

  @Test
  void aPortInUse() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ended = run("serve", "--port", "" + taken.getLocalPort(), "--data", folder + "/data");
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.said())
          .isEqualTo(
              "weft: Port %d is in use by another program. Stop that, or choose another port with --port."
                  .formatted(taken.getLocalPort()));
    }
  }

  /// Browsers ask the name localhost at its newer address first.
  @Test
  void aPortInUseAtTheOtherAddressOfThisMachine() throws IOException {
    try (var taken = new ServerSocket()) {
      try {
        taken.bind(new InetSocketAddress("::1", 0));
      } catch (IOException e) {
        Assumptions.abort("This machine has no IPv6: " + e.getMessage());
      }
      var ended = run("serve", "--port", "" + taken.getLocalPort(), "--data", folder + "/data");
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.said()).contains("is in use by another program");
    }
  }

  @Test
  void anAddressOfAnotherMachine() {
    var ended = run("serve", "--address", "192.0.2.7", "--port", "0", "--data", folder + "/data");
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said())
        .isEqualTo(
            "weft: Weft cannot answer on 192.0.2.7: this machine has no such address. Choose another address with --address.");
  }

  @Test
  void aWordThatIsNotACommandOrOption() {
    assertThat(run("dmeo"))
        .satisfies(ended -> assertThat(ended.status()).isEqualTo(2))
        .satisfies(ended -> assertThat(ended.said()).contains("dmeo", "Usage: weft"));
    assertThat(run("serve", "--prot", "1"))
        .satisfies(ended -> assertThat(ended.status()).isEqualTo(2))
        .satisfies(ended -> assertThat(ended.said()).contains("--prot", "Usage: weft serve"));
    assertThat(run()).satisfies(ended -> assertThat(ended.status()).isEqualTo(2));
    assertThat(run("demo", "--help").status()).isZero();
    assertThat(run("serve", "-h").status()).isZero();
  }

  @Test
  void theDemoOnADatabaseWithRealPeople() throws SQLException {
    var url = TestDatabase.url().replaceFirst("\\?.*", "");
    var name = "real_" + UUID.randomUUID().toString().replace("-", "");
    try (var server = DriverManager.getConnection(url, "postgres", "postgres")) {
      server.createStatement().execute("create database " + name);
    }
    var real = url.replaceFirst("/postgres$", "/" + name);
    try (var database = DriverManager.getConnection(real, "postgres", "postgres")) {
      database
          .createStatement()
          .execute(
              "create schema account; create table account.people (illustrative boolean);"
                  + "insert into account.people values (false)");
      var ended = runWith(TestDatabase.settings(real), "demo", "--port", "0");
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.said())
          .startsWith("weft: This database holds people or cycles that are not illustrative")
          .doesNotContain("\tat ");
      assertThat(
              Installation.ask(
                  database,
                  "select count(*) from pg_tables where schemaname in ('account', 'city', 'public')"))
          .as("nothing was made beside the one table")
          .isEqualTo("1");
    }
  }

  @Test
  void theRealThingWithASettingOfTheDemo() {
    for (var setting : List.of("weft.demo=true", "weft.illustrative=yes")) {
      var ended = runWith(new String[] {setting}, "serve", "--port", "0", "--data", folder + "/x");
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.said())
          .startsWith("weft: The setting " + setting.replaceFirst("=.*", "") + " is on")
          .doesNotContain("\tat ");
      assertThat(folder.resolve("x")).doesNotExist();
    }
  }

  @Test
  void theDemoSaysInItsHelpWhichDatabasesItTakes() {
    var out = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      run("demo", "--help");
    } finally {
      System.setOut(out);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
        .contains("To go on then, unset WEFT_DATABASE_URL");
  }

  @Test
  void aFileInPlaceOfTheFolder() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertRefused(file, "is a file, not a folder");
  }

  @Test
  void aFolderWithOtherFiles() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear city");
    assertRefused(folder, "holds files that are not Weft’s");
  }

  @Test
  void dataOfAnotherMajorVersion() throws IOException {
    Files.createDirectories(folder.resolve("database"));
    Files.writeString(folder.resolve("weft.lock"), "");
    Files.writeString(folder.resolve("database/PG_VERSION"), "17\n");
    assertRefused(folder, "was made by PostgreSQL 17; this Weft brings PostgreSQL 18");
  }

  @Test
  void aFullDiskAndAForbiddenFolder() {
    assertThat(DataDirectory.sentence(folder, new IOException("No space left on device")))
        .isEqualTo(
            "The disk with %s is full. Free some space, or choose another folder with --data."
                .formatted(folder));
    assertThat(DataDirectory.sentence(folder, new java.nio.file.AccessDeniedException("x")))
        .startsWith("Weft may not read and write " + folder);
  }

  private void assertRefused(Path data, String why) {
    assertThatThrownBy(() -> new Installation(data).open())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining(why);
  }

  record Ended(int status, String said) {}

  /// Runs a command with settings, such as weft.zone=Foo.
  static Ended runWith(String[] settings, String... words) {
    try {
      Stream.of(settings).map(s -> s.split("=", 2)).forEach(s -> System.setProperty(s[0], s[1]));
      return run(words);
    } finally {
      Stream.of(settings).forEach(s -> System.clearProperty(s.split("=", 2)[0]));
    }
  }

  private static Ended run(String... words) {
    var error = System.err;
    var said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      var status = Commands.run(Weft.class, words);
      return new Ended(status, said.toString(StandardCharsets.UTF_8).strip());
    } finally {
      System.setErr(error);
    }
  }
}
