package org.weft.operation.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.operation.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A start of a small demo, a few visits and documents, so that the Java machine can note which
/// classes a start needs and what is done in it (its AOT cache); the launcher does this once after
/// each build.
@Command(name = "rehearse", hidden = true)
final class Rehearsal implements Callable<Integer> {
  private static final List<String> VISITS =
      List.of(
          "/",
          "/cities/gb/leeds",
          "/health",
          "/networks",
          "/cities",
          "/compare",
          "/frameworks",
          "/frameworks/intercultural-cities/2026.1",
          "/practices",
          "/sign-in",
          "/");

  /// The report of the city above, on screen and on paper.
  private static final Pattern REPORT = Pattern.compile("\"(/assessments/[0-9a-f-]+/report)\"");

  private final Commands commands;
  @Mixin private ServerOptions options = new ServerOptions();

  Rehearsal(Commands commands) {
    this.commands = commands;
  }

  /// Whatever the settings of this machine say: nothing of it is touched, and no letter leaves.
  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("weft-rehearsal");
    try {
      options.run(
          commands,
          true,
          Map.of(
              "weft.data",
              folder,
              "weft.illustrative.cities",
              2,
              "weft.database.url",
              "",
              "weft.mail.host",
              "",
              "weft.clamd",
              "",
              "server.port",
              0,
              "server.address",
              "127.0.0.1"),
          Rehearsal::visit);
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  private static void visit(ConfigurableApplicationContext context) {
    var home =
        URI.create(
            "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/");
    try (var client = HttpClient.newHttpClient()) {
      var waiting = new ArrayDeque<>(VISITS);
      while (!waiting.isEmpty()) {
        var address = waiting.removeFirst();
        var request = HttpRequest.newBuilder(home.resolve(address)).build();
        var answer = client.send(request, BodyHandlers.ofString());
        System.out.println(answer.statusCode() + " " + address);
        var report = REPORT.matcher(answer.body());
        if (address.startsWith("/cities/") && report.find()) {
          waiting.add(report.group(1));
          waiting.add(report.group(1) + ".pdf");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
