package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.TRAIL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;

/// Whoever leads a city or a network gives roles in it.
@WeftTest
class GrantsTest {
  @Autowired ApplicationContext context;

  private Town town;

  @BeforeEach
  void build() {
    town = new Town(context);
  }

  @Test
  void somebodyOfTheTeamIsGivenARoleAtOnceAndItIsEndedAtOnce() {
    var anna = town.browser(town.anna);
    assertThat(Town.give(anna, town.team, town.joseph, "coordinator", "")).hasStatus(303);
    assertThat(town.actor(town.joseph).is(Role.COORDINATOR, town.city)).isTrue();
    var id =
        town.sql.fetchValue(
            GRANTS.ID, GRANTS.PERSON_ID.eq(town.joseph.value()).and(GRANTS.ROLE.eq("coordinator")));
    var end = town.team + "/grants/" + id + "/end";
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
        for (var page : List.of(town.team, town.secretariat + "/team", "/people")) {
          assertThat(Town.give(town.browser(person), page, town.joseph, role.word(), ""))
              .as("%s gives %s at %s", person, role, page)
              .hasStatus(404);
        }
      }
    }
    for (var role : List.of("administrator", "secretariat", "reviewer", "mayor", "")) {
      var answer = Town.give(town.browser(town.anna), town.team, town.joseph, role, "");
      assertThat(answer).as(role).hasStatus(422);
      assertThat(Browser.parse(answer).select("#role .error").text()).contains("Choose a role");
    }
    assertThat(town.actor(town.joseph).grants()).hasSize(1);
  }

  @Test
  void aSecretariatGivesTheRolesOfItsNetworkAndCoordinatorsOfItsMembers() {
    var claire = town.browser(town.claire);
    assertThat(claire.page(town.team).select("tbody").text())
        .contains("Anna Whitfield")
        .doesNotContain("Joseph Adeyemi");
    for (var role : List.of("contributor", "observer", "partner", "resident", "secretariat")) {
      assertThat(Town.give(claire, town.team, town.anna, role, "organisation", "X")).hasStatus(422);
    }
    assertThat(Town.give(claire, town.team, town.joseph, "coordinator", "")).hasStatus(303);
    assertThat(Town.give(claire, town.secretariat + "/team", town.claire, "reviewer", ""))
        .hasStatus(303);
    assertThat(Town.give(claire, town.secretariat + "/team", town.claire, "administrator", ""))
        .hasStatus(422);
    assertThat(claire.get(town.team + "/grants/" + town.grant(town.anna))).hasStatus(404);
    town.leaveTheNetwork();
    town.join("signatory");
    assertThat(claire.get(town.team)).hasStatus(404);
    assertThat(Town.give(claire, town.team, town.joseph, "coordinator", "")).hasStatus(404);
  }

  @Test
  void aTermNeverOutlastsTheGiversOwn() {
    var end = Instant.now().plus(20, ChronoUnit.DAYS);
    town.until(town.anna, end);
    var anna = town.browser(town.anna);
    var late = LocalDate.now().plusDays(60).toString();
    var answer = Town.give(anna, town.team, town.joseph, "observer", late);
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).select("#until .error").text()).contains("at the latest");
    assertThat(Town.give(anna, town.team, town.joseph, "observer", "")).hasStatus(303);
    assertThat(
            town.sql.fetchValue(
                GRANTS.UNTIL,
                GRANTS.PERSON_ID.eq(town.joseph.value()).and(GRANTS.ROLE.eq("observer"))))
        .isNotNull();
    var grant = town.team + "/grants/" + town.grant(town.joseph);
    assertThat(anna.post(grant, "until", late, "reach", "all")).hasStatus(422);
    assertThat(anna.post(town.team + "/grants/" + town.grant(town.anna), "until", late))
        .hasStatus(422);
  }

  @Test
  void whatIsForgedInAFormChangesNothingElsewhere() {
    var other = new Town(context);
    var anna = town.browser(town.anna);
    var there = other.office + "/team";
    assertThat(anna.get(there)).hasStatus(404);
    assertThat(Town.give(anna, there, other.joseph, "coordinator", "")).hasStatus(404);
    for (var grant : List.of(other.grant(other.joseph), other.grant(other.anna))) {
      for (var page : List.of(there, town.team, "/people", town.secretariat + "/team")) {
        assertThat(anna.get(page + "/grants/" + grant)).as(page).hasStatus(404);
        assertThat(anna.post(page + "/grants/" + grant, "until", "")).as(page).hasStatus(404);
        assertThat(anna.post(page + "/grants/" + grant + "/end")).as(page).hasStatus(404);
      }
    }
    // somebody of another city cannot be drawn in without being asked
    assertThat(Town.give(anna, town.team, other.joseph, "contributor", "")).hasStatus(422);
    var forged =
        anna.post(
            town.team + "/new",
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
    assertThat(anna.page(town.team).text()).contains("University");
  }
}
