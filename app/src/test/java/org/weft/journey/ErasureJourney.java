package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.city.db.Tables.CITIES;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.Role;
import org.weft.account.signin.Mailbox;

/// A colleague answers, takes along what is kept of her and has herself erased; her city’s record
/// stays, and names her nowhere.
@Demonstration
class ErasureJourney {
  private static final Visit.Setup PHONE = new Visit.Setup("en", 360, ColorScheme.LIGHT, false);

  @Autowired People people;
  @Autowired DSLContext sql;

  @ParameterizedTest
  @CsvSource({"true, 2036, Ulrike Farewell", "false, 2037, Ottilie Farewell"})
  void aColleagueIsErasedAndTheRecordStays(
      boolean scripts, String period, String name, Browser browser) throws Exception {
    var mail = Mailbox.of(sql, "farewell");
    var city = sql.fetchValue(CITIES.ID, CITIES.COUNTRY.eq("GB").and(CITIES.SLUG.eq("kirklees")));
    people.grant(mail.belongsTo(people, name), new Grant(Role.CONTRIBUTOR, city));
    try (var coordinator = new Visit(browser, DemoAddress.SITE, Visit.Setup.DESK);
        var colleague = new Visit(browser, DemoAddress.SITE, scripts ? Visit.Setup.DESK : PHONE)) {
      var tasks = start(coordinator, period);
      ask(coordinator, tasks, name);
      signIn(colleague, mail);
      answer(colleague, tasks, scripts);
      coordinator.open(tasks + "/changes");
      assertThat(main(coordinator)).contains(name);

      takeAlong(colleague, name, mail.address(), scripts);
      erase(colleague, scripts);
      colleague.open("/account");
      assertThat(colleague.page().url()).contains("/sign-in");
      coordinator.open(tasks + "/changes");
      assertThat(main(coordinator)).contains("Former officer").doesNotContain(name);
      look(coordinator, true);
      assertThat(colleague.complaints()).isEmpty();
    }
  }

  private static String start(Visit visit, String period) {
    visit.signIn("Tariq Hirst");
    visit.open("/office/gb/kirklees/start?lang=en");
    var page = visit.page();
    page.locator("input[name=framework][value]").last().press("Space");
    page.locator("#period").fill(period);
    press(visit, "Start the cycle");
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
  }

  private static void ask(Visit visit, String tasks, String name) {
    visit.open(tasks + "/sections/commitment/owner");
    visit.page().getByLabel(name).press("Space");
    press(visit, "Ask this person");
    assertThat(main(visit)).contains(name);
  }

  private static void signIn(Visit visit, Mailbox mail) {
    visit.open("/sign-in");
    visit.page().getByLabel("Mail address").fill(mail.address());
    press(visit, "Send me a link");
    visit.page().navigate(DemoPost.link(mail.address(), 1));
    press(visit, "Sign in");
    visit.page().waitForURL("**/office");
  }

  private static void answer(Visit visit, String tasks, boolean scripts) {
    visit.open(tasks + "/sections/commitment");
    var question = visit.page().locator("fieldset.question").first();
    question.locator("input[type=radio]").first().press("Space");
    if (scripts) {
      question.getByText("Saved ").first().waitFor();
    } else {
      var save = visit.page().locator("button[name=then][value=stay]").last();
      save.focus();
      save.press("Enter");
    }
  }

  /// The page shows what is kept, and the file holds the same.
  private static void takeAlong(Visit visit, String name, String mail, boolean scripts)
      throws Exception {
    visit.open("/account");
    visit.page().locator("main a[href='/account/data']").first().click();
    visit.page().waitForURL("**/account/data");
    assertThat(main(visit)).contains(name, mail, "Answers");
    look(visit, scripts);
    var file =
        visit
            .page()
            .waitForDownload(
                () -> visit.page().locator("a[href='/account/data.json']").first().click());
    assertThat(file.suggestedFilename()).isEqualTo("personal-data.json");
    assertThat(Files.readString(file.path())).contains(name, mail, "\"answers\"");
  }

  /// Not by mistake: only with the box ticked.
  private static void erase(Visit visit, boolean scripts) {
    var page = visit.page();
    page.locator("main a[href='/account/erasure']").first().click();
    page.waitForURL("**/account/erasure");
    look(visit, scripts);
    press(visit, "Erase");
    assertThat(main(visit)).contains("Tick the box");
    page.locator("input[name=sure]").press("Space");
    press(visit, "Erase");
    page.waitForURL("**/privacy/erased");
    assertThat(page.locator("h1").innerText()).isEqualTo("You are erased");
    look(visit, scripts);
  }

  /// Axe is a script itself.
  private static void look(Visit visit, boolean scripts) {
    assertThat(visit.overflow()).isZero();
    if (scripts) {
      assertThat(visit.findings()).isEmpty();
    }
  }

  private static String main(Visit visit) {
    return visit.page().locator("main").innerText();
  }

  private static void press(Visit visit, String name) {
    var page = visit.page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .press("Enter");
    page.waitForLoadState();
  }
}
