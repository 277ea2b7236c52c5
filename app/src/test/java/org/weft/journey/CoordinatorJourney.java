package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The coordinator's path from the first sign-in to the report, walked with the keyboard alone, in
/// a browser with scripts and in one without.
@Demonstration
class CoordinatorJourney {
  private static final byte[] POLICY = "Language access policy".getBytes(StandardCharsets.UTF_8);

  @LocalServerPort int port;

  @Test
  void theCoordinatorOfLeedsFinishesTheCycleWithScripts(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var page = visit.page();
      signIn(visit, "Anna Whitfield");
      press(
          page.locator("a[href*='/assessments/']")
              .filter(text("Intercultural Cities assessment 2026"))
              .last());
      var tasks = page.url();

      page.navigate(tasks + "/sections/competence");
      var first = page.locator("fieldset.question").first();
      first.locator("input[type=radio]").first().focus();
      first.locator("input[type=radio]").first().press("Space");
      first.getByText(Pattern.compile("Saved \\d\\d:\\d\\d by Anna Whitfield")).waitFor();
      page.reload();
      assertThat(page.locator("fieldset.question").first().locator("input").first().isChecked())
          .as("the answer is on the server without any button")
          .isTrue();

      page.navigate(tasks + "/sections/language");
      page.locator(".versions button").first().press("Enter");
      page.locator(".versions")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      page.navigate(tasks);
      submitAndRead(visit, tasks);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theCoordinatorOfKirkleesWalksItWithoutScriptsOnAPhone(Browser browser) throws Exception {
    var setup =
        new Visit.Setup("en", 360, com.microsoft.playwright.options.ColorScheme.LIGHT, false);
    try (var visit = new Visit(browser, port, setup)) {
      var page = visit.page();
      signIn(visit, "Tariq Hirst");
      press(link(page, "Start a cycle"));
      page.locator("input[name=framework][value]").last().press("Space");
      page.locator("#period").fill("2027");
      press(
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the cycle")));
      var tasks = page.url();
      assertThat(tasks).matches(".*/assessments/[0-9a-f-]{36}");

      page.navigate(tasks + "/sections/commitment");
      for (int required = 0; required < 2; required++) {
        var question = page.locator("fieldset.question").nth(required);
        question.locator("input[type=radio]").first().press("Space");
      }
      press(page.locator("button[name=then][value=stay]").last());
      assertThat(page.content()).containsPattern("Saved \\d\\d:\\d\\d by Tariq Hirst");

      attachEvidence(page, tasks);
      handOver(page, tasks);
      submitAndRead(visit, tasks);
    }
  }

  private static void attachEvidence(Page page, String tasks) throws Exception {
    page.navigate(tasks + "/questions/1.1");
    page.locator("#note").fill("Decision of the council, item 12");
    press(page.locator("form[action$='/notes'] button"));
    var file = Files.createTempFile("policy", ".txt");
    Files.write(file, POLICY);
    page.locator("#file").setInputFiles(file);
    press(page.locator("form[action$='/files'] button"));
    assertThat(page.content()).contains("Decision of the council, item 12", "policy");
    Files.delete(file);
  }

  private static void handOver(Page page, String tasks) {
    page.navigate(tasks + "/sections/education/owner");
    page.locator("#name").fill("Maryam Siddiq");
    page.locator("#post").fill("Schools");
    press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask this person")));
    page.navigate(tasks);
    assertThat(page.locator(".tasks").innerText()).contains("Maryam Siddiq");
  }

  private static void submitAndRead(Visit visit, String tasks) {
    var page = visit.page();
    page.navigate(tasks + "/check");
    page.navigate(tasks + "/submission");
    var confirm = page.locator("input[name=confirm]");
    if (confirm.count() > 0) {
      confirm.press("Space");
    }
    press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit now")));
    page.goBack();
    page.goForward();
    press(link(page, "Read the report"));
    assertThat(page.url()).endsWith("/report");
    assertThat(page.locator("h1").innerText()).isNotBlank();
    var pdf = page.context().request().get(page.url() + ".pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    visit.open("/compare?add=Oslo");
    press(link(page, "Oslo"));
    assertThat(page.url()).contains("oslo");
  }

  private static void signIn(Visit visit, String name) {
    visit.open("/sign-in?lang=en");
    var page = visit.page();
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("skip");
    press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Be " + name)));
    assertThat(page.url()).contains("/office");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator link(Page page, String text) {
    return page.locator("main a").filter(text(text)).first();
  }

  /// What a person does who cannot use a pointer.
  private static void press(Locator target) {
    target.focus();
    target.page().waitForNavigation(() -> target.press("Enter"));
  }
}
