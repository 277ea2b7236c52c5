package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.weft.Weft;
import org.weft.account.Actor;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.operation.command.Commands;

/// The whole program as `weft serve` starts it, on the database it brings along; all other tests
/// run against a server that was started separately.
class ProgramTest {
  @TempDir Path folder;

  @Test
  void theProgramStartsOnItsOwnDatabaseAndLetsGoOfIt() throws Exception {
    var installation = new Installation(folder.resolve("data"));
    ProcessHandle server;
    try (var program =
            SpringApplication.run(
                Weft.class,
                "--weft.data=" + installation.data(),
                "--weft.postgres.folder=" + installation.settings().programs(),
                "--weft.postgres.version=18-test",
                "--weft.demo=false",
                "--server.port=0");
        var client = HttpClient.newHttpClient();
        var browser = browser()) {
      server = installation.server();
      var home =
          URI.create(
              "http://localhost:" + program.getEnvironment().getProperty("local.server.port"));
      var health = visit(client, home.resolve("/health"));
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).isEqualTo("ok\n");
      assertThat(health.headers().map()).doesNotContainKey("set-cookie");
      assertThat(visit(client, home.resolve("/sign-in")).statusCode()).isEqualTo(200);

      var lines =
          program.getBeanProvider(StartNotice.class).stream()
              .flatMap(notice -> notice.lines(home.resolve("/")).stream())
              .toList();
      assertThat(lines).anyMatch(line -> line.contains("first administrator"));
      var link = lines.stream().filter(line -> line.contains("http://")).findFirst().orElseThrow();
      var opened = visit(browser, URI.create(link.strip()));
      assertThat(opened.statusCode()).isEqualTo(200);
      var secret = link.strip().replaceFirst(".*/", "");
      assertThat(opened.uri().toString()).contains("/sign-in/first/~").doesNotContain(secret);
      assertThat(opened.body()).doesNotContain(secret);

      assertThat(lines).noneMatch(line -> line.contains("triggers only"));
      program
          .getBean(Trail.class)
          .record(Actor.PUBLIC, new Event(Event.Kind.DECIDED, "test", "beside"));
      assertVerifiedBeside(installation);
      assertThat(visit(client, home.resolve("/health")).statusCode()).isEqualTo(200);
      assertTrailOnlyGrows(installation);

      server.destroyForcibly();
      // its processes end one after the other
      var healths = Stream.generate(() -> visit(client, home.resolve("/health")).statusCode());
      assertThat(healths.limit(100).anyMatch(status -> status == 503)).isTrue();
    }
    assertThat(installation.data().resolve("weft.lock")).exists();
    try (var again = installation.open()) {
      assertThat(again.description()).contains("PostgreSQL 18");
    }
  }

  /// By the command, while the program runs.
  private static void assertVerifiedBeside(Installation installation) {
    var said = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      var data = installation.data().toString();
      assertThat(Commands.run(Weft.class, "audit", "verify", "--data", data)).isZero();
    } finally {
      System.setOut(out);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 entries", "none changed");
  }

  /// As the role that the program works with, and as everybody could who reads its secret.
  private static void assertTrailOnlyGrows(Installation installation) throws Exception {
    var address = installation.address();
    try (var own = DriverManager.getConnection(address, "weft", installation.secret("weft"));
        var statement = own.createStatement()) {
      statement.execute(
          "insert into account.trail (at, kind, subject_kind, subject_id) values (now(), 'decided', 'test', '1')");
      statement.execute("delete from account.links");
      for (var order :
          new String[] {
            "update account.trail set after = 'x'",
            "delete from account.trail",
            "truncate account.trail",
            "drop table account.trail",
            "alter table account.trail disable trigger all",
            "set session authorization weft_owner"
          }) {
        assertThatThrownBy(() -> statement.execute(order))
            .as(order)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  /// Follows where it is led and keeps cookies.
  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .cookieHandler(new CookieManager())
        .build();
  }

  private static HttpResponse<String> visit(HttpClient client, URI address) {
    return client
        .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .join();
  }
}
