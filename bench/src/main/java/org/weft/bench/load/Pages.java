package org.weft.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Public pages against the health endpoint: as readers meet them, with the program keeping
/// finished pages for a while, and each written anew.
final class Pages {
  private static final int WARM_UP = 4;

  private final Program program;
  private final int seconds;

  /// A kind of page.
  ///
  /// @param query gives its addresses
  private record Kind(String name, String wanted, String query) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "city",
              "35 %",
              "select '/cities/' || lower(country) || '/' || slug from city.cities where id in (select city_id from benchmark.results where visibility = 'public') order by md5(slug) limit 200"),
          new Kind(
              "network",
              "35 %",
              "select '/networks/' || slug from network.networks n where exists (select 1 from network.memberships m where m.network_id = n.id) order by slug"),
          new Kind(
              "compare three cities",
              "35 %",
              "select '/compare?city=' || string_agg(lower(country) || '/' || slug, '&city=') from (select country, slug, row_number() over (order by md5(slug)) / 3 as trio from (select distinct c.country, c.slug from city.cities c join benchmark.results r on r.city_id = c.id and r.visibility = 'public') c) t group by trio having count(*) = 3 limit 60"),
          new Kind(
              "report",
              "15 %",
              "select '/assessments/' || assessment_id || '/report' from benchmark.results where visibility = 'public' and current order by md5(id::text) limit 200"));

  Pages(Program program, int seconds) {
    this.program = program;
    this.seconds = seconds;
  }

  /// Each kind has the health endpoint right before and after it, because a shared machine changes
  /// its speed from minute to minute.
  void run() throws Exception {
    var kept = new ArrayList<String>();
    var anew = new ArrayList<String>();
    var before = health();
    for (var kind : KINDS) {
      var addresses = program.list(kind.query());
      once(addresses);
      var figures = measure(kind.name(), addresses);
      var after = health();
      kept.add(figures.row((before.perSecond() + after.perSecond()) / 2, kind.wanted()));
      anew.add(writtenAnew(kind.name(), addresses).row(after.perSecond(), "–"));
      before = health();
    }
    System.out.println("\nAs readers meet them:\n\n" + Figures.HEAD.formatted("health"));
    System.out.println(before.row(before.perSecond(), "–"));
    kept.forEach(System.out::println);
    System.out.println("\nEach page written anew:\n\n" + Figures.HEAD.formatted("health"));
    anew.forEach(System.out::println);
  }

  private Figures health() throws Exception {
    return measure("health", List.of("/health"));
  }

  private void once(List<String> addresses) throws IOException {
    if (addresses.isEmpty()) {
      throw new IOException("there is nothing to ask for");
    }
    try (var connection = Connection.likeABrowser(program.port())) {
      for (var address : addresses) {
        if (connection.get(address).status() != 200) {
          throw new IOException(address + " is not answered");
        }
      }
    }
  }

  private Figures measure(String what, List<String> addresses) throws Exception {
    return Connections.measure(
        what,
        program,
        WARM_UP,
        seconds,
        (connection, number) ->
            connection.get(addresses.get(number % addresses.size())).status() == 200);
  }

  /// No two requests have the same address.
  private Figures writtenAnew(String what, List<String> addresses) throws Exception {
    var visit = new AtomicLong();
    return Connections.measure(
        what,
        program,
        WARM_UP,
        seconds,
        (connection, number) -> {
          var address = addresses.get(number % addresses.size());
          var mark = (address.contains("?") ? "&" : "?") + "visit=" + visit.incrementAndGet();
          return connection.get(address + mark).status() == 200;
        });
  }
}
