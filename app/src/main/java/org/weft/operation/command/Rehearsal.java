package org.weft.operation.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.operation.Folders;
import picocli.CommandLine.Command;

/// A start on an empty database, a few visits and a document, so that the Java machine can note
/// which classes a start needs (its AOT cache); the launcher does this once after each build.
@Command(name = "rehearse", hidden = true)
final class Rehearsal implements Callable<Integer> {
  private static final List<String> VISITS =
      List.of(
          "health",
          "",
          "networks",
          "cities",
          "compare",
          "frameworks",
          "frameworks/intercultural-cities/2026.1",
          "frameworks/digital-rights/2026.1/questionnaire.pdf",
          "practices",
          "sign-in");

  private final Commands commands;

  Rehearsal(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("weft-rehearsal");
    try {
      commands.with(
          WebApplicationType.SERVLET,
          Map.of(
              "weft.data",
              folder,
              "weft.demo",
              false,
              "weft.database.url",
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
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    try (var client = HttpClient.newHttpClient()) {
      for (var path : VISITS) {
        var page = URI.create("http://127.0.0.1:" + port + "/" + path);
        client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
