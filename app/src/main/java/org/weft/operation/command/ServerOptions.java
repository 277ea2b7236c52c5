package org.weft.operation.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;
import org.weft.operation.Database;
import org.weft.operation.StartFailures;
import org.weft.operation.StartNotice;
import org.weft.operation.StartRefused;
import picocli.CommandLine.Option;

/// What `demo` and `serve` have in common: where to answer, where the data lives, and running until
/// they are stopped.
final class ServerOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:WEFT_PORT:-8080}",
      description = "Answer on this port (8080).")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Answer on this address of the machine (127.0.0.1: this machine alone; 0.0.0.0: all).")
  private String address = "127.0.0.1";

  @Option(names = "--data", paramLabel = "DIR", description = "Keep the data in this folder.")
  private @Nullable Path data;

  @Option(
      names = "--frameworks",
      paramLabel = "DIR",
      description = "Also load the framework files of this folder.")
  private @Nullable Path frameworks;

  void run(Commands commands, boolean demo) {
    run(commands, demo, Map.of(), ServerOptions::untilStopped);
  }

  /// @param special settings that win over what the options say
  /// @param work what happens once pages are served; the program stops after it
  void run(
      Commands commands,
      boolean demo,
      Map<String, Object> special,
      Consumer<ConfigurableApplicationContext> work) {
    if (port < 0 || port > 65_535) {
      throw new StartRefused("A port is a number from 1 to 65535; choose one with --port.");
    }
    refuseTakenPort();
    var settings = new LinkedHashMap<String, Object>(Places.settings(data, demo));
    settings.put("weft.command", demo ? "demo" : "serve");
    settings.put("weft.demo", demo);
    settings.put("server.port", port);
    settings.put("server.address", address);
    if (frameworks != null) {
      settings.put("weft.frameworks", frameworks.toAbsolutePath());
    }
    settings.putAll(special);
    commands.with(
        WebApplicationType.SERVLET,
        settings,
        environment -> {
          if (!demo) {
            refuseDemo(environment);
          }
        },
        context -> {
          announce(context, demo);
          work.accept(context);
        });
  }

  /// The command line has already switched the demo off; that a setting asks for it all the same
  /// tells that somebody means another command, or another machine.
  private static void refuseDemo(ConfigurableEnvironment environment) {
    for (var source : environment.getPropertySources()) {
      for (var setting : List.of("weft.demo", "weft.illustrative")) {
        if (!source.getName().equals(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME)
            && isOn(source.getProperty(setting))) {
          throw new StartRefused(
              "The setting %s is on (as a variable: %s): it belongs to the demo, where anybody can be anybody. Take it away, or use the command demo."
                  .formatted(setting, setting.toUpperCase(Locale.ROOT).replace('.', '_')));
        }
      }
    }
  }

  private static boolean isOn(@Nullable Object value) {
    return value != null
        && !value.toString().isBlank()
        && !value.toString().equalsIgnoreCase("false");
  }

  /// Asked before anything is started; the web server asks again.
  private void refuseTakenPort() {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (BindException e) {
      throw new StartRefused(notBound(address, port, String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      throw new StartRefused(
          "Weft cannot answer on %s (%s). Choose another address with --address."
              .formatted(address, e.getMessage()),
          e);
    }
    if (address.equals("127.0.0.1") && somebodyAnswers("::1")) {
      throw new StartRefused(StartFailures.portInUse(port));
    }
  }

  /// Java tells by one exception that a port is taken, not allowed, or at an address of elsewhere.
  static String notBound(String address, int port, String why) {
    if (why.contains("Permission denied")) {
      return "Weft may not answer on port %d: those below 1024 need special rights. Choose another port with --port."
          .formatted(port);
    }
    return why.contains("assign requested address")
        ? "Weft cannot answer on %s: this machine has no such address. Choose another address with --address."
            .formatted(address)
        : StartFailures.portInUse(port);
  }

  /// Browsers ask the name localhost at its other address first, where another program may answer.
  private boolean somebodyAnswers(String other) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(other, port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void announce(ConfigurableApplicationContext context, boolean demo) {
    var home =
        home(
            address,
            context.getEnvironment().getProperty("local.server.port", Integer.class, port));
    var database = context.getBean(Database.class).description();
    System.out.printf(
        "Weft is ready: %s  (%s%s; stop with Ctrl+C)%n", home, demo ? "demo, " : "", database);
    var reached = reached(context.getEnvironment(), home);
    context
        .getBeanProvider(StartNotice.class)
        .orderedStream()
        .flatMap(notice -> notice.lines(reached).stream())
        .forEach(System.out::println);
    System.out.flush();
  }

  private static void untilStopped(ConfigurableApplicationContext context) {
    var closed = new CountDownLatch(1);
    context.addApplicationListener((ContextClosedEvent event) -> closed.countDown());
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Where people open it: at the configured address (`WEFT_URL`), or else on this machine. Links
  /// that are printed lead there, since passkeys made elsewhere are worth nothing.
  static URI reached(PropertyResolver settings, URI home) {
    var address = settings.getProperty("weft.url", "").strip();
    return address.isEmpty() ? home : URI.create(address.replaceFirst("/*$", "/"));
  }

  /// Where it is opened on this machine: by name, since browsers keep no passkeys for a number.
  static URI home(String address, int port) {
    var local = List.of("127.0.0.1", "::1", "0.0.0.0", "::").contains(address);
    var host = local ? "localhost" : address;
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port));
  }
}
