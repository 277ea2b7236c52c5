package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.site.Texts;

/// Whoever answers while the server or its database cannot be reached is told at once that nothing
/// was saved, and no longer once it is.
@Demonstration
class AwayJourney {
  @LocalServerPort int port;
  @Autowired Texts texts;

  @Test
  void whatCouldNotBeSavedIsSaidUntilItIs(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = visit.page();
      var walk = new CoordinatorWalk(visit, texts, "en");
      walk.signIn("Tariq Hirst");
      page.navigate(walk.start("2046") + "/sections/business");

      instead(page, route -> route.fulfill(databaseAway()));
      answer(page, 0);
      assertTold(page, "away", "the data cannot be reached just now");
      assertThat(visit.findings()).isEmpty();

      instead(page, Route::abort);
      answer(page, 1);
      assertTold(page, "unsent", "check your connection");

      page.unroute("**/answers/**");
      answer(page, 0);
      for (var notice : new String[] {"away", "unsent"}) {
        notice(page, notice)
            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      }
      assertThat(page.locator(".saved").first().innerText())
          .containsPattern(walk.saved("Tariq Hirst"));
    }
  }

  /// As the program answers in an outage.
  private static Route.FulfillOptions databaseAway() {
    return new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "60"));
  }

  private static void instead(Page page, Consumer<Route> answer) {
    page.unroute("**/answers/**");
    page.route("**/answers/**", answer);
  }

  private static void answer(Page page, int choice) {
    page.locator("fieldset.question")
        .first()
        .locator("input[type=radio], input[type=checkbox]")
        .nth(choice)
        .check();
  }

  private static void assertTold(Page page, String name, String words) {
    notice(page, name).waitFor();
    assertThat(notice(page, name).innerText()).contains("has not been saved", words);
  }

  private static Locator notice(Page page, String name) {
    return page.locator("[data-notice=" + name + "]");
  }
}
