package org.weft.scoring.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command writes, and the exit status that belongs to it.
record Streams(OutputStream out, PrintStream err) {

  /// Results to standard output; 0.
  int print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return Main.FINE;
    } catch (IOException e) {
      return refuse("Standard output cannot be written: " + e.getMessage());
    }
  }

  /// A sentence to standard error; 2.
  int refuse(String sentence) {
    say(sentence);
    return Main.REFUSED;
  }

  /// A line to standard error.
  void say(String line) {
    err.println(line);
  }
}
