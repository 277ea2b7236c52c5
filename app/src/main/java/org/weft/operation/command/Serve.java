package org.weft.operation.command;

import java.util.concurrent.Callable;
import org.weft.operation.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `weft serve`: the real thing. It refuses to start with the demo's sign-in, where anybody can be
/// anybody.
@Command(name = "serve", description = "Run Weft for a network or a city.")
final class Serve implements Callable<Integer> {
  private final Commands commands;
  @Mixin private ServerOptions options = new ServerOptions();

  Serve(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    if (isOn(System.getenv("WEFT_DEMO")) || isOn(System.getProperty("weft.demo"))) {
      throw new StartRefused(
          "WEFT_DEMO is set: with the demo’s sign-in anybody could be anybody. Unset it, or use the command demo.");
    }
    options.run(commands, false);
    return 0;
  }

  private static boolean isOn(@org.jspecify.annotations.Nullable String value) {
    return value != null && !value.isBlank() && !value.equalsIgnoreCase("false");
  }
}
