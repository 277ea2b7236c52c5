package org.weft.operation.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.operation.Imported;
import org.weft.operation.Importer;
import org.weft.operation.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `weft import WORD FILE…`: reads facts from files into the database.
///
/// The words are those of the [Importer] beans; without a word they are listed.
@Command(
    name = "import",
    description = "Read facts from files into the database; without a word: list what can be read.")
final class Import implements Callable<Integer> {
  private final Commands commands;

  @Spec
  private picocli.CommandLine.Model.CommandSpec spec =
      picocli.CommandLine.Model.CommandSpec.create();

  @Option(names = "--data", paramLabel = "DIR", description = "The data is in this folder.")
  private @Nullable Path data;

  @Option(names = "--demo", description = "Read into the demo’s data.")
  private boolean demo;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WORD",
      description = "What the files hold.")
  private @Nullable String word;

  @Parameters(index = "1..*", paramLabel = "FILE", description = "The files.")
  private List<Path> files = new ArrayList<>();

  Import(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    for (var file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new StartRefused("There is no readable file %s.".formatted(file));
      }
    }
    var status = new AtomicInteger();
    commands.with(
        WebApplicationType.NONE, Places.settings(data, demo), context -> status.set(run(context)));
    return status.get();
  }

  private int run(ConfigurableApplicationContext context) {
    var importers =
        context.getBeanProvider(Importer.class).stream()
            .sorted(Comparator.comparing(Importer::word))
            .toList();
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (word == null) {
      importers.forEach(each -> out.printf("  %-12s %s%n", each.word(), each.summary()));
      return 0;
    }
    var chosen = importers.stream().filter(each -> each.word().equals(word)).findFirst();
    if (chosen.isEmpty()) {
      var known = String.join(", ", importers.stream().map(Importer::word).toList());
      throw new ParameterException(
          spec.commandLine(), "“%s” is not among what can be read: %s.".formatted(word, known));
    }
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Which file?");
    }
    try {
      chosen.get().importFrom(files, out);
      context.publishEvent(new Imported(word, files));
      return 0;
    } catch (Importer.ImportRefused e) {
      System.err.println("weft: " + e.getMessage());
      return 1;
    }
  }
}
