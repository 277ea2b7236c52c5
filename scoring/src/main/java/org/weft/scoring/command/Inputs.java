package org.weft.scoring.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.weft.scoring.read.FrameworkReader;

/// Opens the files of a command line; what fails is a sentence.
final class Inputs {

  private Inputs() {}

  /// A file that cannot be used, with the sentence that says why.
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(sentence);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  static Path path(String name) throws Unusable {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Unusable("“" + name + "” is not a file name.");
    }
  }

  /// All bytes of a framework file, or a few more than allowed of one that is too large.
  static byte[] framework(String name) throws Unusable {
    try (var in = open(name)) {
      return in.readNBytes(FrameworkReader.mostBytes() + 1);
    } catch (IOException e) {
      throw unusable(name, "read", e);
    }
  }

  static InputStream open(String name) throws Unusable {
    var path = path(name);
    try {
      if (Files.isDirectory(path)) {
        throw new Unusable(name + " is a directory, not a file.");
      }
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw unusable(name, "read", e);
    }
  }

  static Unusable unusable(String name, String verb, IOException e) {
    return new Unusable(
        switch (e) {
          case NoSuchFileException _ -> "There is no file " + name + ".";
          case AccessDeniedException _ ->
              name + " cannot be " + participle(verb) + ": permission denied.";
          case FileSystemException other ->
              name
                  + " cannot be "
                  + participle(verb)
                  + ": "
                  + Optional.ofNullable(other.getReason()).orElse("the system refuses it")
                  + ".";
          default -> name + " cannot be " + participle(verb) + ": " + e.getMessage() + ".";
        });
  }

  private static String participle(String verb) {
    return verb.equals("write") ? "written" : verb;
  }
}
