package org.weft.account.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.TRAIL;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.security.Town;
import org.weft.security.Towns;
import org.weft.security.Who;
import org.weft.security.Work;

/// What somebody asks for in vain is in the trail, once for each reason.
@WeftTest
class RefusalsTest {
  private static Town town;

  @Autowired ApplicationContext context;
  @Autowired Browser anybody;
  @Autowired People people;
  @Autowired DSLContext sql;

  private PersonId eve;
  private Browser browser;

  @BeforeEach
  void somebodyHasAnAccountAndNothingElse() throws Exception {
    if (town == null) {
      town = new Towns(context).town();
      new Work(town).everything();
    }
    eve = people.add("Eve Doortrier", "", true);
    browser = anybody.of(eve);
  }

  @Test
  void aForeignThingIsToldFromOneThatDoesNotExist() {
    var foreign = town.value("{id}");
    var nowhere = UUID.randomUUID().toString();
    assertThat(browser.get("/assessments/" + foreign + "/check")).hasStatus(404);
    assertThat(browser.get("/assessments/" + nowhere + "/check")).hasStatus(404);
    assertThat(entries())
        .containsExactly(
            "GET /assessments/" + foreign + "/check foreign",
            "GET /assessments/" + nowhere + "/check unknown");
  }

  @Test
  void theOfficeOfAnotherCityIsForeignToo() {
    var office = "/office/gb/" + town.value("{city}") + "/team";
    assertThat(browser.get(office)).hasStatus(404);
    assertThat(browser.get("/office/gb/no-such-town-anywhere/team")).hasStatus(404);
    assertThat(entries())
        .containsExactly(
            "GET " + office + " foreign", "GET /office/gb/no-such-town-anywhere/team unknown");
  }

  @Test
  void anAdministratorReadsWhoAskedForWhat() {
    var administrator = town.browser(Who.ADMINISTRATOR);
    var foreign = town.value("/assessments/{id}/report/visibility");
    assertThat(browser.get(foreign)).hasStatus(404);
    assertThat(administrator.page("/trail?kind=refused").select("main li").eachText())
        .anySatisfy(line ->
            assertThat(line)
                .contains("Eve Doortrier was refused something")
                .contains("GET " + foreign, "belongs to others"));
  }

  @Test
  void whoTriesAgainAndAgainDoesNotFloodTheTrail() {
    for (var i = 0; i < 30; i++) {
      assertThat(browser.get("/assessments/" + UUID.randomUUID() + "/check")).hasStatus(404);
    }
    assertThat(entries()).hasSize(1);
  }

  @Test
  void aFormWithoutItsTokenIsNoted() {
    assertThat(
            browser.perform(MockMvcRequestBuilders.post("/account/name").param("name", "Mallory")))
        .hasStatus(403);
    assertThat(entries()).containsExactly("POST /account/name token");
  }

  @Test
  void whatIsNotAllowedIsNoted() {
    var observer = town.browser(Who.OBSERVER);
    assertThat(
            observer.post(
                town.value("/assessments/{id}/questions/{token}/comments"), "text", "Hello"))
        .hasStatus(403);
    assertThat(entries(town.people.get(Who.OBSERVER)))
        .containsExactly(
            town.value("POST /assessments/{id}/questions/") + "{token}/comments forbidden");
  }

  @Test
  void triesBeyondALimitAreNoted() {
    var often = browser.at("203.0.113.77");
    var last = often.get("/invitations/aaaaaaaaaaaaaaaaaaaaaaaa");
    for (var i = 0; i < 70 && last.getResponse().getStatus() != 429; i++) {
      last = often.get("/invitations/aaaaaaaaaaaaaaaaaaaaaaaa");
    }
    assertThat(last).hasStatus(429);
    assertThat(entries()).anyMatch(e -> e.endsWith(" limit"));
    assertThat(entries().toString()).as("no secret of a link").doesNotContain("aaaaaaaa");
  }

  @Test
  void thePublicAndAddressesThatNobodyHasLeaveNothing() {
    var before = sql.fetchCount(TRAIL, TRAIL.KIND.eq("refused").and(TRAIL.PERSON_ID.isNull()));
    assertThat(anybody.get("/assessments/" + UUID.randomUUID() + "/check")).hasStatus(404);
    assertThat(sql.fetchCount(TRAIL, TRAIL.KIND.eq("refused").and(TRAIL.PERSON_ID.isNull())))
        .isEqualTo(before);
    assertThat(browser.get("/no/such/page/anywhere")).hasStatus(404);
    assertThat(entries()).isEmpty();
  }

  @Test
  void aPageThatIsGivenNeedsNoFurtherStatement() {
    browser.get("/account");
    assertThat(Statements.during(() -> browser.get("/account")))
        .noneMatch(s -> s.contains("\"trail\""));
  }

  @Test
  void nothingThatOpensOrWasTypedIsKept() {
    var request =
        new MockHttpServletRequest("POST", "/sign-in/mail/Xk3_secret-of-a-link00000000000/again");
    assertThat(Refusals.asked(request)).isEqualTo("POST /sign-in/mail/…/again");
  }

  private List<String> entries() {
    return entries(eve);
  }

  private List<String> entries(PersonId person) {
    return sql.selectFrom(TRAIL)
        .where(TRAIL.PERSON_ID.eq(person.value()))
        .and(TRAIL.KIND.eq("refused"))
        .orderBy(TRAIL.ID)
        .fetch(r -> r.getSubjectId() + " " + r.getAfter());
  }
}
