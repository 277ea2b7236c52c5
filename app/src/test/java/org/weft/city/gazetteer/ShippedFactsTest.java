package org.weft.city.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.weft.city.db.Tables.CITIES;
import static org.weft.city.db.Tables.IMPORTS;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityKind;
import org.weft.city.CityMatcher;
import org.weft.city.Match;

@WeftTest
class ShippedFactsTest {
  @Autowired ShippedFacts facts;
  @Autowired Cities cities;
  @Autowired CityMatcher matcher;
  @Autowired DSLContext sql;
  @Autowired DataSource database;

  @BeforeEach
  void theFactsHaveBeenRead() {
    facts.load();
  }

  @Test
  void allPlacesOfTheGazetteerAreThere() {
    assertThat(sql.fetchCount(CITIES, CITIES.GEONAMES_ID.isNotNull()))
        .isGreaterThanOrEqualTo(24_323);
    assertThat(report("cities")).contains("\"rows\": 24323").contains("\"left\": []");
  }

  @Test
  void aSecondReadingFindsNothingToDo() {
    sql.update(IMPORTS).set(IMPORTS.CONTENT_HASH, "another").execute();
    facts.load();
    for (var file :
        java.util.List.of(
            "cities",
            "names",
            "authorities",
            "networks",
            "statuses",
            "decisions",
            "memberships",
            "practices",
            "published-results")) {
      assertThat(report(file)).as(file).contains("\"added\": 0").contains("\"changed\": 0");
    }
  }

  @Test
  void anUnchangedFileIsNotReadAgain() {
    assertThat(Statements.during(facts::load))
        .isNotEmpty()
        .allMatch(s -> s.startsWith("select \"city\".\"imports\""));
  }

  @Test
  void ofTwoInstancesThatStartTogetherOneReadsAndTheOtherFindsItRead() throws Exception {
    var files = sql.fetchCount(IMPORTS);
    sql.update(IMPORTS).set(IMPORTS.CONTENT_HASH, "another").execute();
    var readings = new AtomicInteger();
    try (var others = database.getConnection();
        var starts = Executors.newFixedThreadPool(2)) {
      others.setAutoCommit(false);
      others.createStatement().execute("select pg_advisory_xact_lock(hashtext('city.imports'))");
      var both =
          Stream.of(1, 2)
              .map(_ -> starts.submit(() -> readings.addAndGet(readings(facts::load))))
              .toList();
      awaitTwoWaiting(others);
      others.rollback();
      for (var one : both) {
        one.get(2, TimeUnit.MINUTES);
      }
    }
    assertThat(readings).hasValue(files);
  }

  private static int readings(Runnable start) {
    return (int)
        Statements.during(start).stream()
            .filter(s -> s.startsWith("insert into \"city\".\"imports\""))
            .count();
  }

  private static void awaitTwoWaiting(Connection connection) throws Exception {
    var waits =
        connection.prepareStatement(
            "select count(*) = 2 from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database())");
    await("both starts wait for their turn")
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          var found = waits.executeQuery();
          return found.next() && found.getBoolean(1);
        });
  }

  @Test
  void mostMembershipsAreMatchedAndTheRestIsReported() {
    var rows = 930;
    var left =
        sql.fetchSingle(
                "select jsonb_array_length(report -> 'left') from city.imports where file = 'memberships'")
            .get(0, Integer.class);
    assertThat(rows - left).as("matched of " + rows).isGreaterThanOrEqualTo(840);
    assertThat(report("memberships"))
        .contains("several cities have this name")
        .contains("Austin, Texas");
  }

  @Test
  void theLargestCityOfANameHasThePlainAddress() {
    assertThat(cities.find("gb", "leeds").orElseThrow().geonames()).isEqualTo(2644688);
    assertThat(cities.find("US", "portland").orElseThrow().region()).isEqualTo("Oregon");
    assertThat(cities.find("US", "portland-maine").orElseThrow().region()).isEqualTo("Maine");
  }

  @Test
  void aCityIsShownUnderItsUsualNameAndFoundUnderTheOthers() {
    assertThat(cities.find("DE", "cologne").orElseThrow().name()).isEqualTo("Cologne");
    for (var name : java.util.List.of("Cologne", "Köln", "koln")) {
      assertThat(matcher.match(name, "Germany"))
          .isInstanceOfSatisfying(
              Match.Matched.class, m -> assertThat(m.city().slug()).isEqualTo("cologne"));
    }
    assertThat(matcher.match("Genova", "IT")).isInstanceOf(Match.Matched.class);
    assertThat(matcher.match("Dnipropetrovsk", "Ukraine")).isInstanceOf(Match.Matched.class);
  }

  @Test
  void aBoroughIsACityWithItsPopulationAndSource() {
    var kirklees = cities.find("GB", "kirklees").orElseThrow();
    assertThat(kirklees.kind()).isEqualTo(CityKind.BOROUGH);
    assertThat(cities.attributes(kirklees.id()).values())
        .containsEntry("type", "borough")
        .containsEntry("country", "GB");
    assertThat(cities.attributes(kirklees.id()).population()).isEqualByComparingTo("433300");
  }

  @Test
  void aNameOfSeveralCitiesIsNeverGuessed() {
    assertThat(matcher.match("Springfield", "US")).isInstanceOf(Match.Ambiguous.class);
    assertThat(matcher.match("Rochester (Minnesota)", "United States"))
        .isInstanceOfSatisfying(
            Match.Matched.class, m -> assertThat(m.city().region()).isEqualTo("Minnesota"));
    assertThat(matcher.match("Münster", "DE"))
        .isInstanceOfSatisfying(
            Match.Matched.class, m -> assertThat(m.city().population()).isGreaterThan(200_000));
    assertThat(matcher.match("Leeds", "FR")).isInstanceOf(Match.Unknown.class);
    assertThat(matcher.match("Leeds", "Atlantis")).isInstanceOf(Match.Unknown.class);
  }

  @Test
  void aCityIsFoundInSpiteOfATypingError() {
    assertThat(cities.search(Actor.PUBLIC, "Rotterdan", 5))
        .extracting(City::name)
        .contains("Rotterdam");
    assertThat(cities.search(Actor.PUBLIC, "leed", 5).getFirst().name()).isEqualTo("Leeds");
    assertThat(cities.search(Actor.PUBLIC, "  ", 5)).isEmpty();
    assertThat(cities.search(Actor.PUBLIC, "100%_'", 5)).isNotNull();
  }

  private String report(String file) {
    return sql.select(IMPORTS.REPORT)
        .from(IMPORTS)
        .where(IMPORTS.FILE.eq(file))
        .fetchSingle()
        .value1()
        .data();
  }
}
