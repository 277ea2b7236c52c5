package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.TRAIL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;

@WeftTest
class GrantsTest {
  @Autowired ApplicationContext context;

  private Town town;

  @BeforeEach
  void build() {
    town = new Town(context);
  }

  @Test
  void thoseWhoWorkForTheCitySeeItsTeam() {
    var page = town.browser(town.anna).page(team());
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.select("tbody").text())
        .contains("Anna Whitfield", "Coordinator", "Joseph Adeyemi", town.email(town.joseph));
    var seen = town.browser(town.joseph).page(team());
    assertThat(seen.select("tbody tr")).hasSize(2);
    assertThat(seen.text()).doesNotContain(town.email(town.anna));
    assertThat(seen.select("a[href$=/new], a[href*=/grants/]:not([href$=/end])")).isEmpty();
  }

  @Test
  void somebodyOfTheTeamIsGivenARoleAtOnceAndItIsEndedAtOnce() {
    var anna = town.browser(town.anna);
    assertThat(give(anna, team(), town.joseph, "coordinator", "")).hasStatus(303);
    assertThat(town.actor(town.joseph).is(Role.COORDINATOR, town.city)).isTrue();
    var id =
        town.sql.fetchValue(
            GRANTS.ID, GRANTS.PERSON_ID.eq(town.joseph.value()).and(GRANTS.ROLE.eq("coordinator")));
    var end = team() + "/grants/" + id + "/end";
    assertThat(anna.page(end).select("h1").text()).contains("Joseph Adeyemi");
    assertThat(anna.post(end)).hasStatus(303);
    assertThat(town.actor(town.joseph).is(Role.COORDINATOR, town.city)).isFalse();
    assertThat(town.sql.fetchValues(TRAIL.KIND, TRAIL.CITY_ID.eq(town.city)))
        .contains("grant-given", "grant-ended");
  }

  @Test
  void nobodyGivesMoreThanTheyHold() {
    var observer = town.person("Olive Ward", new Grant(Role.OBSERVER, town.city));
    var resident = town.person("Rita Shaw", new Grant(Role.RESIDENT, town.city));
    var reviewer = town.person("Rui Costa", new Grant(Role.REVIEWER, town.network));
    for (var person : List.of(town.joseph, observer, resident, reviewer)) {
      for (var role : Role.values()) {
        for (var page : List.of(team(), town.secretariat + "/team", "/people")) {
          assertThat(give(town.browser(person), page, town.joseph, role.word(), ""))
              .as("%s gives %s at %s", person, role, page)
              .hasStatus(404);
        }
      }
    }
    for (var role : List.of("administrator", "secretariat", "reviewer", "mayor", "")) {
      var answer = give(town.browser(town.anna), team(), town.joseph, role, "");
      assertThat(answer).as(role).hasStatus(422);
      assertThat(Browser.parse(answer).select("#role .error").text()).contains("Choose a role");
    }
    assertThat(town.actor(town.joseph).grants()).hasSize(1);
  }

  @Test
  void aSecretariatGivesTheRolesOfItsNetworkAndCoordinatorsOfItsMembers() {
    var claire = town.browser(town.claire);
    assertThat(claire.page(team()).select("tbody").text())
        .contains("Anna Whitfield")
        .doesNotContain("Joseph Adeyemi");
    for (var role : List.of("contributor", "observer", "partner", "resident", "secretariat")) {
      assertThat(give(claire, team(), town.anna, role, "organisation", "X")).hasStatus(422);
    }
    assertThat(give(claire, team(), town.joseph, "coordinator", "")).hasStatus(303);
    assertThat(give(claire, town.secretariat + "/team", town.claire, "reviewer", ""))
        .hasStatus(303);
    assertThat(give(claire, town.secretariat + "/team", town.claire, "administrator", ""))
        .hasStatus(422);
    assertThat(claire.get(team() + "/grants/" + town.grant(town.anna))).hasStatus(404);
    town.leaveTheNetwork();
    town.join("signatory");
    assertThat(claire.get(team())).hasStatus(404);
    assertThat(give(claire, team(), town.joseph, "coordinator", "")).hasStatus(404);
  }

  @Test
  void aTermNeverOutlastsTheGiversOwn() {
    var end = Instant.now().plus(20, ChronoUnit.DAYS);
    town.until(town.anna, end);
    var anna = town.browser(town.anna);
    var late = LocalDate.now().plusDays(60).toString();
    var answer = give(anna, team(), town.joseph, "observer", late);
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).select("#until .error").text()).contains("at the latest");
    assertThat(give(anna, team(), town.joseph, "observer", "")).hasStatus(303);
    assertThat(
            town.sql.fetchValue(
                GRANTS.UNTIL,
                GRANTS.PERSON_ID.eq(town.joseph.value()).and(GRANTS.ROLE.eq("observer"))))
        .isNotNull();
    var grant = team() + "/grants/" + town.grant(town.joseph);
    assertThat(anna.post(grant, "until", late, "reach", "all")).hasStatus(422);
    assertThat(anna.post(team() + "/grants/" + town.grant(town.anna), "until", late))
        .hasStatus(422);
  }

  @Test
  void aTermEndsByItself() {
    town.until(town.joseph, Instant.now().plusMillis(1));
    var actor = town.actor(town.joseph);
    while (!actor.grants().isEmpty()) {
      actor = town.actor(town.joseph);
    }
    assertThat(town.browser(town.joseph).get(team())).hasStatus(404);
    assertThat(town.browser(town.anna).page(team()).select("tbody tr")).hasSize(1);
  }

  @Test
  void whatIsForgedInAFormChangesNothingElsewhere() {
    var other = new Town(context);
    var anna = town.browser(town.anna);
    var there = other.office + "/team";
    assertThat(anna.get(there)).hasStatus(404);
    assertThat(give(anna, there, other.joseph, "coordinator", "")).hasStatus(404);
    for (var grant : List.of(other.grant(other.joseph), other.grant(other.anna))) {
      for (var page : List.of(there, team(), "/people", town.secretariat + "/team")) {
        assertThat(anna.get(page + "/grants/" + grant)).as(page).hasStatus(404);
        assertThat(anna.post(page + "/grants/" + grant, "until", "")).as(page).hasStatus(404);
        assertThat(anna.post(page + "/grants/" + grant + "/end")).as(page).hasStatus(404);
      }
    }
    // somebody of another city cannot be drawn in without being asked
    assertThat(give(anna, team(), other.joseph, "contributor", "")).hasStatus(422);
    var forged =
        anna.post(
            team() + "/new",
            "who",
            town.joseph.value().toString(),
            "role",
            "partner",
            "organisation",
            "University",
            "place",
            other.office,
            "city",
            other.city.toString(),
            "scope",
            other.city.toString(),
            "organisation_id",
            UUID.randomUUID().toString());
    assertThat(forged).hasStatus(303);
    assertThat(other.actor(other.anna).grants()).hasSize(1);
    assertThat(town.browser(other.anna).page(there).text()).doesNotContain("University");
    assertThat(anna.page(team()).text()).contains("University");
  }

  @Test
  void theLastOneWhoLeadsCannotGo() {
    var anna = town.browser(town.anna);
    var own = team() + "/grants/" + town.grant(town.anna);
    var refused = anna.post(own + "/end");
    assertThat(refused).hasStatus(409);
    assertThat(Browser.parse(refused).text()).contains("Nobody else leads this city");
    assertThat(anna.post(own, "until", LocalDate.now().plusDays(3).toString())).hasStatus(422);
    var claire = town.browser(town.claire);
    assertThat(claire.post(town.secretariat + "/team/grants/" + town.grant(town.claire) + "/end"))
        .hasStatus(409);
    give(anna, team(), town.joseph, "coordinator", "");
    assertThat(anna.post(own + "/end")).hasStatus(303);
    assertThat(anna.get(team())).hasStatus(404);
  }

  @Test
  void twoWhoLeadCannotLeaveAtTheSameMoment() throws Exception {
    for (int round = 0; round < 5; round++) {
      var place = new Town(context);
      var second = place.person("Ben Second", new Grant(Role.COORDINATOR, place.city));
      var start = new CyclicBarrier(2);
      var leaving =
          List.of(place.anna, second).stream()
              .<Callable<Integer>>map(p ->
                  () -> {
                    var end = place.office + "/team/grants/" + place.grant(p) + "/end";
                    start.await();
                    return place.browser(p).post(end).getResponse().getStatus();
                  })
              .toList();
      try (var threads = Executors.newFixedThreadPool(2)) {
        var statuses = threads.invokeAll(leaving).stream().map(f -> get(f)).sorted().toList();
        assertThat(statuses).containsExactly(303, 409);
      }
    }
  }

  @Test
  void theListNeedsAsManyStatementsHoweverLongItIs() {
    var anna = town.browser(town.anna);
    anna.page(team());
    var few = Statements.during(() -> anna.page(team()));
    for (int i = 0; i < 60; i++) {
      town.person("Person " + i, new Grant(Role.CONTRIBUTOR, town.city, Grant.ALL));
    }
    var many = Statements.during(() -> anna.page(team()));
    assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(10);
    assertThat(anna.page(team()).select("tbody tr")).hasSize(50);
    assertThat(anna.page(team() + "?page=2").select("tbody tr")).hasSize(12);
    var noor = town.browser(town.noor);
    noor.page("/people");
    assertThat(Statements.during(() -> noor.page("/people"))).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void anAdministratorFindsEverybody() {
    var page = town.browser(town.noor).page("/people?q=" + town.email(town.joseph));
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody a[href=" + team() + "]").text()).isEqualTo("Leeds");
    var end = page.select("tbody a[href$=/end]").attr("href");
    assertThat(town.browser(town.noor).post(end)).hasStatus(303);
    assertThat(town.actor(town.joseph).grants()).isEmpty();
    for (var person : List.of(town.anna, town.claire, town.joseph)) {
      assertThat(town.browser(person).get("/people")).hasStatus(404);
      assertThat(town.browser(person).get("/people/new")).hasStatus(404);
    }
    assertThat(context.getBean(Browser.class).get("/people")).hasStatus(404);
    assertThat(context.getBean(Browser.class).get(team())).hasStatus(404);
  }

  private static Integer get(java.util.concurrent.Future<Integer> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static org.springframework.test.web.servlet.assertj.MvcTestResult give(
      Browser browser, String team, PersonId person, String role, String... more) {
    var until = more.length == 1 ? more[0] : "";
    var organisation = more.length == 2 ? more[1] : "";
    return browser.post(
        team + "/new",
        "who",
        person.value().toString(),
        "role",
        role,
        "until",
        until,
        "organisation",
        organisation);
  }

  private String team() {
    return town.office + "/team";
  }
}
