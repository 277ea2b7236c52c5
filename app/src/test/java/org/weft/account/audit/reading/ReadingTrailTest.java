package org.weft.account.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.city.db.Tables.CITIES;
import static org.weft.network.db.Tables.NETWORKS;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Who reads which part of the trail, and what stands there.
@WeftTest
class ReadingTrailTest {
  @Autowired private DSLContext sql;
  @Autowired private People people;
  @Autowired private Trail trail;
  @Autowired private Browser browser;

  private UUID city;
  private UUID network;
  private String ofCity;
  private String ofNetwork;
  private PersonId anna;
  private PersonId claire;
  private PersonId noor;
  private Actor joseph;

  @BeforeEach
  void aCityAndANetwork() {
    var slug = "trail-" + UUID.randomUUID();
    city =
        sql.insertInto(CITIES)
            .set(CITIES.COUNTRY, "GB")
            .set(CITIES.SLUG, slug)
            .set(CITIES.NAME, "Trailham")
            .set(CITIES.SOURCE, "test")
            .returningResult(CITIES.ID)
            .fetchSingle()
            .value1();
    network =
        sql.insertInto(NETWORKS)
            .set(NETWORKS.SLUG, slug)
            .set(NETWORKS.NAME, slug)
            .returningResult(NETWORKS.ID)
            .fetchSingle()
            .value1();
    ofCity = "/office/gb/" + slug + "/trail";
    ofNetwork = "/secretariat/" + slug + "/trail";
    anna = person("Anna Whitfield", new Grant(Role.COORDINATOR, city));
    claire = person("Claire Morel", new Grant(Role.SECRETARIAT, network));
    noor = person("Noor Haddad", new Grant(Role.ADMINISTRATOR, null));
    joseph = people.actor(person("Joseph Adeyemi", new Grant(Role.CONTRIBUTOR, city)));
  }

  @Test
  void eachReadsThePartTheyAreResponsibleForAndNobodyAnother() {
    for (var who : new PersonId[] {claire, joseph.signedIn(), noor}) {
      assertThat(browser.of(who).get(ofCity)).hasStatus(404);
      assertThat(browser.of(who).get(ofCity + ".csv")).hasStatus(404);
    }
    for (var who : new PersonId[] {anna, joseph.signedIn(), noor}) {
      assertThat(browser.of(who).get(ofNetwork)).hasStatus(404);
      assertThat(browser.of(who).get(ofNetwork + ".json")).hasStatus(404);
    }
    for (var who : new PersonId[] {anna, claire, joseph.signedIn()}) {
      assertThat(browser.of(who).get("/trail")).hasStatus(404);
    }
    assertThat(browser.get("/trail")).hasStatus(404);
    assertThat(browser.get(ofCity)).hasStatus(404);
    assertThat(browser.of(anna).get(ofCity)).hasStatusOk();
    assertThat(browser.of(claire).get(ofNetwork)).hasStatusOk();
    assertThat(browser.of(noor).get("/trail")).hasStatusOk();
  }

  @Test
  void anEntrySaysWhoDidWhatToWhatAndWhatChanged() {
    trail.record(
        joseph,
        new Event(Event.Kind.PUBLISHED, "city", city).ofCity(city).change("private", "public"));
    var entry = entries(ofCity + "?kind=published", anna).getFirst();
    assertThat(entry.text())
        .contains("Joseph Adeyemi opened a result to more readers · Trailham")
        .contains("the city alone → everybody");
    assertThat(entry.select("a").getFirst().attr("href")).startsWith("/cities/gb/trail-");
    assertThat(browser.of(anna).page(ofCity + "?lang=fr").text())
        .contains("Joseph Adeyemi a ouvert un résultat à plus de lecteurs");
  }

  @Test
  void theFilterFindsByKindPersonDayAndSubject() {
    trail.record(joseph, new Event(Event.Kind.ANSWERED, "assessment", "one").ofCity(city));
    trail.record(joseph, new Event(Event.Kind.EXPORTED, "assessment", "two").ofCity(city));
    assertThat(entries(ofCity + "?kind=answered", anna)).hasSize(1);
    assertThat(entries(ofCity + "?person=adeyemi", anna)).hasSize(2);
    assertThat(entries(ofCity + "?person=100%25", anna)).isEmpty();
    assertThat(entries(ofCity + "?subject=two", anna)).hasSize(1);
    assertThat(entries(ofCity + "?person=adeyemi&from=2000-01-01&to=2999-12-31", anna)).hasSize(2);
    assertThat(entries(ofCity + "?to=2000-01-01", anna)).isEmpty();
    var wrong = browser.of(anna).get(ofCity + "?from=yesterday");
    assertThat(wrong).hasStatus(422);
    assertThat(Browser.parse(wrong).text()).contains("“yesterday” is not a day");
    assertThat(Browser.parse(wrong).select("input[name=from]").val()).isEqualTo("yesterday");
  }

  @Test
  void aLongTrailIsReadPageByPageWithTheSameNumberOfStatements() {
    entries(ofCity, anna);
    var few = Statements.during(() -> entries(ofCity, anna));
    for (var i = 0; i < 60; i++) {
      trail.record(joseph, new Event(Event.Kind.ANSWERED, "city", city).ofCity(city));
    }
    var many = Statements.during(() -> assertThat(entries(ofCity, anna)).hasSize(50));
    // one more for the names of cities, which the few entries do not mention
    assertThat(many.size()).isBetween(few.size(), few.size() + 1);
    var older = browser.of(anna).page(ofCity).select("a[rel=next]").attr("href");
    assertThat(entries(older, anna)).hasSize(11);
  }

  @Test
  void readingIsAnEntryOnceAnHourAndTakingAwayEachTime() {
    entries(ofCity, anna);
    entries(ofCity, anna);
    browser.of(anna).get(ofCity + ".csv?kind=trail-read");
    browser.of(anna).get(ofCity + ".json");
    assertThat(entries(ofCity + "?kind=trail-read", anna)).hasSize(1);
    var exports = entries(ofCity + "?kind=exported", anna);
    assertThat(exports).hasSize(2);
    assertThat(exports.getLast().text()).contains("csv", "kind=trail-read");
    // names that were looked for stand where they can be erased
    assertThat(
            sql.selectFrom(TRAIL)
                .where(TRAIL.KIND.eq("exported"))
                .and(TRAIL.PERSON_ID.eq(anna.value()))
                .orderBy(TRAIL.ID)
                .fetch(TRAIL.AFTER))
        .containsExactly("csv", "json");
  }

  @Test
  void whatIsTakenAwaySaysHowManyRowsAndWhichFilterAndRunsNoFormula() {
    trail.record(
        joseph, new Event(Event.Kind.ANSWERED, "assessment", "x").ofCity(city).change("=1+1", "b"));
    var csv = browser.of(anna).get(ofCity + ".csv?kind=answered");
    assertThat(csv).hasStatusOk();
    assertThat(csv).bodyText().startsWith("rows,1,filter,kind=answered").contains(",'=1+1,b,");
    var json = browser.of(anna).get(ofCity + ".json?kind=answered");
    assertThat(json)
        .bodyText()
        .startsWith("{\"rows\":1,\"filter\":\"kind=answered\",\"entries\":[{")
        .contains("\"before\":\"=1+1\"");
  }

  private java.util.List<Element> entries(String address, PersonId who) {
    return browser.of(who).page(address).select("ul.told > li");
  }

  private PersonId person(String name, Grant grant) {
    var person = people.add(name, "", true);
    people.grant(person, grant);
    return person;
  }
}
