package org.weft.bench.load;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/// The demo as the launcher starts it, on a data directory of the benchmark's own.
public final class Program implements AutoCloseable {
  private final Process process;
  private final Path data;
  private final int port;
  private final double secondsToFirstPage;

  private Program(Process process, Path data, int port, double secondsToFirstPage) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.secondsToFirstPage = secondsToFirstPage;
  }

  /// Starts the demo and waits for its first page.
  public static Program start(Path home, Path data, int port) throws Exception {
    var start = System.nanoTime();
    var builder =
        new ProcessBuilder(
                home.resolve("weft").toString(),
                "demo",
                "--port",
                "" + port,
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling("program.log").toFile());
    // all requests come from one address, which would soon have to wait
    List.of("SEARCH", "EXPORT", "SECRET", "MAIL_TO", "MAIL_BY", "MAIL_ALL")
        .forEach(limit -> builder.environment().put("WEFT_LIMITS_" + limit, "off"));
    var process = builder.start();
    while (!answers(port)) {
      if (!process.isAlive()) {
        throw new IOException(
            "the demo did not start: " + Files.readString(data.resolveSibling("program.log")));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return new Program(process, data, port, (System.nanoTime() - start) / 1e9);
  }

  double secondsToFirstPage() {
    return secondsToFirstPage;
  }

  public int port() {
    return port;
  }

  String secret() throws IOException {
    return Files.readString(data.resolve("secrets/superuser")).strip();
  }

  int databasePort() throws IOException {
    return Integer.parseInt(
        Files.readAllLines(data.resolve("database/postmaster.pid")).get(3).strip());
  }

  java.sql.Connection database(String name) throws Exception {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(databasePort(), name), "postgres", secret());
  }

  /// The first column of what a query finds in the program's database.
  List<String> list(String query) throws Exception {
    try (var database = database("weft");
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  /// Resident memory in megabytes, pages shared between processes counted once; Linux only.
  Memory memory() throws IOException {
    var server = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst().strip();
    var processes =
        new ArrayList<ProcessHandle>(
            List.of(ProcessHandle.of(Long.parseLong(server)).orElseThrow()));
    processes.addAll(processes.getFirst().descendants().toList());
    var postgres = 0L;
    for (var each : processes) {
      postgres += kilobytes(each.pid());
    }
    return new Memory(kilobytes(process.pid()) / 1024, postgres / 1024);
  }

  /// The processor time the program has used since its start.
  Work work() throws IOException {
    var server =
        Long.parseLong(
            Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst().strip());
    var postgres = ticks(server, true);
    for (var each : ProcessHandle.of(server).orElseThrow().descendants().toList()) {
      postgres += ticks(each.pid(), false);
    }
    return new Work(10 * ticks(process.pid(), false), 10 * postgres);
  }

  /// The milliseconds of processor time that each compiler of the Java machine has used, by thread;
  /// empty where the system does not tell.
  Map<String, Double> compiling() {
    var all = new HashMap<String, Double>();
    try (var threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
      for (var thread : threads) {
        compiling(thread).ifPresent(ms -> all.put(thread.getFileName().toString(), ms));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Map.of();
    }
    return all;
  }

  private static OptionalDouble compiling(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).matches("C[12] Compiler(?s:.*)")
          ? OptionalDouble.of(10 * ticks(thread.resolve("stat"), false))
          : OptionalDouble.empty();
    } catch (IOException e) {
      // it has just ended
      return OptionalDouble.empty();
    }
  }

  /// Milliseconds of processor time.
  record Work(double java, double postgres) {
    Work since(Work before) {
      return new Work(java - before.java(), postgres - before.postgres());
    }
  }

  /// Hundredths of a second; 0 where the system does not tell.
  ///
  /// @param ended also of the processes it had started and that have ended
  private static double ticks(long pid, boolean ended) throws IOException {
    return ticks(Path.of("/proc/" + pid + "/stat"), ended);
  }

  private static double ticks(Path file, boolean ended) throws IOException {
    try {
      var text = Files.readString(file);
      var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      var own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
      return ended ? own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : own;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /// Megabytes of the Java machine and of PostgreSQL with all its processes.
  record Memory(long java, long postgres) {
    long all() {
      return java + postgres;
    }
  }

  private static long kilobytes(long pid) throws IOException {
    var file = Path.of("/proc/" + pid + "/smaps_rollup");
    if (!Files.exists(file)) {
      return 0;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static boolean answers(int port) {
    try (var connection = new Connection(port)) {
      return connection.get("/").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }
}
