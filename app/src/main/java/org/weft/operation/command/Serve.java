package org.weft.operation.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `weft serve`: the real thing. It refuses to start with the demo's sign-in, where anybody can be
/// anybody.
@Command(
    name = "serve",
    description = "Run Weft for a network or a city.",
    footer = {
      "",
      "It refuses what belongs to the demo: the settings WEFT_DEMO and WEFT_ILLUSTRATIVE, and a folder or database that the demo filled."
    })
final class Serve implements Callable<Integer> {
  private final Commands commands;
  @Mixin private ServerOptions options = new ServerOptions();

  Serve(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    options.run(commands, false);
    return 0;
  }
}
