package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, whose beans the build has looked up beforehand: other tests run on what
/// the compiler made, where they are found out at the start. Settings are given when it starts, so
/// what depends on them must not have been decided by the build.
class ShippedProgramIT {
  private static final Path JAR = Path.of("target", "weft.jar").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void settingsGivenAtTheStartHaveEffectThoughTheBuildLookedUpTheBeans() throws Exception {
    var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    var program =
        start(
            Map.of(
                "WEFT_MAIL_HOST", "127.0.0.1",
                "WEFT_MAIL_PORT", "" + post.getSmtp().getPort(),
                "WEFT_MAIL_TLS", "none",
                "WEFT_MAIL_FROM", "weft@example.org",
                "WEFT_SIGNIN_OIDC_LEEDS_ISSUER", "http://127.0.0.1:1",
                "WEFT_SIGNIN_OIDC_LEEDS_ID", "weft",
                "WEFT_SIGNIN_OIDC_LEEDS_NAME", "Leeds City Council",
                "WEFT_SIGNIN_PASSKEYS", "false",
                "WEFT_KEEP_CONTROLLER", "Nordby Council",
                "SPRING_MAIN_LOG_STARTUP_INFO", "true"));
    var said = new ArrayList<String>();
    try (var output = program.inputReader();
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var home = readUntilReady(output, said);
      assertThat(said).anyMatch(line -> line.contains("Starting AOT-processed"));

      assertThat(visit(browser, home.resolve("health")).body()).isEqualTo("ok\n");
      assertThat(visit(browser, home).statusCode()).isEqualTo(200);
      assertThat(visit(browser, home.resolve("privacy")).body()).contains("Nordby Council");
      var entrance = visit(browser, home.resolve("sign-in"));
      assertThat(entrance.body()).contains("Leeds City Council", "/sign-in/oidc/leeds");
      assertThat(entrance.body()).doesNotContain("passkey");

      assertThat(askForLink(browser, home, entrance).statusCode()).isEqualTo(303);
      assertThat(post.waitForIncomingEmail(60_000, 1)).isTrue();
      assertThat(post.getReceivedMessages()[0].getAllRecipients()[0])
          .hasToString("officer@example.org");

      program.toHandle().destroy(); // the process itself would close what it says
      output.lines().forEach(said::add);
      program.waitFor();
      assertThat(said).noneMatch(line -> line.matches(".* (ERROR|WARN) .*|.*Exception.*"));
    } finally {
      program.destroyForcibly();
      post.stop();
    }
  }

  @Test
  void aRefusedStartIsOneSentence() throws Exception {
    var program = start(Map.of("WEFT_DEMO", "true"));
    try (var output = program.inputReader()) {
      assertThat(output.lines().toList())
          .singleElement()
          .asString()
          .startsWith("weft: The setting weft.demo is on");
      assertThat(program.waitFor()).isOne();
    }
  }

  private Process start(Map<String, String> settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var data = folder.resolve("data").toString();
    var builder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx200m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    JAR.toString(),
                    "serve",
                    "--port",
                    "0",
                    "--data",
                    data))
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("WEFT_"));
    builder.environment().putAll(settings);
    return builder.start();
  }

  private static URI readUntilReady(BufferedReader output, List<String> said) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith("Weft is ready: ")) {
        return URI.create(line.split(" ")[3]);
      }
    }
    throw new AssertionError("The program did not start: " + said);
  }

  private static HttpResponse<String> visit(HttpClient browser, URI address) throws Exception {
    return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> askForLink(
      HttpClient browser, URI home, HttpResponse<String> entrance) throws Exception {
    var token = Jsoup.parse(entrance.body()).select("input[name=_csrf]").attr("value");
    var form =
        "mail=officer%40example.org&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(home.resolve("sign-in/mail"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }
}
