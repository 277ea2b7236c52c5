package org.weft.scoring.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs commands in a folder of their own and shows what a person at a terminal would see.
final class Commands {

  /// What a command gave back.
  record Ran(int status, String out, String err) {}

  private final Path folder;

  Commands(Path folder) {
    this.folder = folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(file(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Ran run(Object... words) {
    var arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status = Main.run(arguments, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Writes the files and scores them.
  Ran score(String framework, String answers, Object... options) {
    var words = new Object[options.length + 3];
    words[0] = "score";
    words[1] = write("framework.yaml", framework);
    words[2] = write("answers.csv", answers);
    System.arraycopy(options, 0, words, 3, options.length);
    return run(words);
  }
}
