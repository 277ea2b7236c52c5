package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;

/// Who reaches what: every endpoint that the program has against everybody there can be, with their
/// own things and with those of others. The expectations are in `matrix.txt`, for people to read.
@WeftTest
class MatrixTest {
  private static Towns towns;
  private static Town own;
  private static Town other;
  private static Map<Endpoint, Row> rows;

  @BeforeAll
  static void twoTowns(@Autowired ApplicationContext context) throws IOException {
    towns = new Towns(context);
    own = towns.town();
    other = towns.town();
    new Work(own).everything();
    new Work(other).everything();
    rows = Row.readAll().stream().collect(Collectors.toMap(Row::endpoint, Function.identity()));
  }

  @Test
  void everyEndpointIsInTheTableAndTheTableNamesNoOther(@Autowired ApplicationContext context)
      throws IOException {
    var endpoints = Endpoint.list(context);
    writeAnew(endpoints);
    var missing =
        endpoints.stream()
            .filter(e -> !rows.containsKey(e))
            .map(e ->
                "%s is not in matrix.txt. Who may reach it? Now it answers:%n%s"
                    .formatted(e, observed(Row.missing(e))))
            .toList();
    assertThat(missing).as(String.join("\n", missing)).isEmpty();
    var gone = rows.keySet().stream().filter(e -> !endpoints.contains(e)).toList();
    assertThat(gone).as("matrix.txt names what the program does not have").isEmpty();
  }

  @Test
  void everybodyReachesTheirOwnThingsAsTheTableSays() {
    assertThat(differences(own, false)).isEmpty();
  }

  @Test
  void nobodyReachesAnothersThings() {
    assertThat(
            rows.values().stream()
                .filter(r -> r.foreign() != null && r.foreign() == 403)
                .map(Row::endpoint))
        .as("a foreign thing does not exist: 404, never 403")
        .isEmpty();
    assertThat(differences(other, true)).isEmpty();
  }

  @Test
  void nothingIsChangedWithoutTheTokenOfAForm() {
    var wrong = new ArrayList<String>();
    for (var row : rows.values()) {
      if (row.changes()) {
        var status = Towns.status(towns.without(own.browser(Who.COORDINATOR), row.request(own)));
        if (status != 403) {
          wrong.add(
              row.endpoint() + " answers " + status + " to a form without its token, not 403");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// Run with -Dweft.matrix=FILE it writes the table as the program answers now: what differs from
  /// the one that is kept is to be looked at by a person.
  private static void writeAnew(Collection<Endpoint> endpoints) throws IOException {
    var file = System.getProperty("weft.matrix");
    if (file != null) {
      var lines = new ArrayList<String>();
      endpoints.forEach(e -> lines.add(observed(rows.getOrDefault(e, Row.missing(e)))));
      Files.write(Path.of(file), lines);
    }
  }

  private static List<String> differences(Town town, boolean foreigner) {
    var wrong = new ArrayList<String>();
    for (var row : rows.values()) {
      if (foreigner && row.foreign() == null) {
        continue;
      }
      for (var who : Who.values()) {
        var browser = own.browser(who);
        if (browser != null && !isSpared(row, who, foreigner)) {
          var answer = towns.send(browser, row, town);
          var status = Towns.status(answer);
          Carried.wrong(row, answer)
              .forEach(w -> wrong.add(row.endpoint() + " for " + who + ": " + w));
          if (status != row.expected(who, foreigner)) {
            wrong.add(
                "%s: %s gets %d, the table says %d%s"
                    .formatted(
                        row.endpoint(),
                        who,
                        status,
                        row.expected(who, foreigner),
                        foreigner ? " for another's" : ""));
          }
        }
      }
    }
    return wrong;
  }

  /// Of what is the same for everybody a few are asked for, and of papers and workbooks, which cost
  /// much to write, the first two who get one.
  private static boolean isSpared(Row row, Who who, boolean foreigner) {
    var expected = row.expected(who, foreigner);
    var before =
        Arrays.stream(Who.values())
            .filter(w -> w.ordinal() < who.ordinal() && row.expected(w, foreigner) == expected)
            .count();
    var same = row.own().values().stream().filter(s -> s == expected).count() >= 11;
    return expected == 200
        && before > 1
        && who != Who.NOBODY
        && (same || row.endpoint().pattern().matches(".*\\.(pdf|xlsx)"));
  }

  private static String observed(Row row) {
    var statuses = new EnumMap<Who, Integer>(Who.class);
    var paper = row.endpoint().pattern().endsWith(".pdf");
    for (var who : Who.values()) {
      var browser = own.browser(who);
      if (paper && row.own().containsKey(who) && statuses.containsValue(200)) {
        // one paper is enough to see that it can be written
        statuses.put(who, row.own().get(who));
        continue;
      }
      statuses.put(
          who,
          browser == null
              ? 404
              : Towns.status(towns.send(Objects.requireNonNull(browser), row, own)));
    }
    return row.line(statuses);
  }
}
