package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.account.Letter;

/// A coordinator brings a colleague in by mail and hands everything over to her without scripts;
/// she has them. Both have a phone.
@Demonstration
class TeamJourney {
  private static final Visit.Setup PHONE = new Visit.Setup("en", 360, ColorScheme.LIGHT, true);

  @LocalServerPort int port;
  @Autowired ConfigurableApplicationContext context;

  @Test
  void aColleagueIsInvitedAndTakesOver(Browser browser) {
    var letters = new CopyOnWriteArrayList<Letter>();
    ApplicationListener<?> box = ApplicationListener.forPayload((Letter l) -> letters.add(l));
    context.addApplicationListener(box);
    try (var leaving = new Visit(browser, port, PHONE.withoutScripts());
        var coming = new Visit(browser, port, PHONE)) {
      leaving.signIn("Tariq Hirst");
      invite(leaving);
      coming.open(path(letters.getLast()));
      look(coming, true);
      button(coming.page(), "Accept");
      assertThat(coming.page().url()).endsWith("/office");
      assertThat(coming.page().locator("main").innerText()).contains("Kirklees", "Contributor");
      look(coming, true);

      handOver(leaving);
      var told = letters.getLast();
      assertThat(told.to()).isEqualTo("salma.iqbal@example.org");
      assertThat(told.paragraphs().toString()).contains("Tariq Hirst");
      coming.open(path(told));
      assertThat(coming.page().locator("main").innerText())
          .contains("Lead the cycle", "The mayor wants it in spring.");
      look(coming, true);
      coming.open("/office");
      assertThat(coming.page().locator("main").innerText()).contains("Coordinator");
      for (var part : List.of("team", "team/new", "handover", "offices")) {
        coming.open("/office/gb/kirklees/" + part);
        look(coming, true);
      }
      assertThat(coming.complaints()).isEmpty();
    } finally {
      context.removeApplicationListener(box);
    }
  }

  @Test
  void everyRoleFindsSomethingInItsOffice(Browser browser) {
    for (var name :
        List.of(
            "Noor Haddad",
            "Claire Morel",
            "Rui Carvalho",
            "Grace Oyelaran",
            "Helen Marsh",
            "Yusuf Khan")) {
      try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
        visit.signIn(name);
        visit.open("/office");
        var first = visit.page().locator("section[aria-labelledby=own] strong a").first();
        assertThat(visit.findings()).as(name).isEmpty();
        var status = visit.open(first.getAttribute("href"));
        assertThat(status).as(name).isEqualTo(200);
        assertThat(visit.findings()).as(name).isEmpty();
      }
    }
  }

  private static void invite(Visit visit) {
    var page = visit.page();
    visit.open("/office/gb/kirklees/team");
    look(visit, false);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give a role")).click();
    look(visit, false);
    page.locator("input[name=email]").fill("no address");
    button(page, "Give the role");
    assertThat(page.title()).startsWith("Error:");
    look(visit, false);
    page.locator("input[name=name]").fill("Salma Iqbal");
    page.locator("input[name=email]").fill("salma.iqbal@example.org");
    page.locator("input[name=role][value=contributor]").check();
    page.locator("input[name=reach][value=named]").check();
    page.locator("input[name=sections]").first().check();
    button(page, "Give the role");
    assertThat(page.locator("main").innerText())
        .contains("The invitation is on its way.", "salma.iqbal@example.org");
    look(visit, false);
  }

  private static void handOver(Visit visit) {
    var page = visit.page();
    visit.open("/office/gb/kirklees/handover");
    look(visit, false);
    page.locator("label.choice")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Salma Iqbal"))
        .locator("input")
        .check();
    page.locator("input[name=leaves]").fill(LocalDate.now().plusDays(30).toString());
    page.locator("textarea[name=note]").fill("The mayor wants it in spring.");
    button(page, "Continue");
    assertThat(page.locator("h1").innerText()).contains("Salma Iqbal");
    look(visit, false);
    button(page, "Hand over");
    assertThat(page.locator("h1").innerText()).contains("Tariq Hirst", "Salma Iqbal");
    look(visit, false);
  }

  /// Axe is a script itself, so it looks only where there are scripts.
  private static void look(Visit visit, boolean scripts) {
    if (!scripts) {
      assertThat(visit.overflow()).as("sideways scroll on %s", visit.page().url()).isZero();
      return;
    }
    assertThat(visit.findings()).as("axe on %s", visit.page().url()).isEmpty();
    assertThat(visit.overflow()).as("sideways scroll on %s", visit.page().url()).isZero();
  }

  private static String path(Letter letter) {
    var link = letter.link();
    return link == null ? "" : link.getPath();
  }

  private static void button(Page page, String name) {
    var button =
        page.locator("main form button")
            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
            .last();
    page.waitForNavigation(button::click);
  }
}
