package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.assessment.db.Tables.SECTIONS;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Letter;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.city.Cities;

@WeftTest
@RecordApplicationEvents
class HandoverTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;

  private Team team;
  private Browser anna;
  private String address;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
    var city = context.getBean(Cities.class).get(team.city);
    address = "/office/gb/" + city.slug() + "/handover";
    team.sql
        .update(PEOPLE)
        .set(PEOPLE.EMAIL, "joseph-" + UUID.randomUUID() + "@example.org")
        .where(PEOPLE.ID.eq(team.joseph.value()))
        .execute();
  }

  @Test
  void everythingOpenPassesToAColleagueInOneStep() {
    team.ask("words", team.anna);
    team.ask("commitment", team.dina);
    team.answer(team.anna, "W1", "An example");
    invite("ellie-" + UUID.randomUUID() + "@example.org");
    var plan = anna.page(address);
    assertThat(plan.select("section[aria-labelledby=open] li").eachText().toString())
        .contains("Lead the cycle", "Answer Words", "Dina Rahmani answers", "Ellie Thwaite");

    var last = LocalDate.now().plusDays(10);
    var confirm = anna.post(address, form(team.joseph.value().toString(), last, "Mind the vote."));
    assertThat(confirm).hasStatusOk();
    assertThat(Browser.parse(confirm).select("h1").text()).contains("Joseph Adeyemi");
    assertThat(team.actor(team.joseph).is(Role.COORDINATOR, team.city.value())).isFalse();

    var done = handOver(team.joseph.value().toString(), last, "Mind the vote.");
    assertThat(done).hasStatus(303);
    assertThat(team.actor(team.joseph).is(Role.COORDINATOR, team.city.value())).isTrue();
    assertThat(team.actor(team.anna).is(Role.COORDINATOR, team.city.value())).isTrue();
    var page = team.browser(team.joseph).page(done.getResponse().getHeader("Location"));
    assertThat(page.text())
        .contains("Mind the vote.", "Answer Words", "Dina Rahmani answers", "Ellie Thwaite");
    assertThat(page.select("section").eachAttr("aria-labelledby"))
        .contains("due", "promised", "note");
    var owner =
        team.sql.fetchValue(
            SECTIONS.OWNER_ID,
            SECTIONS.ASSESSMENT_ID.eq(team.id.value()).and(SECTIONS.AREA.eq("words")));
    assertThat(owner).isEqualTo(team.joseph.value());
    assertThat(team.dossier().answer(org.weft.assessment.questionnaire.AnswerKey.of("W1")))
        .asString()
        .contains(team.anna.value().toString());
    assertThat(
            team.sql.fetchValue(
                GRANTS.UNTIL,
                GRANTS.PERSON_ID.eq(team.anna.value()).and(GRANTS.ROLE.eq("coordinator"))))
        .isNotNull();
    var letter = events.stream(Letter.class).reduce((_, later) -> later).orElseThrow();
    assertThat(letter.to()).startsWith("joseph-");
    assertThat(letter.paragraphs().toString()).contains("Anna Whitfield", "Answer Words");
    assertThat(team.sql.fetchValues(TRAIL.KIND, TRAIL.CITY_ID.eq(team.city.value())))
        .contains("handed-over");
    for (var other : new PersonId[] {team.dina, team.tariq, team.claire}) {
      assertThat(team.browser(other).get(done.getResponse().getHeader("Location"))).hasStatus(404);
    }
  }

  @Test
  void aColleagueIsWrittenToInTheLanguageOfThePageWhereNobodyKnowsTheirs() {
    team.ask("words", team.anna);
    var last = LocalDate.now().plusDays(10);
    address += "?lang=fr";
    assertThat(handOver(team.joseph.value().toString(), last, "Merci.")).hasStatus(303);
    var letter = events.stream(Letter.class).reduce((_, later) -> later).orElseThrow();
    assertThat(letter.language()).isEqualTo(java.util.Locale.FRENCH);
    assertThat(letter.paragraphs().getFirst()).startsWith("Bonjour Joseph");
  }

  @Test
  void anInvitedSuccessorHasEverythingOnceTheyAccept() {
    team.ask("words", team.anna);
    var email = "eve-" + UUID.randomUUID() + "@example.org";
    var made =
        anna.post(
            address,
            "to",
            "new",
            "name",
            "Eve Brand",
            "email",
            email,
            "leaves",
            LocalDate.now().plusDays(5).toString(),
            "confirm",
            "yes");
    assertThat(made).hasStatus(303);
    assertThat(anna.page(made.getResponse().getHeader("Location")).text())
        .contains("as soon as the invitation is accepted");
    assertThat(anna.page(address).select("main form[action$=handover]")).isEmpty();
    var until =
        team.sql.fetchValue(
            GRANTS.UNTIL,
            GRANTS.PERSON_ID.eq(team.anna.value()).and(GRANTS.ROLE.eq("coordinator")));
    assertThat(until).isNull();
    var link = events.stream(Letter.class).reduce((_, l) -> l).orElseThrow().link().getPath();
    assertThat(context.getBean(Browser.class).post(link)).hasStatus(303);
    var eve = new PersonId(team.sql.fetchValue(PEOPLE.ID, PEOPLE.EMAIL.eq(email)));
    assertThat(team.actor(eve).is(Role.COORDINATOR, team.city.value())).isTrue();
    var page = team.browser(eve).page(made.getResponse().getHeader("Location"));
    assertThat(page.text()).contains("Answer Words");
    assertThat(
            team.sql.fetchValue(
                GRANTS.UNTIL,
                GRANTS.PERSON_ID.eq(team.anna.value()).and(GRANTS.ROLE.eq("coordinator"))))
        .isNotNull();
  }

  @Test
  void whatIsMissingIsSaidAndNothingPasses() {
    var answer = anna.post(address, form(team.tariq.value().toString(), LocalDate.EPOCH, ""));
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).select("#leaves .error")).hasSize(1);
    var stranger = handOver(team.tariq.value().toString(), LocalDate.now(), "");
    assertThat(stranger).hasStatus(422);
    assertThat(Browser.parse(stranger).select("#to .error")).hasSize(1);
    assertThat(handOver(team.anna.value().toString(), LocalDate.now(), "")).hasStatus(422);
    assertThat(team.actor(team.tariq).is(Role.COORDINATOR, team.city.value())).isFalse();
    for (var other : new PersonId[] {team.joseph, team.dina, team.tariq, team.claire}) {
      assertThat(team.browser(other).get(address)).hasStatus(404);
      assertThat(
              team.browser(other)
                  .post(address, "to", other.value().toString(), "leaves", "2099-01-01"))
          .hasStatus(404);
    }
    assertThat(context.getBean(Browser.class).get(address)).hasStatus(404);
  }

  private void invite(String email) {
    anna.post(
        address.replace("/handover", "/team/new"),
        "who",
        "new",
        "name",
        "Ellie Thwaite",
        "email",
        email,
        "role",
        "observer");
  }

  private MvcTestResult handOver(String to, LocalDate last, String note) {
    return anna.post(address, "to", to, "leaves", last.toString(), "note", note, "confirm", "yes");
  }

  private static String[] form(String to, LocalDate last, String note) {
    return new String[] {"to", to, "leaves", last.toString(), "note", note};
  }
}
