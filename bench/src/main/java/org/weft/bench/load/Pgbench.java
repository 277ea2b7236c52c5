package org.weft.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL's own benchmark on the same server, in a database of its own: the yardstick for
/// saving an answer. Debian's package postgresql-contrib has it.
final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private Pgbench() {}

  static Optional<Path> find() {
    var folders = new ArrayList<Path>();
    Stream.of(String.valueOf(System.getenv("PATH")).split(":")).map(Path::of).forEach(folders::add);
    try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      versions.map(version -> version.resolve("bin")).forEach(folders::add);
    } catch (IOException e) {
      // no PostgreSQL of the system's
    }
    return folders.stream()
        .map(folder -> folder.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Transactions per second of `pgbench -N` with as many connections.
  static double perSecond(Path pgbench, Program program, int seconds) throws Exception {
    try (var database = program.database("postgres");
        var statement = database.createStatement()) {
      statement.execute("drop database if exists bench");
      statement.execute("create database bench");
    }
    run(pgbench, program, List.of("-i", "-q", "-s", "10"));
    var said =
        run(
            pgbench,
            program,
            List.of("-N", "-c", "" + Connections.COUNT, "-j", "2", "-T", "" + seconds));
    var rate = RATE.matcher(said);
    if (!rate.find()) {
      throw new IOException(said);
    }
    return Double.parseDouble(rate.group(1));
  }

  private static String run(Path pgbench, Program program, List<String> options) throws Exception {
    var words =
        new ArrayList<>(
            List.of(
                pgbench.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + program.databasePort(),
                "-U",
                "postgres"));
    words.addAll(options);
    words.add("bench");
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", program.secret());
    var process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
