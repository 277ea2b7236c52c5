package org.weft.operation;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Running a program of the operating system and waiting for its end.
///
/// PostgreSQL refuses to run as root. Root therefore runs it in a user namespace of its own
/// (`unshare -U`), which some containers forbid.
final class Programs {
  private static final boolean ROOT = new UnixSystem().getUid() == 0;

  private Programs() {}

  /// What a program said and how it ended; 0 is success.
  record Ended(int status, String output) {
    boolean well() {
      return status == 0;
    }
  }

  /// Runs one of PostgreSQL's programs.
  ///
  /// @throws StartRefused when it cannot run at all, or not as root
  static Ended run(int minutes, List<String> command) {
    var words = new ArrayList<String>();
    if (ROOT) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.addAll(command);
    var ended = runPlainly(minutes, words);
    if (ROOT && ended.output().contains("unshare")) {
      throw rootRefused();
    }
    return ended;
  }

  private static Ended runPlainly(int minutes, List<String> words) {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Ended(-1, output + " (no end after " + minutes + " minutes)");
      }
      return new Ended(process.exitValue(), output.strip());
    } catch (IOException e) {
      if (ROOT) {
        throw rootRefused();
      }
      throw new StartRefused(
          "Weft cannot run %s (%s).".formatted(words.getFirst(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Weft was stopped while it was starting its database.", e);
    }
  }

  private static StartRefused rootRefused() {
    return new StartRefused(
        "PostgreSQL does not run as root, and this machine forbids the way around it (unshare -U). Start Weft as another user, or set WEFT_DATABASE_URL to use a PostgreSQL of your own.");
  }
}
