package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.site.Texts;

/// Whoever was signed out in another window is told at once that an answer was not saved, and loses
/// nothing of it.
@Demonstration
class SignedOutJourney {
  @LocalServerPort int port;
  @Autowired Texts texts;

  @Test
  void anAnswerAfterTheSessionHasEndedIsNotLost(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = visit.page();
      var walk = new CoordinatorWalk(visit, texts, "en");
      walk.signIn("Tariq Hirst");
      page.navigate(walk.start("2045") + "/sections/business");
      page.context().clearCookies();

      var answer = page.locator("main input[type=radio]:not(:checked)").first();
      var name = answer.getAttribute("name");
      var value = answer.getAttribute("value");
      answer.check();
      page.locator("[data-notice=ended]").waitFor();
      assertThat(page.locator("[data-notice=ended]").innerText()).contains("not saved");
      assertThat(visit.findings()).isEmpty();

      page.locator("main form button:not(.link)").last().click();
      page.waitForLoadState();
      assertThat(page.locator("h1").innerText()).isEqualTo("The session had ended");
      assertThat(page.locator("[name='" + name + "']").inputValue()).isEqualTo(value);
    }
  }
}
