package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.site.Texts;

/// A connection that comes and goes while somebody answers, and an answer that is put right.
@Demonstration
class LostConnectionJourney {
  private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d by Tariq Hirst");

  @LocalServerPort int port;
  @Autowired Texts texts;

  @Test
  void whatWasGivenWithoutAConnectionIsSavedAsSoonAsThereIsOne(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = open(visit, "2041", "commitment");
      var notice = page.locator("[data-notice=unsent]");
      page.context().setOffline(true);
      choose(page, 0);
      notice.waitFor();
      page.context().setOffline(false);
      saved(page, 0);
      notice.waitFor(gone());
    }
  }

  @Test
  void whatWasNotSavedIsToldUntilItIsThoughSomethingElseWas(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = open(visit, "2042", "commitment");
      var notice = page.locator("[data-notice=unsent]");
      page.route("**/answers/1.1", Route::abort);
      choose(page, 0);
      notice.waitFor();
      choose(page, 1);
      saved(page, 1);
      assertThat(notice.isVisible()).as("the first answer is not saved yet").isTrue();

      var asked = new ArrayList<String>();
      page.onDialog(dialog -> {
        asked.add(dialog.type());
        dialog.dismiss();
      });
      page.evaluate("location.reload()");
      page.waitForCondition(() -> !asked.isEmpty());
      assertThat(asked).as("leaving would lose it").containsExactly("beforeunload");

      page.unroute("**/answers/1.1");
      choose(page, 2);
      saved(page, 0);
      notice.waitFor(gone());
      page.reload();
      assertThat(question(page, 0).locator("input").first().isChecked()).isTrue();
    }
  }

  @Test
  void anAnswerThatIsPutRightIsNoLongerCalledWrong(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = open(visit, "2043", "language");
      var field = page.locator("[name='a:9.2']");
      field.fill("lots");
      field.press("Tab");
      var error = page.locator("[id='e-9.2']");
      error.waitFor();
      assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.locator("#warned").textContent()).isEqualTo(error.innerText());
      assertThat(page.locator("#said").textContent()).isEmpty();
      field.fill("58");
      field.press("Tab");
      error.waitFor(gone());
      assertThat(page.locator("[id='q-9.2']").getAttribute("class")).isEqualTo("question");
      assertThat(field.getAttribute("aria-invalid")).isNull();
      assertThat(page.locator("[id='q-9.2']").innerText()).containsPattern(SAVED);
      assertThat(page.locator("#warned").textContent()).isEmpty();
      assertThat(page.locator("#said").textContent())
          .startsWith("Question 9.2. ")
          .containsPattern(SAVED);
    }
  }

  @Test
  void enterInAFieldSavesTheAnswerAndStaysThere(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = open(visit, "2044", "language");
      assertThat(page.locator("[data-notice=saves]").isVisible()).isTrue();
      var before = page.url();
      var field = page.locator("[name='a:9.2']");
      field.fill("58");
      field.press("Enter");
      page.locator("[id='q-9.2']").getByText(SAVED).waitFor();
      assertThat(page.url()).isEqualTo(before);
      assertThat(page.evaluate("document.activeElement.name")).isEqualTo("a:9.2");
      page.reload();
      assertThat(field.inputValue()).isEqualTo("58");
    }
  }

  private Page open(Visit visit, String period, String area) {
    var walk = new CoordinatorWalk(visit, texts, "en");
    walk.signIn("Tariq Hirst");
    visit.page().navigate(walk.start(period) + "/sections/" + area);
    return visit.page();
  }

  private static Locator question(Page page, int place) {
    return page.locator("fieldset.question").nth(place);
  }

  private static void choose(Page page, int place) {
    question(page, place).locator("input").first().press("Space");
  }

  private static void saved(Page page, int place) {
    question(page, place).getByText(SAVED).waitFor();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
