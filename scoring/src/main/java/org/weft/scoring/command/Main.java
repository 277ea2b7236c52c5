package org.weft.scoring.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The entry for `weft check` and `weft score`.
public final class Main {

  static final int FINE = 0;
  static final int REFUSED = 2;

  private static final String USAGE =
      """
      Usage: weft check FRAMEWORK.yaml
             weft score FRAMEWORK.yaml ANSWERS.csv [options]
      """;

  private Main() {}

  public static void main(String[] arguments) {
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int status;
    try {
      status = run(arguments, out, err);
    } catch (OutOfMemoryError e) {
      err.println(
          "There is too little memory for these files. Give Java more: WEFT_JAVA_OPTIONS=-Xmx1g.");
      status = REFUSED;
    }
    System.exit(status);
  }

  /// Runs a command and gives its exit status: 0 or 2.
  public static int run(String[] arguments, OutputStream out, PrintStream err) {
    var streams = new Streams(out, err);
    if (arguments.length == 0) {
      return streams.refuse("Say what to do.\n" + USAGE.stripTrailing());
    }
    var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    return switch (arguments[0]) {
      case "check" -> Check.run(rest, streams);
      case "score" -> Score.run(rest, streams);
      case "--help", "-h", "help" -> streams.print(USAGE);
      default ->
          streams.refuse("“" + arguments[0] + "” is not a command.\n" + USAGE.stripTrailing());
    };
  }
}
