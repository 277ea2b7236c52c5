package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.weft.site.Texts;

/// The steps of a coordinator in one language, each as somebody takes it who cannot use a pointer.
final class CoordinatorWalk {
  private static final byte[] POLICY = "Language access policy".getBytes(StandardCharsets.UTF_8);

  private final Visit visit;
  private final Page page;
  private final Texts texts;
  private final Locale language;

  CoordinatorWalk(Visit visit, Texts texts, String language) {
    this.visit = visit;
    this.page = visit.page();
    this.texts = texts;
    this.language = Locale.of(language);
  }

  void signIn(String name) {
    visit.open("/sign-in?lang=" + language.getLanguage());
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("skip");
    press(button(say("account.signIn.be", name)));
    assertThat(page.url()).contains("/office");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.getLanguage());
  }

  /// Starts a cycle.
  ///
  /// @return the address of its task list
  String start(String period) {
    press(link(say("assessment.start.link")));
    page.locator("input[name=framework][value]").last().press("Space");
    page.locator("#period").fill(period);
    press(button(say("assessment.start.go")));
    assertThat(page.url()).matches(".*/assessments/[0-9a-f-]{36}");
    return page.url();
  }

  void answerWithTheButton(String tasks) {
    page.navigate(tasks + "/sections/commitment");
    for (int required = 0; required < 2; required++) {
      var question = page.locator("fieldset.question").nth(required);
      question.locator("input[type=radio]").first().press("Space");
    }
    press(page.locator("button[name=then][value=stay]").last());
    assertThat(page.locator(".saved").first().innerText()).containsPattern(saved("Tariq Hirst"));
  }

  /// What stands beside an answer that this person has just given.
  Pattern saved(String name) {
    return Pattern.compile(say("assessment.saved", "\\d\\d:\\d\\d", name));
  }

  void attachEvidence(String tasks) throws Exception {
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

  void handOver(String tasks) {
    page.navigate(tasks + "/sections/education/owner");
    page.locator("#name").fill("Maryam Siddiq");
    page.locator("#post").fill("Schools");
    press(button(say("assessment.owner.go")));
    page.navigate(tasks);
    assertThat(page.locator(".tasks").innerText()).contains("Maryam Siddiq");
  }

  void submitAndRead(String tasks) {
    page.navigate(tasks + "/check");
    page.navigate(tasks + "/submission");
    var confirm = page.locator("input[name=confirm]");
    if (confirm.count() > 0) {
      confirm.press("Space");
    }
    press(button(say("assessment.submit.go")));
    page.goBack();
    page.goForward();
    press(link(say("assessment.report.link")));
    assertThat(page.url()).endsWith("/report");
    assertThat(page.locator("h1").innerText()).isNotBlank();
    var pdf = page.context().request().get(page.url() + ".pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    visit.open("/compare");
    page.locator("#add").fill("Oslo; Dortmund");
    page.locator("#add").press("Enter");
    page.waitForURL(address -> address.endsWith("city=no/oslo&city=de/dortmund"));
    assertThat(page.locator("main").innerText()).contains("Oslo", "Dortmund");
  }

  private String say(String key, Object... arguments) {
    return texts.say(language, key, arguments);
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private Locator link(String text) {
    return page.locator("main a").filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  static void press(Locator target) {
    target.focus();
    target.page().waitForNavigation(() -> target.press("Enter"));
  }
}
