package org.weft.operation.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `weft demo`: real cities and networks, illustrative people and answers, sign-in by choosing who
/// to be.
@Command(
    name = "demo",
    description = "Show Weft with real cities and networks, and illustrative people and answers.",
    footer = {
      "",
      "With WEFT_DATABASE_URL set the demo fills that database, and anybody can be anybody in it: it refuses one with people or cycles that are not illustrative. To go on then, unset WEFT_DATABASE_URL, so that the demo makes a database in its own folder, or give it an empty database. One that an earlier demo filled will do."
    })
final class Demo implements Callable<Integer> {
  private final Commands commands;
  @Mixin private ServerOptions options = new ServerOptions();

  Demo(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    options.run(commands, true);
    return 0;
  }
}
