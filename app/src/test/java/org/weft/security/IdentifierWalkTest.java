package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;

/// The coordinator of one city walks everywhere and tries everything that belongs to another: no
/// page, list, count, search or file gives any of it away.
@WeftTest
class IdentifierWalkTest {
  private static final UUID NOBODYS = UUID.fromString("018f0000-0000-7000-8000-000000000000");
  private static final List<String> FIRST =
      List.of(
          "/",
          "/office",
          "/search?q=zq",
          "/search?q=river",
          "/compare",
          "/cities",
          "/networks",
          "/practices",
          "/frameworks");

  private static Towns towns;
  private static Town own;
  private static Town other;
  private static Browser intruder;
  private static Belongings belongings;
  private static List<Row> rows;
  private static Map<String, String> before;
  private static Crawl after;

  @BeforeAll
  static void oneTownWatchesAnotherFill(@Autowired ApplicationContext context) throws IOException {
    rows = Row.readAll();
    towns = new Towns(context);
    own = towns.town();
    other = towns.town();
    new Work(own).everything();
    intruder = own.browser(Who.COORDINATOR);
    before = new LinkedHashMap<>();
    crawl().answers.forEach((address, answer) -> before.put(address, Sight.lasting(answer)));
    new Work(other).everything();
    belongings = new Belongings(other);
    after = crawl();
  }

  private static Crawl crawl() {
    var place = Stream.of(own, other).flatMap(t -> addresses(t).stream());
    return new Crawl(intruder, rows, Stream.concat(FIRST.stream(), place).toList());
  }

  private static List<String> addresses(Town town) {
    return List.of(
        "/cities/gb/c-" + town.place,
        "/cities/gb/c-" + town.place + ".json",
        "/networks/n-" + town.place,
        "/compare?framework=" + town.framework.framework() + "&city=gb/c-" + town.place,
        "/compare.csv?framework=" + town.framework.framework() + "&city=gb/c-" + town.place,
        "/frameworks/" + town.framework.framework() + "/1/questions/C1");
  }

  @Test
  void everyTableHasSomethingThatBelongsToTheOther() {
    assertThat(belongings.empty())
        .as("tables that the walk does not cover: let Work fill them")
        .isSubsetOf(Untouched.TABLES.keySet());
  }

  @Test
  void noPageOrFileShowsAnythingOfAnotherCity() {
    assertThat(after.answers).hasSizeGreaterThan(60);
    assertThat(after.answers.keySet())
        .anyMatch(a -> a.endsWith(".pdf"))
        .anyMatch(a -> a.endsWith(".xlsx"));
    after.answers.forEach(
        (address, answer) -> assertThat(given(answer, NOBODYS)).as(address).isEmpty());
  }

  @Test
  void whatIsSeenStaysTheSameWhileAnotherCityFills() {
    assertThat(after.answers.keySet().stream().filter(IdentifierWalkTest::isLasting))
        .containsExactlyElementsOf(
            before.keySet().stream().filter(IdentifierWalkTest::isLasting).toList());
    after.answers.forEach((address, answer) -> {
      if (isLasting(address)) {
        assertThat(Sight.lasting(answer)).as(address).isEqualTo(before.get(address));
      }
    });
  }

  /// What is kept of the reader, and the trail, grow by being read. The home page counts what all
  /// tests have made, and remembers it for half a minute.
  private static boolean isLasting(String address) {
    return !address.equals("/") && !address.startsWith("/account") && !address.contains("/trail");
  }

  @Test
  void noAddressTakesAnIdentifierOfAnotherCity() {
    var wrong = new ArrayList<String>();
    for (var row : rows) {
      for (var variable : row.endpoint().variables()) {
        var unknown = Towns.status(ask(row, variable, NOBODYS));
        for (var id : belongings.samples()) {
          var answer = ask(row, variable, id);
          var status = Towns.status(answer);
          // who sends many letters is stopped before anything is looked up
          if ((status != unknown && status != 429) || !given(answer, id).isEmpty()) {
            wrong.add(
                "%s with %s=%s: %d, not %d %s"
                    .formatted(
                        row.endpoint(),
                        variable,
                        id,
                        Towns.status(answer),
                        unknown,
                        given(answer, id)));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFormTakesAnIdentifierOfAnotherCity() {
    var wrong = new ArrayList<String>();
    after.forms.forEach((action, fields) ->
        fields.forEach((name, value) -> {
          if (value.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
            var unknown = Towns.status(post(action, fields, name, NOBODYS));
            for (var id : belongings.samples()) {
              var answer = post(action, fields, name, id);
              if (Towns.status(answer) != unknown
                  || unknown < 400
                  || !given(answer, id).isEmpty()) {
                wrong.add(
                    "%s with %s=%s: %d, not %d %s"
                        .formatted(
                            action, name, id, Towns.status(answer), unknown, given(answer, id)));
              }
            }
          }
        }));
    assertThat(wrong).isEmpty();
  }

  private static MvcTestResult ask(Row row, String variable, UUID id) {
    return towns.send(intruder, row.with(variable, id.toString()), own);
  }

  private static MvcTestResult post(
      String action, Map<String, String> fields, String changed, UUID id) {
    var request = MockMvcRequestBuilders.post(java.net.URI.create(action)).with(csrf());
    fields.forEach(
        (name, value) -> request.param(name, name.equals(changed) ? id.toString() : value));
    return towns.without(intruder, request);
  }

  /// What an answer gives away of the other town, beside what was asked with.
  private static List<String> given(MvcTestResult answer, UUID asked) {
    var text = Sight.of(answer);
    var found = new ArrayList<String>();
    if (text.contains(other.mark)) {
      var at = text.indexOf(other.mark);
      found.add("…" + text.substring(Math.max(0, at - 60), at + 20));
    }
    belongings.secret().stream()
        .filter(id -> !id.equals(asked))
        .map(UUID::toString)
        .filter(text::contains)
        .forEach(found::add);
    return found;
  }
}
