package org.weft.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody puts cities side by side with the keyboard alone, with and without scripts.
@Demonstration
class AddingCitiesJourney {
  @LocalServerPort int port;

  @Test
  void citiesAreChosenFromTheListBelowTheField(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      visit.open("/compare?lang=en");
      var page = visit.page();
      var field = page.locator("#add");
      var options = page.locator("#add-found-list [role=option]");
      assertThat(field).hasAttribute("role", "combobox");
      field.pressSequentially("lee");
      assertThat(options.first()).containsText("Leeds");
      assertThat(field).hasAttribute("aria-expanded", "true");
      assertThat(page.locator("#said")).containsText("cities fit");
      field.press("ArrowDown");
      assertThat(field).hasAttribute("aria-activedescendant", "add-0");
      assertThat(visit.findings()).as("axe with the list open").isEmpty();
      field.press("Escape");
      assertThat(page.locator("#add-found")).isHidden();
      assertThat(field).hasValue("lee");
      field.press("ArrowDown");
      field.press("Enter");
      assertThat(page.locator("ul.tags")).containsText("Leeds");
      assertThat(page.locator("#said")).hasText("Side by side: Leeds");
      assertThat(field).isFocused();
      assertThat(field).hasValue("");

      field.pressSequentially("dortm");
      assertThat(options.first()).containsText("Dortmund");
      field.press("Enter");
      assertThat(page.locator("ul.tags")).containsText("Dortmund");
      assertThat(page.url()).endsWith("city=gb/leeds&city=de/dortmund");

      field.pressSequentially("Qxqzvw");
      field.press("Enter");
      assertThat(page.locator("#add-e")).containsText("No city called “Qxqzvw” is known here.");
      assertThat(field).hasValue("Qxqzvw");
      assertThat(field).isFocused();
      assertThat(page.locator("ul.tags li")).hasCount(2);
      assertThat(page.url()).contains("add=Qxqzvw").doesNotContain("period=");
      page.goBack();
      assertThat(page.locator("#add-e")).hasCount(0);
      assertThat(page.locator("ul.tags li")).hasCount(2);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whereSuggestionsCannotBeReachedNothingIsSaidToBeUnsaved(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      visit.open("/compare?lang=en");
      var page = visit.page();
      page.evaluate("document.addEventListener('htmx:sendError', () => { window.failed = true })");
      page.route("**/compare/cities**", Route::abort);
      var field = page.locator("#add");
      field.pressSequentially("leeds");
      page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("window.failed === true")));
      assertThat(page.locator("[data-notice=unsent]")).isHidden();
      assertThat(page.locator("#add-found")).isHidden();
      field.press("Enter");
      assertThat(page.locator("ul.tags")).containsText("Leeds");
    }
  }

  @Test
  void withoutScriptsOneStepIsEnoughForAClearName(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK.withoutScripts())) {
      visit.open("/compare?lang=en");
      var page = visit.page();
      page.locator("#add").fill("Leeds; dortmund");
      page.locator("#add").press("Enter");
      assertThat(page.locator("ul.tags li")).hasCount(2);
      assertThat(page.url()).endsWith("city=gb/leeds&city=de/dortmund");
    }
  }
}
