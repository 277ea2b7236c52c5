package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.Weft;

/// What people see while the server of the database does not run.
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {
  /// For a test that would hang; [FairPoolTest] shows that nobody waits.
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  private final HttpClient stranger = HttpClient.newHttpClient();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private ConfigurableApplicationContext program;
  private Installation installation;

  @BeforeAll
  void start(@TempDir Path folder) {
    installation = new Installation(folder.resolve("data"));
    program =
        SpringApplication.run(
            Weft.class,
            "--weft.data=" + installation.data(),
            "--weft.postgres.folder=" + installation.settings().programs(),
            "--weft.postgres.version=18-test",
            "--weft.demo=false",
            "--weft.facts=false",
            "--server.port=0");
  }

  @AfterEach
  void endTheOutage() throws Exception {
    if (status(asked("/health")) == 503) {
      startServer();
    }
  }

  @AfterAll
  void stop() {
    program.close();
    stranger.close();
    browser.close();
  }

  /// The first outage: the log says of it, and is then quiet for a minute.
  @Order(1)
  @Test
  void whileTheDatabaseIsAwayPeopleAreToldSoAndLoseNothing(CapturedOutput log) throws Exception {
    var signIn = Jsoup.parse(send(browser, asked("/sign-in")).body());
    var token = signIn.select("input[name=_csrf]").attr("value");
    var sheet = signIn.select("link[rel=stylesheet]").attr("href");
    assertThat(token).isNotEmpty();
    killServer();

    assertAway(send(stranger, asked("/networks")), "The data cannot be reached just now");
    assertAway(send(browser, asked("/networks")), "The data cannot be reached just now");
    assertAway(
        send(browser, asked("/networks").header("Accept-Language", "fr")),
        "Les données sont inaccessibles pour le moment");
    assertAway(
        send(stranger, asked("/networks").header("Accept-Language", "ar")),
        "يتعذّر الوصول إلى البيانات الآن");
    var typed = send(browser, form("/sign-in", "email=Anna of the town hall&_csrf=" + token));
    assertAway(typed, "The data cannot be reached just now");
    var given = Jsoup.parse(typed.body()).select("main form");
    assertThat(given.select("textarea[name=email]").text()).isEqualTo("Anna of the town hall");
    assertThat(given.select("input[name=_csrf]").attr("value")).isEqualTo(token);
    assertThat(send(browser, form("/sign-in", "_csrf=" + token).header("HX-Request", "true")))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503));

    for (var client : new HttpClient[] {stranger, browser}) {
      assertThat(send(client, asked("/health")).statusCode()).isEqualTo(503);
      assertThat(send(client, asked(sheet)).statusCode()).isEqualTo(200);
    }
    assertThat(log.getAll().lines().filter(line -> line.contains("The database cannot be reached")))
        .hasSizeBetween(1, 3)
        .allSatisfy(line -> assertThat(line).as("it names the cause").doesNotEndWith(": "));
    // what is done beside requests may be cut off in the middle, once
    assertThat(log.getAll()).doesNotContain("Servlet.service()", "\tat org.apache.catalina");
  }

  @Test
  void manyWhoComeWhileTheDatabaseIsAwayDoNotWaitBehindEachOther() throws Exception {
    killServer();
    send(stranger, asked("/networks"));
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 60)
              .mapToObj(_ -> people.submit(() -> status(asked("/networks"))))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(503);
      }
    }
  }

  @Test
  void asSoonAsTheDatabaseIsBackEverythingGoesOn() throws Exception {
    var token =
        Jsoup.parse(send(browser, asked("/sign-in")).body())
            .select("input[name=_csrf]")
            .attr("value");
    killServer();
    assertThat(status(asked("/networks"))).isEqualTo(503);
    startServer();
    assertThat(status(asked("/networks"))).isEqualTo(200);
    assertThat(send(browser, form("/sign-in/mail", "mail=nobody&_csrf=" + token)))
        .as("with the session from before, the form is taken and what was typed is no address")
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422));
  }

  /// With the session of the browser.
  private int status(HttpRequest.Builder request) {
    try {
      return send(browser, request).statusCode();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void killServer() throws Exception {
    var server = installation.server();
    var processes = server.children().toList();
    server.destroyForcibly();
    processes.forEach(ProcessHandle::destroyForcibly);
    server.onExit().join();
    processes.forEach(process -> process.onExit().join());
  }

  /// Anew, on the same data and port, as a watchman of the machine would; until it is noticed.
  private void startServer() throws Exception {
    var cluster = installation.data().resolve("database");
    Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    var programs = PostgresPrograms.unpack(installation.settings().programs(), "18-test");
    var log = installation.data().resolve("log").resolve("postgres.log");
    var started =
        Programs.run(
            1,
            List.of(
                programs.path("pg_ctl"),
                "start",
                "--wait",
                "-s",
                "-D",
                "" + cluster,
                "-l",
                "" + log));
    assertThat(started.output()).isEmpty();
    Awaitility.await().atMost(AT_MOST).until(() -> status(asked("/health")) != 503);
  }

  private static void assertAway(HttpResponse<String> answer, String title) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("60");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("a[href=/sign-in]")).as("they may be signed in").isEmpty();
  }

  private HttpRequest.Builder asked(String address) {
    var port = Objects.requireNonNull(program.getEnvironment().getProperty("local.server.port"));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(address));
  }

  private HttpRequest.Builder form(String address, String fields) {
    return asked(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(fields.replace(" ", "+")));
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws Exception {
    return client.send(request.timeout(AT_MOST).build(), BodyHandlers.ofString());
  }
}
