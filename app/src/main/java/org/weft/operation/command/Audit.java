package org.weft.operation.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.weft.operation.AuditVerification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `weft audit verify`: whether the trail of what people did still stands as it was written.
@Command(name = "audit", description = "Look after the trail of what people did.")
final class Audit implements Runnable {
  private final Commands commands;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  Audit(Commands commands) {
    this.commands = commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "audit wants a word: verify.");
  }

  @Command(
      name = "verify",
      description =
          "Compute the chain of the trail anew and name the first entry that was changed or is missing; the exit status is 1 then.")
  int verify(
      @Option(names = "--data", paramLabel = "DIR", description = "The data is in this folder.")
          @Nullable Path data,
      @Option(names = "--demo", description = "Verify the demo’s trail.") boolean demo,
      @Option(
              names = "--head",
              paramLabel = "HASH",
              description = "An entry with this hash, noted earlier, must still be there.")
          @Nullable String head) {
    var status = new AtomicInteger();
    var settings = new HashMap<>(Places.settings(data, demo));
    settings.put("weft.beside", true);
    commands.with(
        WebApplicationType.NONE,
        settings,
        context -> {
          var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
          var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
          var whole = context.getBean(AuditVerification.class).verify(head, out, err);
          status.set(whole ? 0 : 1);
        });
    return status.get();
  }
}
