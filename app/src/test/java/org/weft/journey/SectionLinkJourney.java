package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A coordinator asks a colleague by mail; the colleague answers in a browser of their own, with
/// and without scripts; the coordinator withdraws the link while the colleague is at work.
@Demonstration
class SectionLinkJourney {
  private static final Visit.Setup PHONE_WITHOUT_SCRIPTS =
      new Visit.Setup("en", 360, ColorScheme.LIGHT, false);

  @LocalServerPort int port;
  @Autowired Letterbox letterbox;

  @Test
  void aColleagueAnswersBySectionLinkWithScripts(Browser browser) {
    try (var coordinator = new Visit(browser, port, Visit.Setup.DESK);
        var colleague = new Visit(browser, port, Visit.Setup.DESK)) {
      var tasks = start(coordinator, "2032");
      arrive(colleague, delegate(coordinator, tasks, "maryam@kirklees.example"));
      var page = colleague.page();
      var question = page.locator("fieldset.question").first();
      question.locator("input[type=radio]").first().press("Space");
      question.getByText(Pattern.compile("Saved \\d\\d:\\d\\d by Maryam Siddiq")).waitFor();
      look(colleague);

      withdraw(coordinator, tasks);
      question.locator("input[type=radio]").nth(1).press("Space");
      question.getByText("The link to this area was withdrawn").waitFor();
      assertThat(question.locator("input[type=radio]").nth(1).isChecked())
          .as("what was chosen is still on the page")
          .isTrue();
      assertThat(colleague.complaints()).isEmpty();
    }
  }

  @Test
  void aColleagueAnswersBySectionLinkOnAPhoneWithoutScripts(Browser browser) {
    try (var coordinator = new Visit(browser, port, Visit.Setup.DESK);
        var colleague = new Visit(browser, port, PHONE_WITHOUT_SCRIPTS)) {
      var tasks = start(coordinator, "2033");
      arrive(colleague, delegate(coordinator, tasks, "maryam.s@kirklees.example"));
      var page = colleague.page();
      page.locator("fieldset.question input[type=radio]").first().press("Space");
      press(page.locator("button[name=then][value=stay]").last());
      assertThat(page.content()).containsPattern("Saved \\d\\d:\\d\\d by Maryam Siddiq");
      page.locator("input[name=done][value=yes]").press("Space");
      press(page.locator("button[name=then][value=go]").last());
      assertThat(page.content()).contains("count as not answered");
      assertThat(colleague.overflow()).isZero();
      press(page.locator(".notice.bad button"));
      assertThat(page.content()).contains("marked as complete", "Tariq Hirst looks at it next");
      assertThat(colleague.overflow()).isZero();

      withdraw(coordinator, tasks);
      page.locator("fieldset.question").nth(1).locator("input[type=radio]").first().press("Space");
      press(page.locator("button[name=then][value=stay]").last());
      assertThat(page.locator("h1").innerText()).isEqualTo("Your link opens nothing any more");
      assertThat(page.locator("dl.typed dd").count()).as("what was typed").isPositive();
      assertThat(colleague.overflow()).isZero();
    }
  }

  private static String start(Visit visit, String period) {
    visit.signIn("Tariq Hirst");
    visit.open("/office/gb/kirklees/start?lang=en");
    var page = visit.page();
    page.locator("input[name=framework][value]").last().press("Space");
    page.locator("#period").fill(period);
    press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the cycle")));
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
  }

  /// Asks a new colleague by mail.
  ///
  /// @return the link in the letter
  private String delegate(Visit visit, String tasks, String mail) {
    visit.open(tasks + "/sections/commitment/owner");
    var page = visit.page();
    page.locator("#name").fill("Maryam Siddiq");
    page.locator("#post").fill("Schools");
    page.locator("#email").fill(mail);
    press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask this person")));
    assertThat(page.locator("main").innerText()).contains("Maryam Siddiq", mail, "not opened yet");
    look(visit);
    return letterbox.link(mail);
  }

  private static void arrive(Visit visit, String link) {
    visit.open(link);
    var page = visit.page();
    assertThat(visit.overflow()).isZero();
    press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue as")));
    assertThat(page.url()).contains("/sections/commitment");
    assertThat(page.locator(".section-nav").count()).isZero();
  }

  private static void withdraw(Visit visit, String tasks) {
    visit.open(tasks);
    assertThat(visit.page().locator(".tasks").innerText()).contains("Link opened");
    visit.open(tasks + "/sections/commitment/owner");
    press(visit.page().locator("button[formaction$=withdrawal]").first());
    assertThat(visit.page().locator("main").innerText()).contains("Link withdrawn");
  }

  private static void look(Visit visit) {
    assertThat(visit.findings()).as("axe on %s", visit.page().url()).isEmpty();
    assertThat(visit.overflow()).as("sideways scroll on %s", visit.page().url()).isZero();
  }

  /// What a person does who cannot use a pointer.
  private static void press(Locator target) {
    target.focus();
    target.page().waitForNavigation(() -> target.press("Enter"));
  }
}
