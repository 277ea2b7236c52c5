package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.Watch;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.Role;
import org.weft.city.Cities;
import org.weft.network.Networks;

@WeftTest
class OfficeTest {
  @Autowired ApplicationContext context;
  @Autowired Watch watch;

  private Team team;
  private Browser anna;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
  }

  @Test
  void theOfficeSaysWhatWaits() {
    team.ask("words", team.joseph);
    var page = team.browser(team.joseph).page("/office");
    assertThat(page.select(".lede").text()).isEqualTo("One thing waits for you.");
    assertThat(page.select("a[href=" + team.section("words") + "]").text())
        .isEqualTo("Answer Words");
    assertThat(context.getBean(Browser.class).get("/office"))
        .hasRedirectedUrl("/sign-in?to=/office");
  }

  @Test
  void aCycleIsStartedOnce() {
    var start = office() + "/start";
    var form = anna.page(start);
    assertThat(form.select("input[name=framework]")).isNotEmpty();
    var framework = team.framework.id().value().toString();
    var wrong = anna.post(start, "period", "", "due", "2001-01-01");
    assertThat(wrong).hasStatus(422);
    assertThat(Browser.parse(wrong).select(".notice.bad li")).hasSize(3);
    var network = team.network.value().toString();
    var started =
        anna.post(
            start,
            "framework",
            framework,
            "network",
            network,
            "period",
            "2027",
            "due",
            "2099-12-04");
    assertThat(started).hasStatus(303);
    var again = anna.post(start, "framework", framework, "network", network, "period", "2027");
    var there = again.getResponse().getHeader("Location");
    assertThat(there).isEqualTo(started.getResponse().getHeader("Location") + "?start=there");
    assertThat(anna.page(there).select("[role=status]")).as("after a double click").isEmpty();
    var later = watch.after(Duration.ofMinutes(2), () -> anna.page(there));
    assertThat(later.select("[role=status]").text()).contains("started before");
    assertThat(anna.page(office()).select(".cycles li")).hasSize(2);
  }

  @Test
  void theTaskListCountsWhatApplies() {
    team.ask("words", team.joseph);
    team.answer(team.joseph, "W1", "An example");
    var page = anna.page(team.address());
    assertThat(page.select(".lede").text())
        .startsWith("1 of 8 questions is answered. 0 of 3 areas are completed.");
    assertThat(page.select(".tasks li").get(0).text()).contains("0 of 4", "Not yet started");
    assertThat(page.select(".tasks li").get(1).text())
        .contains("Joseph Adeyemi", "1 of 4", "In progress");
    team.answer(team.anna, "C2", "own");
    assertThat(anna.page(team.address()).select(".tasks li").get(0).text()).contains("1 of 5");
    assertThat(page.select(".told").text()).contains("Joseph Adeyemi answered W1 in Words");
  }

  @Test
  void theTaskListHasOneMainActionAndFilesBesideIt() {
    var page = anna.page(team.address());
    assertThat(page.select("main [role=button]:not(.quiet)").eachText())
        .containsExactly("Go on with Commitment");
    assertThat(page.select(".papers a").eachAttr("href"))
        .containsExactly(
            team.address() + "/questionnaire.pdf",
            team.address() + "/questionnaire.pdf?blank=true",
            team.address() + "/questionnaire.xlsx",
            team.address() + "/import");
    for (var area : new String[] {"commitment", "words", "services"}) {
      anna.post(team.section(area), "then", "leave:4");
    }
    assertThat(anna.page(team.address()).select("main [role=button]:not(.quiet)").attr("href"))
        .isEqualTo(team.address() + "/submission");
  }

  @Test
  void whereTheListFallsBackToEnglishItsDatesDoToo() {
    var page = anna.page(team.address() + "?lang=ar");
    assertThat(page.select(".lede").text()).contains("The answers are due on 4 December 2099");
    assertThat(page.select(".tasks").text()).contains("4 Dec 2099");
  }

  @Test
  void aCompletedSectionWaitsForTheCoordinatorToCheck() {
    team.ask("words", team.joseph);
    var joseph = team.browser(team.joseph);
    joseph.post(team.section("words"), "then", "leave:4");
    assertThat(joseph.page(team.address()).select(".status[data-s=done]")).hasSize(1);
    assertThat(anna.page(team.address()).select(".status[data-s=yours]")).hasSize(1);
    var check = anna.page(team.address() + "/check").select("form[action$=checked]").attr("action");
    assertThat(anna.post(check)).hasStatus(303);
    assertThat(anna.page(team.address()).select(".status[data-s=done]")).hasSize(1);
    joseph.post(team.section("words"), "then", "go", "done", "later");
    assertThat(anna.page(team.address()).select(".status[data-s=done]")).isEmpty();
  }

  @Test
  void theSecretariatSeesHowFarItsMembersAre() {
    team.answer(team.anna, "C1", "yes");
    var slug = context.getBean(Networks.class).get(team.network).slug();
    var page = team.browser(team.claire).page("/secretariat/" + slug);
    assertThat(page.select(".cycles").text()).contains("Leeds", "one answer", "In progress");
    assertThat(page.select(".cycles a")).isEmpty();
    assertThat(anna.get("/secretariat/" + slug)).hasStatus(404);
  }

  @Test
  void pagesNeedFewStatementsHoweverMuchThereIs() {
    for (var path :
        new String[] {
          "", "/sections/commitment", "/check", "/changes", "/submission", "/questions/C1"
        }) {
      var few = count(team.address() + path);
      team.answer(team.anna, "C1", "yes");
      team.answer(team.anna, "W1", "Words");
      team.answer(team.anna, "C5", "en;fr");
      team.ask("words", team.dina);
      var many = count(team.address() + path);
      assertThat(many).as(path).hasSizeLessThanOrEqualTo(8);
      assertThat(many.size()).as(path).isLessThanOrEqualTo(Math.max(few.size(), 8));
    }
    var office = count("/office");
    team.start("2027");
    team.start("2028");
    assertThat(count("/office")).hasSameSizeAs(office).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void nobodyElseFindsAnything() {
    var stranger = team.person("Sam Lister", new Grant(Role.CONTRIBUTOR, team.elsewhere.value()));
    var pages =
        new String[] {
          "",
          "/changes",
          "/check",
          "/submission",
          "/submitted",
          "/reopening",
          "/revisions/1",
          "/sections/commitment",
          "/sections/commitment/owner",
          "/sections/commitment/questions/C1",
          "/questions/C1"
        };
    var forms =
        new String[] {
          "/submission",
          "/reopening",
          "/sections/commitment",
          "/sections/commitment/owner",
          "/sections/commitment/checked",
          "/sections/commitment/answers/C1",
          "/questions/C1/comments",
          "/questions/C1/notes",
          "/questions/C1/links",
          "/questions/C1/reused"
        };
    for (var person : new org.weft.account.PersonId[] {team.tariq, stranger, team.claire}) {
      for (var page : pages) {
        assertThat(team.browser(person).get(team.address() + page)).as(page).hasStatus(404);
      }
      for (var form : forms) {
        assertThat(
                team.browser(person)
                    .post(
                        team.address() + form,
                        "text",
                        "x",
                        "note",
                        "x",
                        "link",
                        "https://a.example",
                        "reason",
                        "x",
                        "reused",
                        java.util.UUID.randomUUID().toString(),
                        "person",
                        team.dina.value().toString(),
                        "v:C1",
                        "",
                        "a:C1",
                        "yes"))
            .as(form)
            .hasStatus(404);
      }
    }
    var nobody = context.getBean(Browser.class);
    for (var page : pages) {
      assertThat(nobody.get(team.address() + page)).as(page).hasStatus(404);
    }
    assertThat(team.browser(team.tariq).get(office())).hasStatus(404);
    assertThat(team.browser(team.joseph).get(office() + "/start")).hasStatus(404);
    assertThat(team.dossier().values()).isEmpty();
  }

  private java.util.List<String> count(String address) {
    return Statements.during(() -> anna.page(address));
  }

  private String office() {
    var city = context.getBean(Cities.class).get(team.city);
    return "/office/" + city.country().toLowerCase(Locale.ROOT) + "/" + city.slug();
  }
}
