package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.operation.Installation.ask;
import static org.weft.operation.Installation.connectOwner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of the data when a process is killed, and how the next start deals with it.
class CrashTest {
  private static final int WRITERS = 4;

  @TempDir Path folder;

  @Test
  void everyAcknowledgedRowOutlivesAKilledServer() throws Exception {
    var installation = new Installation(folder.resolve("data"));
    var acknowledged = new ArrayList<Long>();
    try (var database = installation.open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try (var own = connectOwner(database)) {
        own.createStatement().execute("create table answers (id bigint primary key)");
      }
      var enough = new CountDownLatch(WRITERS * 50);
      var writers = new ArrayList<Future<List<Long>>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        var first = writer * 1_000_000L;
        writers.add(threads.submit(() -> writeUntilTheEnd(database, first, enough)));
      }
      enough.await();
      installation.server().destroyForcibly();
      for (var writer : writers) {
        acknowledged.addAll(writer.get());
      }
    }
    try (var database = installation.open();
        var own = connectOwner(database)) {
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITERS * 50);
      var found = new ArrayList<Long>();
      var rows = own.createStatement().executeQuery("select id from answers");
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
      assertThat(found).containsAll(acknowledged);
    }
  }

  @Test
  void aServerLeftBehindByAKilledProgramIsStoppedAndItsDataKept() throws Exception {
    var installation = new Installation(folder.resolve("data"));
    var program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                LeavingAnOrphan.class.getName(),
                installation.data().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine()).isEqualTo("written");
    }
    program.destroyForcibly().waitFor();
    var orphan = installation.server();
    assertThat(orphan.info().commandLine()).isPresent();

    try (var database = installation.open();
        var own = connectOwner(database)) {
      assertThat(orphan.info().commandLine()).isEmpty();
      assertThat(ask(own, "select word from kept")).isEqualTo("weft");
    }
  }

  @Test
  void aDatabaseThatCouldLoseDataIsRefused() throws SQLException, IOException {
    var installation = new Installation(folder.resolve("data"));
    try (var database = installation.open();
        var superuser = installation.superuser(database)) {
      superuser.createStatement().execute("alter role weft set synchronous_commit = off");
    }
    assertThatThrownBy(installation::open)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("synchronous_commit = “off” instead of “on”");
    assertThat(installation.data().resolve("database/postmaster.pid")).doesNotExist();
  }

  private static List<Long> writeUntilTheEnd(Database database, long first, CountDownLatch enough) {
    var acknowledged = new ArrayList<Long>();
    try (var own = connectOwner(database);
        var insert = own.prepareStatement("insert into answers values (?)")) {
      for (var id = first; ; id++) {
        insert.setLong(1, id);
        insert.executeUpdate();
        acknowledged.add(id);
        enough.countDown();
      }
    } catch (SQLException killed) {
      return acknowledged;
    }
  }
}
