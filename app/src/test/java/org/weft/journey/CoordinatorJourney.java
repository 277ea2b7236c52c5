package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.site.Texts;

/// The coordinator’s path from the first sign-in to the report, walked with the keyboard alone: in
/// English and French, at a desk and on a phone, with scripts and without.
@Demonstration
class CoordinatorJourney {
  @LocalServerPort int port;
  @Autowired Texts texts;

  @Test
  void theCoordinatorOfLeedsFinishesTheCycleAtADesk(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = visit.page();
      var walk = new CoordinatorWalk(visit, texts, "en");
      walk.signIn("Anna Whitfield");
      CoordinatorWalk.press(
          page.locator("a[href*='/assessments/']")
              .filter(
                  new Locator.FilterOptions().setHasText("Intercultural Cities assessment 2026"))
              .last());
      var tasks = page.url();

      page.navigate(tasks + "/sections/competence");
      answerAtOnce(page, walk.saved("Anna Whitfield"));

      page.navigate(tasks + "/sections/language");
      page.locator(".versions button").first().press("Enter");
      page.locator(".versions")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      page.navigate(tasks);
      walk.submitAndRead(tasks);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theCoordinatorOfKirkleesWalksItInFrenchOnAPhone(Browser browser) throws Exception {
    var setup = new Visit.Setup("fr", 360, ColorScheme.LIGHT, true);
    try (var visit = new Visit(browser, port, setup)) {
      var walk = new CoordinatorWalk(visit, texts, "fr");
      walk.signIn("Tariq Hirst");
      var tasks = walk.start("2029");
      visit.page().navigate(tasks + "/sections/commitment");
      answerAtOnce(visit.page(), walk.saved("Tariq Hirst"));
      walk.answerWithTheButton(tasks);
      walk.attachEvidence(tasks);
      walk.handOver(tasks);
      walk.submitAndRead(tasks);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 360, 2027", "fr, 1280, 2028"})
  void theCoordinatorOfKirkleesWalksItWithoutScripts(
      String language, int width, String period, Browser browser) throws Exception {
    var setup = new Visit.Setup(language, width, ColorScheme.LIGHT, false);
    try (var visit = new Visit(browser, port, setup)) {
      var walk = new CoordinatorWalk(visit, texts, language);
      walk.signIn("Tariq Hirst");
      var tasks = walk.start(period);
      walk.answerWithTheButton(tasks);
      walk.attachEvidence(tasks);
      walk.handOver(tasks);
      walk.submitAndRead(tasks);
    }
  }

  /// With scripts an answer is saved as it is given, and the list of areas counts it.
  private static void answerAtOnce(Page page, Pattern saved) {
    var count = page.locator(".section-nav [aria-current] small");
    var before = count.textContent();
    var unanswered =
        page.locator("fieldset.question:not(:has(input:checked)):has(input[type=radio])").first();
    var question = page.locator("[id='" + unanswered.getAttribute("id") + "']");
    question.locator("input[type=radio]").first().focus();
    question.locator("input[type=radio]").first().press("Space");
    question.getByText(saved).waitFor();
    assertThat(count.textContent()).as("counted without a new page").isNotEqualTo(before);
    var id = question.getAttribute("id");
    page.reload();
    assertThat(page.locator("[id='" + id + "'] input").first().isChecked())
        .as("the answer is on the server without any button")
        .isTrue();
  }
}
