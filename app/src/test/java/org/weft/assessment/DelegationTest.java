package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.assessment.db.Tables.DELEGATIONS;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.Role;

/// Answering one section by a link, without an account.
@WeftTest
@RecordApplicationEvents
class DelegationTest {
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
  void theColleagueGetsALetterWithALinkOfTheConfiguredAddress() {
    links.send("words");
    var letter = links.letters().getLast();
    assertThat(letter.to()).isEqualTo(links.mail);
    assertThat(letter.subject()).contains("Anna Whitfield", "Words", "Leeds");
    assertThat(String.join(" ", letter.paragraphs())).contains("Dina Kovač", "no account");
    assertThat(letter.link().toString()).matches("http://localhost:\\d+/delegations/[\\w-]{43}");
    var secret = letter.link().getPath().substring("/delegations/".length());
    assertThat(
            team.sql.fetchExists(
                DELEGATIONS, DELEGATIONS.SECRET_HASH.eq(secret.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(letter.toString()).doesNotContain(secret);
  }

  @Test
  void lookingAtALinkUsesNothingUp() {
    var link = links.send("words");
    for (int i = 0; i < 3; i++) {
      var page = Browser.parse(links.browser().get(link));
      assertThat(page.select("main").text())
          .contains("Continue as Dina Kovač", "Words", "Anna Whitfield");
    }
    assertThat(links.open(link).get(team.section("words"))).hasStatusOk();
  }

  @Test
  void theColleagueAnswersTheSectionUnderTheirOwnName() {
    var dina = links.open(links.send("words"));
    assertThat(
            dina.post(
                team.section("words"), "then", "stay", "v:W1", "", "a:W1", "An example of ours"))
        .hasStatus(303);
    assertThat(dina.post(team.address() + "/questions/W1/notes", "note", "Minutes")).hasStatus(303);
    assertThat(dina.post(team.address() + "/questions/W1/comments", "text", "Look at page 4"))
        .hasStatus(303);
    assertThat(dina.post(team.section("words"), "then", "leave:3"))
        .hasStatus(303)
        .hasRedirectedUrl(team.section("words"));
    assertThat(Browser.parse(dina.get(team.section("words"))).text())
        .contains("marked as complete", "Anna Whitfield looks at it next");
    assertThat(team.value("W1")).isEqualTo("An example of ours");
    var anna = team.browser(team.anna).page(team.address());
    assertThat(anna.select(".told").text()).contains("Dina Kovač answered W1 in Words");
    assertThat(anna.select(".tasks").text()).contains("Dina Kovač, Culture", "Link opened");
    assertThat(anna.select(".status[data-s=yours]")).hasSize(1);
  }

  @Test
  void theLinkOpensNothingButTheSection() {
    team.answer(team.anna, "C1", "yes");
    team.ask("commitment", team.joseph);
    var dina = links.open(links.send("words"));
    for (var open :
        new String[] {
          "/sections/words",
          "/sections/words/changes",
          "/sections/words/questions/W1",
          "/questions/W1"
        }) {
      var page = dina.get(team.address() + open);
      assertThat(page).as(open).hasStatusOk();
      assertThat(Browser.parse(page).text())
          .as(open)
          .doesNotContain("Joseph", "Commitment", "1 of 5");
      for (var link : Browser.parse(page).select("main a[href^=/assessments]")) {
        assertThat(dina.get(link.attr("href").replaceFirst("#.*", "")))
            .as(link.attr("href"))
            .hasStatusOk();
      }
    }
    for (var closed :
        new String[] {
          "",
          "/changes",
          "/check",
          "/submission",
          "/submitted",
          "/reopening",
          "/revisions/1",
          "/import",
          "/questionnaire.pdf",
          "/questionnaire.xlsx",
          "/report",
          "/report.json",
          "/sections/commitment",
          "/sections/commitment/changes",
          "/sections/words/owner",
          "/sections/commitment/questions/C1",
          "/questions/C1"
        }) {
      assertThat(dina.get(team.address() + closed)).as(closed).hasStatus(404);
    }
    assertThat(Browser.parse(dina.get("/office")).text()).doesNotContain("Leeds");
    assertThat(Browser.parse(dina.get("/")).select("header").text()).doesNotContain("Dina");
  }

  @Test
  void aLinkWritesInNoOtherSectionAndInNoOtherAssessment() {
    var other = team.start("2027");
    var dina = links.open(links.send("words"));
    for (var form :
        new String[] {
          "/sections/commitment", "/sections/commitment/answers/C1", "/questions/C1/notes",
          "/questions/C1/comments", "/sections/words/owner", "/sections/words/checked",
          "/submission", "/reopening"
        }) {
      assertThat(
              dina.post(
                  team.address() + form,
                  "v:C1",
                  "",
                  "a:C1",
                  "yes",
                  "note",
                  "x",
                  "text",
                  "x",
                  "revision",
                  "0",
                  "person",
                  team.dina.value().toString()))
          .as(form)
          .hasStatus(404);
    }
    var elsewhere = "/assessments/" + other.value() + "/sections/words";
    assertThat(dina.get(elsewhere)).hasStatus(404);
    assertThat(dina.post(elsewhere, "v:W1", "", "a:W1", "x")).hasStatus(404);
    // a question of another section under the address of the own one
    assertThat(dina.post(team.section("words") + "/answers/C1", "v:C1", "", "a:C1", "yes"))
        .hasStatus(404);
    assertThat(team.value("C1")).isEmpty();
  }

  @Test
  void theOwnerOfASectionPassesItOnIfTheyMay() {
    team.ask("words", team.joseph);
    var joseph = team.browser(team.joseph);
    var owner = team.section("words") + "/owner";
    assertThat(joseph.get(owner)).hasStatus(404);
    team.browser(team.anna).post(owner, "person", team.joseph.value().toString(), "pass", "yes");
    assertThat(joseph.page(team.address()).select("a[href$=/words/owner]")).hasSize(1);
    assertThat(joseph.page(owner).select("input[type=radio]")).isEmpty();
    assertThat(joseph.post(owner, "person", team.dina.value().toString(), "name", ""))
        .hasStatus(404);
    assertThat(joseph.post(owner, "name", "Dina Kovač")).hasStatus(422);
    assertThat(joseph.post(owner, "name", "Dina Kovač", "email", "no address")).hasStatus(422);
    assertThat(joseph.post(owner, "name", "Dina Kovač", "email", links.mail)).hasStatus(303);
    var dina = links.open(links.latest());
    assertThat(dina.get(team.section("words"))).hasStatusOk();
    assertThat(team.dossier().work("words").owner()).isEqualTo(team.joseph);
    assertThat(team.answer(team.joseph, "W1", "Ours"))
        .isInstanceOf(org.weft.assessment.answering.Saving.Done.class);
    assertThat(
            joseph.post(
                joseph.page(owner).select("button[formaction$=withdrawal]").attr("formaction")))
        .hasStatus(303);
    assertThat(dina.get(team.section("words"))).hasStatus(404);
  }

  @Test
  void sendingAndWithdrawingIsForTheCityAlone() {
    links.send("words");
    var sending = links.owner().select("button[formaction$=sending]").attr("formaction");
    var withdrawal = links.owner().select("button[formaction$=withdrawal]").attr("formaction");
    var observer = team.person("Mary Oldroyd", new Grant(Role.OBSERVER, team.city.value()));
    for (var person :
        new org.weft.account.PersonId[] {
          team.tariq, team.claire, team.joseph, team.dina, observer
        }) {
      assertThat(team.browser(person).post(sending)).hasStatus(404);
      assertThat(team.browser(person).post(withdrawal)).hasStatus(404);
    }
    assertThat(links.letters()).hasSize(1);
  }

  @Test
  void theAddressOfSomebodyInAnotherCityTellsNothingOfThem() {
    team.sql.execute(
        "update account.people set email = ? where id = ?",
        "tariq-" + team.tariq.value() + "@kirklees.example",
        team.tariq.value());
    links.send("words", "Terry", "tariq-" + team.tariq.value() + "@kirklees.example");
    assertThat(links.owner().select("main").text()).contains("Terry").doesNotContain("Tariq");
  }
}
