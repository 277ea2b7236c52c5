package org.weft.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Measures the whole program on 1,000 cities with 10,000 results, and prints a page of figures in
/// Markdown: `weft bench load [SECONDS [PART...]]`. The parts are pages, saving and paper; all of
/// them if none is named.
public final class Load {
  /// A server has answered for some time before anybody looks at its figures: the Java machine
  /// compiles what is used often, and on two processors that the load keeps busy that takes
  /// minutes. Saving is warmed up in rounds until compiling takes less than a twentieth of a
  /// processor, or for that many rounds.
  private static final int ROUNDS = 24;

  private static final int SECONDS_OF_A_ROUND = 20;

  private final Program program;
  private final int seconds;
  private final Set<String> parts;

  private Load(Program program, int seconds, Set<String> parts) {
    this.program = program;
    this.seconds = seconds;
    this.parts = parts;
  }

  public static void main(String[] words) throws Exception {
    var home = Path.of(System.getProperty("weft.home", "."));
    var seconds = words.length > 0 ? Integer.parseInt(words[0]) : 10;
    var parts = Set.copyOf(List.of(words).subList(Math.min(1, words.length), words.length));
    var folder =
        Path.of(
            System.getProperty("weft.bench", Files.createTempDirectory("weft-bench").toString()));
    var data = Files.createDirectories(folder).resolve("data");
    var port = freePort();
    Program.start(home, data, port).close();
    try (var first = Program.start(home, data, port)) {
      say(
          "| from the command to the first page of the demo, warm | %.1f s |"
              .formatted(first.secondsToFirstPage()));
      say("| resident memory of the demo after its first page | %s |".formatted(memory(first)));
      seed(first);
    }
    try (var program = Program.start(home, data, port)) {
      say("| the same on 10,000 results | %.1f s |".formatted(program.secondsToFirstPage()));
      say("| resident memory after that page | %s |".formatted(memory(program)));
      new Load(program, seconds, parts).run();
      say("\n| resident memory after all that | %s |".formatted(memory(program)));
    }
  }

  private void run() throws Exception {
    if (has("paper")) {
      paper();
    }
    if (has("pages")) {
      new Pages(program, seconds).run();
    }
    if (has("saving")) {
      answering();
    }
  }

  private boolean has(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private void answering() throws Exception {
    var pgbench = Pgbench.find();
    if (pgbench.isEmpty()) {
      say(
          "\nSaving an answer was not measured: there is no pgbench (apt-get install postgresql-contrib).");
      return;
    }
    var open =
        program.list(
            "select '/assessments/' || id from assessment.assessments where state = 'open' order by started_at desc limit 1");
    var answers = Answers.prepare(program.port(), open.getFirst(), Connections.COUNT);
    say("\nSaving was warmed up for %d s.".formatted(warmUp(answers)));
    var before = Pgbench.perSecond(pgbench.get(), program, seconds);
    var figures = Connections.measure("saving an answer", program, 5, seconds, answers::save);
    var after = Pgbench.perSecond(pgbench.get(), program, seconds);
    say("\n" + Figures.HEAD.formatted("pgbench -N"));
    say("| pgbench -N | %,.0f | | – | | | | | |".formatted((before + after) / 2));
    say(figures.row((before + after) / 2, "40 %"));
  }

  /// How many seconds that took.
  private int warmUp(Answers answers) throws Exception {
    var rounds = 0;
    var quiet = false;
    while (!quiet && rounds < ROUNDS) {
      var before = program.compiling();
      Connections.measure("warming up", program, 0, SECONDS_OF_A_ROUND, answers::save);
      var after = program.compiling();
      var used = 0.0;
      for (var thread : after.entrySet()) {
        used += thread.getValue() - before.getOrDefault(thread.getKey(), 0.0);
      }
      quiet = !after.isEmpty() && used / 1000 < 0.05 * SECONDS_OF_A_ROUND;
      rounds++;
    }
    return rounds * SECONDS_OF_A_ROUND;
  }

  /// Twenty seconds after the start, as the first person who asks for a document.
  private void paper() throws Exception {
    var before = program.memory().java();
    Thread.sleep(20_000);
    var address =
        program
            .list(
                "select '/assessments/' || assessment_id || '/report.pdf' from benchmark.results where visibility = 'public' and current order by md5(id::text) limit 1")
            .getFirst();
    try (var connection = new Connection(program.port())) {
      var times = new ArrayList<Double>();
      var most = before;
      var size = 0;
      for (var i = 0; i < 8; i++) {
        var start = System.nanoTime();
        var answer = connection.get(address);
        times.add((System.nanoTime() - start) / 1e9);
        if (answer.status() != 200) {
          throw new IOException(address + " answered " + answer.status());
        }
        size = answer.bytes().length;
        most = Math.max(most, program.memory().java());
      }
      say(
          "\n| PDF of a full report (%,d KB): first, median, at most 2 s | %.2f s, %.2f s |"
              .formatted(size / 1024, times.getFirst(), times.stream().sorted().toList().get(4)));
      say("| memory that the PDFs added, at most 200 MB | %d MB |".formatted(most - before));
    }
  }

  private static void seed(Program program) throws Exception {
    try (var database = program.database("weft");
        var statement = database.createStatement();
        var script = Load.class.getResourceAsStream("seed.sql")) {
      var counted = statement.executeQuery("select count(*) from benchmark.results");
      counted.next();
      if (counted.getInt(1) < 10_000 && script != null) {
        statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static String memory(Program program) throws IOException {
    var memory = program.memory();
    return "%d MB (Java %d, PostgreSQL %d)"
        .formatted(memory.all(), memory.java(), memory.postgres());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
