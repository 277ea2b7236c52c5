package org.weft.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measures the whole program on 1,000 cities with 10,000 results, and prints a page of figures in
/// Markdown: `weft bench load [SECONDS [PART...]]`. The parts are pages, saving and paper; all of
/// them if none is named.
public final class Load {
  private final Program program;
  private final int seconds;
  private final Set<String> parts;
  private final Map<String, Double> anew = new LinkedHashMap<>();

  private Load(Program program, int seconds, Set<String> parts) {
    this.program = program;
    this.seconds = seconds;
    this.parts = parts;
  }

  public static void main(String[] words) throws Exception {
    var home = Path.of(System.getProperty("weft.home", "."));
    var seconds = words.length > 0 ? Integer.parseInt(words[0]) : 10;
    var folder =
        Path.of(
            System.getProperty("weft.bench", Files.createTempDirectory("weft-bench").toString()));
    var data = Files.createDirectories(folder).resolve("data");
    var port = freePort();
    try (var first = Program.start(home, data, port)) {
      say("| resident memory of the demo after its first start | %s |".formatted(memory(first)));
      seed(first);
    }
    try (var program = Program.start(home, data, port)) {
      say(
          "| from the command to the first page, warm | %.1f s |"
              .formatted(program.secondsToFirstPage()));
      say("| resident memory after the first page | %s |".formatted(memory(program)));
      new Load(program, seconds, Set.copyOf(List.of(words).subList(Math.min(1, words.length), words.length))).run();
      say("\n| resident memory after all that | %s |".formatted(memory(program)));
    }
  }

  private boolean has(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private void run() throws Exception {
    if (has("pages")) {
      pages();
    }
    if (has("saving")) {
      answering();
    }
    if (has("paper")) {
      paper();
    }
  }

  private void pages() throws Exception {
    var cities =
        addresses(
            "select '/cities/' || lower(country) || '/' || slug from city.cities where id in (select city_id from benchmark.results where visibility = 'public') order by md5(slug) limit 50");
    var networks =
        addresses(
            "select '/networks/' || slug from network.networks n where exists (select 1 from network.memberships m where m.network_id = n.id) order by slug");
    var compared =
        addresses(
            "select '/compare?city=' || string_agg(lower(country) || '/' || slug, '&city=') from (select country, slug, row_number() over (order by md5(slug)) / 3 as trio from (select distinct c.country, c.slug from city.cities c join benchmark.results r on r.city_id = c.id and r.visibility = 'public') c) t group by trio having count(*) = 3 limit 50");
    var reports =
        addresses(
            "select '/assessments/' || assessment_id || '/report' from benchmark.results where visibility = 'public' and current order by md5(id::text) limit 50");
    say(
        "\n| what | per second | of health | at least | median, ms | p99, ms | p99 / median | errors |");
    say("|---|---:|---:|---:|---:|---:|---:|---:|");
    var health = measure("health", List.of("/health"));
    say(health.row(health.perSecond(), "–"));
    beside("city", cities, "35 %");
    beside("network", networks, "35 %");
    beside("compare three cities", compared, "35 %");
    beside("report", reports, "15 %");
    anew.forEach((what, rate) ->
        say(
            "\nOn one connection, each page written anew: %s %,.1f per second."
                .formatted(what, rate)));
  }

  /// Each kind of page with the health endpoint right before and after it, because a shared machine
  /// changes its speed from minute to minute.
  private void beside(String what, List<String> addresses, String wanted) throws Exception {
    var before = measure("health", List.of("/health"));
    var figures = measure(what, addresses);
    var after = measure("health", List.of("/health"));
    say(figures.row((before.perSecond() + after.perSecond()) / 2, wanted));
  }

  /// Every address once, so that each page is written anew; then again and again.
  private Figures measure(String what, List<String> addresses) throws Exception {
    if (addresses.isEmpty()) {
      throw new IOException("there is nothing to ask for: " + what);
    }
    var start = System.nanoTime();
    try (var connection = Connection.likeABrowser(program.port())) {
      for (var address : addresses) {
        if (connection.get(address).status() != 200) {
          throw new IOException(address + " is not answered");
        }
      }
    }
    anew.put(what, addresses.size() / ((System.nanoTime() - start) / 1e9));
    return Connections.measure(
        what,
        program.port(),
        seconds,
        (connection, number) ->
            connection.get(addresses.get(number % addresses.size())).status() == 200);
  }

  private void answering() throws Exception {
    var pgbench = Pgbench.find();
    if (pgbench.isEmpty()) {
      say(
          "\nSaving an answer was not measured: there is no pgbench (apt-get install postgresql-contrib).");
      return;
    }
    var open =
        addresses(
            "select '/assessments/' || id from assessment.assessments where state = 'open' order by started_at desc limit 1");
    var answers = Answers.prepare(program.port(), open.getFirst(), Connections.COUNT);
    var before = Pgbench.perSecond(pgbench.get(), program, seconds);
    var figures = Connections.measure("saving an answer", program.port(), seconds, answers::save);
    var after = Pgbench.perSecond(pgbench.get(), program, seconds);
    say(
        "\n| what | per second | of pgbench -N | at least | median, ms | p99, ms | p99 / median | errors |");
    say("|---|---:|---:|---:|---:|---:|---:|---:|");
    say("| pgbench -N | %,.0f | | – | | | | |".formatted((before + after) / 2));
    say(figures.row((before + after) / 2, "40 %"));
  }

  private void paper() throws Exception {
    var address =
        addresses(
                "select '/assessments/' || assessment_id || '/report.pdf' from benchmark.results where visibility = 'public' and current order by md5(id::text) limit 1")
            .getFirst();
    try (var connection = new Connection(program.port())) {
      var times = new ArrayList<Double>();
      var most = program.memory().java();
      var before = most;
      var size = 0;
      for (var i = 0; i < 8; i++) {
        var start = System.nanoTime();
        var answer = connection.get(address);
        times.add((System.nanoTime() - start) / 1e9);
        if (answer.status() != 200) {
          say("\nThe PDF was not measured: %s answered %d.".formatted(address, answer.status()));
          return;
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

  private List<String> addresses(String query) throws Exception {
    try (var database = program.database("weft");
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
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
