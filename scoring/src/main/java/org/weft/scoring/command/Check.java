package org.weft.scoring.command;

import java.util.Set;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

/// `weft check FRAMEWORK.yaml`: every fault of a framework, with line and column.
final class Check {

  private static final String USAGE =
      """
      Usage: weft check FRAMEWORK.yaml

      Lists every fault of a framework file with line and column.
      Exit status: 0 if the file is a framework, 2 if not.
      """;

  private Check() {}

  static int run(String[] arguments, Streams streams) {
    var options = Options.parse(arguments, Set.of("--help", "-h"), Set.of());
    if (options.fault().isPresent()) {
      return streams.refuse(options.fault().get() + "\nUsage: weft check FRAMEWORK.yaml");
    }
    if (!options.flags().isEmpty()) {
      return streams.print(USAGE);
    }
    if (options.files().size() != 1) {
      return streams.refuse("Name one framework file.\nUsage: weft check FRAMEWORK.yaml");
    }
    var name = options.files().getFirst();
    try {
      return check(name, FrameworkReader.read(Inputs.framework(name)), streams);
    } catch (Inputs.Unusable e) {
      return streams.refuse(e.sentence());
    }
  }

  private static int check(String name, Reading reading, Streams streams) {
    switch (reading) {
      case Reading.Read(var framework, var warnings, int more) -> {
        var text = new StringBuilder();
        for (var warning : warnings) {
          text.append(name).append(": warning: ").append(warning).append('\n');
        }
        if (more > 0) {
          text.append(name).append(": … and ").append(more).append(" more warnings.\n");
        }
        var tree = framework.tree();
        return streams.print(
            text
                + "%s is a sound framework: %s %s, %d areas, %d items.\n"
                    .formatted(
                        name,
                        framework.id(),
                        framework.version(),
                        tree.areas().size(),
                        tree.items().size()));
      }
      case Reading.Refused refused -> {
        streams.print(list(name, refused, Integer.MAX_VALUE) + "\n");
        return Main.REFUSED;
      }
    }
  }

  /// The faults, a line each up to a number of lines, and how many there are.
  static String list(String name, Reading.Refused refused, int most) {
    var text = new StringBuilder();
    int lines = Math.min(most, refused.faults().size());
    for (var fault : refused.faults().subList(0, lines)) {
      text.append(name).append(": ").append(fault).append('\n');
    }
    int count = refused.faults().size() + refused.more();
    if (count > lines) {
      text.append(name).append(": … and ").append(count - lines).append(" more.\n");
    }
    return text.append(name)
        .append(": ")
        .append(count)
        .append(count == 1 ? " fault." : " faults.")
        .toString();
  }
}
