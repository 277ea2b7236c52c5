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
        warnings.forEach(warning -> streams.say(name + ": warning: " + warning));
        if (more > 0) {
          streams.say(name + ": … and " + more + " more warnings.");
        }
        var tree = framework.tree();
        return streams.print(
            "%s is a sound framework: %s %s, %d areas, %d items.\n"
                .formatted(
                    name,
                    framework.id(),
                    framework.version(),
                    tree.areas().size(),
                    tree.items().size()));
      }
      case Reading.Refused refused -> {
        return refuse(name, refused, streams);
      }
    }
  }

  static int refuse(String name, Reading.Refused refused, Streams streams) {
    refused.faults().forEach(fault -> streams.say(name + ": " + fault));
    int count = refused.faults().size() + refused.more();
    if (refused.more() > 0) {
      streams.say(name + ": … and " + refused.more() + " more.");
    }
    return streams.refuse(name + ": " + count + (count == 1 ? " fault." : " faults."));
  }
}
