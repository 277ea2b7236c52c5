package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.TestDatabase;
import org.weft.Weft;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.site.guard.SafeHeaders;

/// The web server itself, as it runs behind a proxy with TLS: requests that never reach a page,
/// headers that somebody forges, and what every answer carries then as well.
class ServerTest {
  private static ConfigurableApplicationContext program;
  private static Wire wire;
  private static PersonId person;

  @BeforeAll
  static void start() {
    var settings =
        Stream.concat(
                Arrays.stream(TestDatabase.settings(TestDatabase.url())),
                Stream.of(
                    "weft.demo=true",
                    "weft.facts=false",
                    "weft.illustrative=false",
                    "weft.url=https://weft.example",
                    "weft.limits.search=3/1h",
                    "server.port=0"))
            .map(s -> "--" + s)
            .toArray(String[]::new);
    program = SpringApplication.run(Weft.class, settings);
    var people = program.getBean(People.class);
    person = people.add("Anna Whitfield", "Equalities", true);
    people.grant(person, new Grant(Role.ADMINISTRATOR, null));
    wire =
        new Wire(
            Integer.parseInt(
                String.valueOf(program.getEnvironment().getProperty("local.server.port"))));
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void whatTheServerRefusesByItselfCarriesTheHeadersAndSaysNothingOfTheServer() throws IOException {
    var many = "a=1&".repeat(1_100);
    var answers =
        List.of(
            wire.raw(
                "GET /a|b<script> HTTP/1.1\r\nHost: weft.example\r\nConnection: close\r\n\r\n"),
            wire.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
            wire.raw("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"),
            wire.get("/", "X: " + "x".repeat(20_000)),
            wire.get("/cities/%zz"),
            wire.get("/%2e%2e/%2e%2e/etc/passwd"),
            wire.get("/cities;x=1"),
            wire.get("//cities"),
            wire.get("/cities?q=%00"),
            wire.get("/search?" + many),
            wire.send("TRACE", "/", ""),
            wire.send("CONNECT", "/", ""),
            wire.send("PROPFIND", "/", ""),
            wire.send("DELETE", "/", ""),
            wire.send("PUT", "/office", "x", "Content-Type: text/plain"));
    for (var answer : answers) {
      assertThat(answer.status()).as(answer.toString()).isBetween(400, 501).isNotEqualTo(500);
      carriesHeaders(answer);
      assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("tomcat", "apache", "exception", "<script>", "at org.", "spring");
    }
  }

  @Test
  void everyKindOfErrorPageCarriesTheHeaders() throws IOException {
    expect(404, wire.get("/nowhere"));
    expect(404, wire.get("/assessments/018f0000-0000-7000-8000-000000000000"));
    expect(405, send("PUT", "/cities", "a=b", form()));
    expect(413, send("POST", "/sign-in", "a=" + "b".repeat(9_000_000), form()));
    expect(400, send("POST", "/sign-in", "{}", "Content-Type: application/json"));
    expect(403, wire.send("POST", "/sign-in", "person=1", form()));
    expect(400, wire.get("/assessments/nonsense"));
    expect(303, wire.get("/office"));
    expect(200, wire.get("/"));
    expect(200, wire.get("/health"));
  }

  @Test
  void cookiesBelongToThisHostAndTlsAlone() throws IOException {
    var signedIn = send("POST", "/sign-in", "person=" + person.value(), form());
    assertThat(signedIn.status()).isEqualTo(303);
    var cookies = new ArrayList<>(signedIn.header("Set-Cookie"));
    cookies.addAll(wire.get("/?lang=fr").header("Set-Cookie"));
    assertThat(cookies)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; SameSite=")
                .contains("Path=/")
                .doesNotContain("Domain="));
  }

  @Test
  void aForgedHostChangesNoLink() throws IOException {
    for (var address : List.of("/", "/sign-in", "/office", "/cities", "/nowhere")) {
      var answer =
          wire.get(
              address,
              "Host: evil.example",
              "X-Forwarded-Host: evil.example",
              "X-Forwarded-Port: 4444",
              "X-Forwarded-Prefix: /evil",
              "Forwarded: host=evil.example");
      assertThat(answer.body() + answer.lines()).doesNotContain("evil", "4444");
    }
    var out = wire.send("POST", "/sign-out", "", "Host: evil.example");
    assertThat(out.lines().toString()).doesNotContain("evil");
  }

  @Test
  void anErrorPageInAnotherLanguageIsThatOfTheAddressThatWasAskedFor() throws IOException {
    assertThat(languages("/nowhere")).containsOnly("/nowhere?lang=fr", "/nowhere?lang=ar");
    assertThat(languages("/nowhere/else?of=leeds&lang=en"))
        .containsOnly("/nowhere/else?of=leeds&lang=fr", "/nowhere/else?of=leeds&lang=ar");
    assertThat(languages("/assessments/nonsense"))
        .containsOnly("/assessments/nonsense?lang=fr", "/assessments/nonsense?lang=ar");
    assertThat(languages("//evil.example/cities")).allMatch(link -> link.startsWith("/?lang="));
  }

  private static List<String> languages(String address) throws IOException {
    return Jsoup.parse(wire.get(address).body()).select("a[hreflang]").eachAttr("href");
  }

  @Test
  void noOtherSiteIsLetIn() throws IOException {
    for (var method : List.of("GET", "OPTIONS")) {
      var answer =
          wire.send(
              method,
              "/compare",
              "",
              "Origin: https://evil.example",
              "Access-Control-Request-Method: POST");
      assertThat(answer.lines()).noneMatch(l -> l.startsWith("access-control-"));
    }
  }

  @Test
  void whoSearchesWithoutEndIsAskedToWait() throws IOException {
    var here = "X-Forwarded-For: 192.0.2.7";
    for (int i = 0; i < 3; i++) {
      expect(200, wire.get("/search?q=oslo", here));
    }
    var refused = wire.get("/search?q=oslo", here);
    expect(429, refused);
    assertThat(Integer.parseInt(refused.header("Retry-After").getFirst())).isBetween(1, 3600);
    assertThat(refused.body()).contains("<h1", "Weft").doesNotContain("Oslo");
    expect(429, wire.get("/search?q=oslo", here + ", 192.0.2.7"));
    expect(200, wire.get("/search?q=oslo", "X-Forwarded-For: 192.0.2.8"));
  }

  @Test
  void lengthsThatContradictEachOtherAreRefused() throws IOException {
    var two =
        "POST /sign-in HTTP/1.1\r\nHost: weft.example\r\nContent-Length: 3\r\nContent-Length: 30\r\n"
            + "Connection: close\r\n\r\na=b";
    expect(400, wire.raw(two));
    var both =
        "POST /sign-in HTTP/1.1\r\nHost: weft.example\r\nContent-Length: 4\r\n"
            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n";
    assertThat(wire.raw(both).body()).doesNotContain("smuggled");
  }

  @Test
  void aCompressedBodyIsNotInflated() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write("person=".getBytes(StandardCharsets.US_ASCII));
      gzip.write(new byte[20_000_000]);
    }
    var answer =
        wire.send(
            "POST",
            "/sign-in",
            bytes.toString(StandardCharsets.ISO_8859_1),
            form(),
            "Content-Encoding: gzip");
    expect(400, answer);
  }

  private static String form() {
    return "Content-Type: application/x-www-form-urlencoded";
  }

  /// Sends a form with the token of its page.
  private static Wire.Answer send(String method, String address, String body, String... headers)
      throws IOException {
    var page = wire.get("/sign-in");
    var token = Jsoup.parse(page.body()).selectFirst("form input[name=_csrf]").attr("value");
    var all = new ArrayList<>(List.of(headers));
    all.add("Cookie: " + page.header("Set-Cookie").getFirst().split(";")[0]);
    all.add("X-CSRF-TOKEN: " + token);
    return wire.send(method, address, body, all.toArray(String[]::new));
  }

  private static void expect(int status, Wire.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    carriesHeaders(answer);
  }

  private static void carriesHeaders(Wire.Answer answer) {
    SafeHeaders.of(true)
        .forEach((name, value) ->
            assertThat(answer.header(name)).as(name + " of " + answer).containsExactly(value));
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.header("Cache-Control")).isNotEmpty();
  }
}
