package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.cycle.Submitting;
import org.weft.city.Cities;
import org.weft.network.Networks;

/// What each role sees and does in an assessment. Contributors without named sections are in
/// [SectionPagesTest], people of other cities in [OfficeTest].
@WeftTest
class RolesTest {
  private static final String[] PAGES = {
    "",
    "/changes",
    "/check",
    "/sections/commitment",
    "/sections/commitment/changes",
    "/sections/commitment/questions/C1",
    "/questions/C1",
    "/questionnaire.pdf",
    "/questionnaire.xlsx"
  };

  private static final String[] FORMS = {
    "/submission",
    "/reopening",
    "/import",
    "/sections/commitment",
    "/sections/commitment/owner",
    "/sections/commitment/checked",
    "/sections/commitment/answers/C1",
    "/questions/C1/comments",
    "/questions/C1/notes",
    "/questions/C1/links",
    "/questions/C1/reused"
  };

  @Autowired ApplicationContext context;

  private Team team;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
  }

  @Test
  void anObserverReadsTheCitysDrafts() {
    team.answer(team.anna, "C1", "yes");
    var mayor = mayor();
    for (var page : PAGES) {
      assertThat(mayor.get(team.address() + page)).as(page).hasStatusOk();
    }
    assertThat(mayor.page("/office").select("main").text()).contains("Leeds");
    assertThat(mayor.get(office())).hasStatusOk();
    assertThat(mayor.page(team.section("commitment")).text()).contains("You read along");
  }

  @Test
  void anObserverChangesNothingAndFindsNoForms() {
    team.answer(team.anna, "C1", "yes");
    var mayor = mayor();
    for (var form : FORMS) {
      var status = write(mayor, form).getResponse().getStatus();
      assertThat(status).as(form).isIn(403, 404, 409);
    }
    for (var page : PAGES) {
      if (!page.contains("questionnaire.")) {
        assertThat(mayor.page(team.address() + page).select("main form")).as(page).isEmpty();
      }
    }
    for (var page : new String[] {"/submission", "/reopening", "/import"}) {
      assertThat(mayor.get(team.address() + page)).as(page).hasStatus(404);
    }
    assertThat(mayor.page(team.address()).select("a[href$=import]")).isEmpty();
    assertThat(mayor.get(office() + "/start")).hasStatus(404);
    assertThat(team.value("C1")).isEqualTo("yes");
    assertThat(Browser.parse(write(mayor, "/questions/C1/comments")).text())
        .contains("You read along", "A comment");
  }

  @Test
  void aContributorAnswersTheSectionsTheirGrantNames() {
    var grant = new Grant(Role.CONTRIBUTOR, team.city.value(), Set.of("words"));
    var ellie = team.person("Ellie Thwaite", grant);
    assertThat(team.answer(ellie, "W1", "Words")).isInstanceOf(Saving.Done.class);
    assertThat(team.answer(ellie, "C1", "yes")).isInstanceOf(Saving.NotYours.class);
    var browser = team.browser(ellie);
    assertThat(browser.page(team.section("words")).select("textarea[name=a:W1]")).hasSize(1);
    assertThat(browser.page(team.section("commitment")).select("[name=a:C1]")).isEmpty();
    assertThat(browser.post(team.address() + "/questions/W1/notes", "note", "Minutes"))
        .hasStatus(303);
    assertThat(browser.post(team.address() + "/questions/C1/notes", "note", "Minutes"))
        .hasStatus(403);
    team.ask("commitment", ellie);
    assertThat(team.answer(ellie, "C1", "yes")).isInstanceOf(Saving.Done.class);
  }

  @Test
  void aContributorOfAllSectionsAnswersThemAll() {
    var ellie =
        team.person("Ellie Thwaite", new Grant(Role.CONTRIBUTOR, team.city.value(), Grant.ALL));
    assertThat(team.answer(ellie, "W1", "Words")).isInstanceOf(Saving.Done.class);
    assertThat(team.answer(ellie, "C1", "yes")).isInstanceOf(Saving.Done.class);
  }

  @Test
  void aReviewerReadsWhatWasSubmittedAndWritesNothing() {
    var ludvig = team.person("Ludvig Berg", new Grant(Role.REVIEWER, team.network.value()));
    var browser = team.browser(ludvig);
    var slug = context.getBean(Networks.class).get(team.network).slug();
    team.answer(team.anna, "C2", "own");
    assertThat(browser.get(team.address())).hasStatus(404);
    assertThat(browser.page("/secretariat/" + slug).select(".cycles").text())
        .doesNotContain("Leeds");
    team.answerRequired();
    context.getBean(Submitting.class).submit(team.actor(team.anna), team.id, 0, true);
    assertThat(browser.get(team.address())).hasStatus(303);
    assertThat(browser.page(team.address() + "/revisions/1").text()).contains("Anna Whitfield");
    assertThat(browser.page("/secretariat/" + slug).select(".cycles").text())
        .contains("Leeds", "Submitted")
        .doesNotContain("answer");
    assertThat(browser.get(team.address() + "/report")).hasStatusOk();
    for (var form : FORMS) {
      assertThat(write(browser, form)).as(form).hasStatus(404);
    }
    for (var page : PAGES) {
      if (!page.isEmpty()) {
        assertThat(browser.get(team.address() + page)).as(page).hasStatus(404);
      }
    }
  }

  @Test
  void partnersAndResidentsSeeNoMoreThanThePublic() {
    team.answerRequired();
    var organisation = UUID.randomUUID();
    team.sql.execute(
        "insert into account.organisations (id, city_id, name) values (?, ?, 'University')",
        organisation,
        team.city.value());
    for (PersonId person :
        new PersonId[] {
          team.person("Sam Lister", new Grant(Role.RESIDENT, team.city.value())),
          team.person("Una Partner", new Grant(Role.PARTNER, organisation))
        }) {
      var browser = team.browser(person);
      for (var page : PAGES) {
        assertThat(browser.get(team.address() + page)).as(page).hasStatus(404);
      }
      for (var form : FORMS) {
        assertThat(write(browser, form)).as(form).hasStatus(404);
      }
      assertThat(browser.get(office())).hasStatus(404);
      assertThat(browser.page("/office").select("a[href^=/assessments], .cycles")).isEmpty();
    }
  }

  private Browser mayor() {
    return team.browser(team.person("Mary Oldroyd", new Grant(Role.OBSERVER, team.city.value())));
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult write(
      Browser browser, String form) {
    return browser.post(
        team.address() + form,
        "text",
        "A comment",
        "note",
        "A note",
        "link",
        "https://a.example",
        "reason",
        "A reason",
        "reused",
        UUID.randomUUID().toString(),
        "person",
        team.dina.value().toString(),
        "v:C1",
        team.token("C1"),
        "a:C1",
        "no");
  }

  private String office() {
    var city = context.getBean(Cities.class).get(team.city);
    return "/office/" + city.country().toLowerCase(Locale.ROOT) + "/" + city.slug();
  }
}
