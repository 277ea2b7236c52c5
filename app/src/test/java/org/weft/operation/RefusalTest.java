package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void anExternalServerThatRefusesOrIsNotThere() {
    var url = TestDatabase.url().replaceFirst("\\?.*", "");
    assertExternalRefused(url, "nobody", "x", "refuses the user “nobody”");
    assertExternalRefused(
        "jdbc:postgresql://127.0.0.1:1/weft", "weft", "x", "No database answers at");
    assertExternalRefused(
        url.replaceFirst("/postgres$", "/nowhere"),
        "postgres",
        "postgres",
        "There is no such database");
    assertExternalRefused(
        "mysql://127.0.0.1/weft", "weft", "x", "must look like jdbc:postgresql://host:5432/weft");
  }

  @Test
  void aLineOfAnAddressNeverShowsAPassword() {
    assertThatThrownBy(
            () -> external("jdbc:postgresql://127.0.0.1:1/weft?password=hidden", "weft", "secret"))
        .message()
        .doesNotContain("hidden")
        .doesNotContain("secret");
  }

  private static void assertExternalRefused(String url, String user, String password, String why) {
    assertThatThrownBy(() -> external(url, user, password))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(why);
  }

  private static Database external(String url, String user, String password) {
    return Databases.open(
        new DatabaseSettings(
            Path.of("unused"),
            new DatabaseSettings.External(
                url, user, password, new DatabaseSettings.Owner("", ""), 4),
            new DatabaseSettings.Programs(null, "18")));
  }

  private void assertRefused(Path data, String why) {
    assertThatThrownBy(() -> new Installation(data).open())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining(why);
  }

  private record Ended(int status, String said) {}

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
