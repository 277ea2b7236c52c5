package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.assessment.db.Tables.DELEGATIONS;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.weft.Browser;
import org.weft.WeftTest;

/// The life of a link: opened, sent again, withdrawn, ended, run out.
@WeftTest
@RecordApplicationEvents
class LinkLifeTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;

  private Team team;
  private Links links;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    links = new Links(team, events);
  }

  @Test
  void case09AWithdrawnLinkOpensNothingFromThatMomentOn() {
    var link = links.send("words");
    var dina = links.open(link);
    links.withdraw();
    var answer =
        dina.post(
            team.section("words"),
            "then",
            "stay",
            "v:W1",
            "",
            "a:W1",
            "A long text",
            "v:W4",
            "",
            "a:W4",
            "12");
    assertThat(answer).hasStatus(403);
    assertThat(Browser.parse(answer).text())
        .contains("was withdrawn", "Ask Anna Whitfield", "A long text", "12");
    assertThat(dina.get(team.section("words"))).hasStatus(404);
    assertThat(dina.get(link)).hasStatus(404);
    assertThat(dina.post(link)).hasStatus(404);
    assertThat(links.browser().post(link)).hasStatus(404);
    assertThat(links.browser().post(link + "/renewal")).hasStatus(404);
    assertThat(links.letters()).hasSize(1);
    assertThat(team.value("W1")).isEmpty();
    assertThat(links.owner().select("main").text()).contains("Link withdrawn");
  }

  @Test
  void aCommentThatComesTooLateIsGivenBackToo() {
    var dina = links.open(links.send("words"));
    links.withdraw();
    var answer = dina.post(team.address() + "/questions/W1/comments", "text", "Look at page 4");
    assertThat(answer).hasStatus(403);
    assertThat(Browser.parse(answer).text()).contains("was withdrawn", "Look at page 4");
  }

  @Test
  void withScriptsThePieceThatComesBackSaysThatTheLinkWasWithdrawn() {
    var dina = links.open(links.send("words"));
    links.withdraw();
    var request =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                java.net.URI.create(team.section("words") + "/answers/W1"))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf())
            .header("HX-Request", "true")
            .param("v:W1", "")
            .param("a:W1", "A long text");
    var answer = dina.perform(request);
    assertThat(answer).hasStatus(409);
    assertThat(Browser.parse(answer).select(".state .error").text()).contains("was withdrawn");
  }

  @Test
  void aLinkSentAgainIsANewOneAndTheOldOneIsDead() {
    var first = links.send("words");
    var dina = links.open(first);
    assertThat(
            team.browser(team.anna)
                .post(links.owner().select("button[formaction$=sending]").attr("formaction")))
        .hasStatus(303);
    var second = links.latest();
    assertThat(second).isNotEqualTo(first);
    assertThat(links.browser().get(first)).hasStatus(404);
    assertThat(dina.get(team.section("words"))).hasStatus(404);
    assertThat(dina.post(second)).hasStatus(303);
    assertThat(dina.get(team.section("words"))).hasStatusOk();
  }

  @Test
  void aSecondBrowserNeedsANewLetterAndOpeningItEndsTheFirst() {
    var link = links.send("words");
    var office = links.open(link);
    var home = links.browser();
    assertThat(Browser.parse(home.get(link)).text()).contains("opened in another browser");
    assertThat(home.post(link)).hasStatusOk();
    assertThat(home.get(team.section("words"))).hasStatus(404);
    assertThat(home.post(link + "/renewal")).hasStatusOk();
    assertThat(links.letters()).hasSize(2);
    assertThat(
            team.sql
                .selectFrom(TRAIL)
                .where(TRAIL.CITY_ID.eq(team.city.value()))
                .and(TRAIL.KIND.eq("section-delegated"))
                .orderBy(TRAIL.ID)
                .fetch(TRAIL.PERSON_ID))
        .as("the letter that nobody who is known asked for is in the trail as well")
        .containsExactly(team.anna.value(), null);
    // until the letter is opened, the first browser goes on
    assertThat(office.get(team.section("words"))).hasStatusOk();
    assertThat(home.post(links.latest())).hasStatus(303);
    assertThat(home.get(team.section("words"))).hasStatusOk();
    assertThat(Browser.parse(office.get(team.section("words"))).text())
        .contains("opens nothing any more");
  }

  @Test
  void theSameBrowserComesBackByTheSameLink() {
    var link = links.send("words");
    var dina = links.open(link);
    dina.forget("weft-session");
    assertThat(dina.get(team.section("words"))).hasStatus(404);
    assertThat(dina.post(link)).hasStatus(303);
    assertThat(dina.get(team.section("words"))).hasStatusOk();
    assertThat(links.letters()).hasSize(1);
  }

  @Test
  void aLinkEndsWithSubmittingAndOpensAgainOnlyIfTheCoordinatorSaysSo() {
    team.answerRequired();
    var link = links.send("words");
    var dina = links.open(link);
    links.submit(0);
    assertThat(Browser.parse(dina.get(team.section("words"))).text()).contains("was submitted");
    assertThat(links.browser().get(link)).hasStatus(404);
    links.reopen(1, "");
    assertThat(dina.get(team.section("words"))).hasStatus(404);
    links.submit(1);
    links.reopen(2, "yes");
    assertThat(dina.get(team.section("words"))).hasStatusOk();
  }

  @Test
  void aLinkRunsOut() {
    var link = links.send("words");
    var dina = links.open(link);
    var then = OffsetDateTime.now(java.time.ZoneOffset.UTC).minusDays(1);
    team.sql
        .update(DELEGATIONS)
        .set(DELEGATIONS.SENT_AT, then.minusDays(60))
        .set(DELEGATIONS.EXPIRES_AT, then)
        .where(DELEGATIONS.ASSESSMENT_ID.eq(team.id.value()))
        .execute();
    assertThat(Browser.parse(dina.get(team.section("words"))).text()).contains("has run out");
    assertThat(links.browser().get(link)).hasStatus(404);
  }

  @Test
  void askingSomebodyElseWithdrawsTheLink() {
    var dina = links.open(links.send("words"));
    team.ask("words", team.joseph);
    assertThat(dina.get(team.section("words"))).hasStatus(404);
    assertThat(links.owner().select("main").text()).contains("Link withdrawn");
  }

  @Test
  void case15GuessingLinksIsSlowedDown() {
    var stranger = links.browser();
    var statuses = new java.util.TreeSet<Integer>();
    for (int i = 0; i < 80; i++) {
      var guess = "/delegations/" + java.util.UUID.randomUUID();
      var answer = i % 2 == 0 ? stranger.get(guess) : stranger.post(guess + "/renewal");
      statuses.add(answer.getResponse().getStatus());
    }
    assertThat(statuses).containsExactly(404, 429);
  }

  @Test
  void case30ErasingAPersonEndsTheirLinkAndForgetsTheAddress() {
    var dina = links.open(links.send("words"));
    var person = team.dossier().work("words").owner();
    context
        .getBeansOfType(org.weft.account.privacy.PersonalRecords.class)
        .values()
        .forEach(records -> records.erase(person));
    assertThat(dina.get(team.section("words"))).hasStatus(404);
    assertThat(
            team.sql.fetchExists(
                DELEGATIONS,
                DELEGATIONS.ASSESSMENT_ID.eq(team.id.value()).and(DELEGATIONS.EMAIL.isNotNull())))
        .isFalse();
  }
}
