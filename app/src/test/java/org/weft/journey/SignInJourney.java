package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.account.People;
import org.weft.account.oidc.TestProvider;
import org.weft.account.signin.Mailbox;

/// Every way of signing in, in a real browser; without scripts where the way needs none.
@Demonstration
class SignInJourney {
  @Autowired People people;
  @Autowired DSLContext sql;

  private Mailbox mail;

  @BeforeEach
  void somebodyIsInvited() {
    mail = Mailbox.of(sql, "anna");
    mail.belongsTo(people, "Anna Whitfield Jones");
  }

  @Test
  void aPasskeyIsAddedAndSignsInAndItsSessionIsEnded(Browser browser) {
    try (var visit = new Visit(browser, DemoAddress.SITE, Visit.Setup.DESK)) {
      var page = visit.page();
      putAKeyring(page);
      signInByMail(visit, 1);
      visit.open("/account");
      page.getByLabel("Name of the passkey").fill("Work laptop");
      press(page, "Add a passkey");
      page.getByText("The passkey was added").waitFor();
      assertThat(page.locator("#ways").innerText()).contains("Work laptop", "Not used yet");
      assertThat(visit.findings()).isEmpty();

      press(page, "Sign out");
      visit.open("/sign-in?to=/cities");
      assertThat(visit.findings()).isEmpty();
      press(page, "Sign in with a passkey");
      page.waitForURL("**/cities");

      try (var other = new Visit(browser, DemoAddress.SITE, Visit.Setup.DESK)) {
        signInByMail(other, 3);
        other.open("/account");
        assertThat(other.page().locator("#sessions").innerText()).contains("by passkey");
        press(other.page(), "End all others");
        other.page().getByText("All other sessions were ended").waitFor();
      }
      visit.open("/account");
      assertThat(page.url()).endsWith("/sign-in?to=/account");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInvitedPersonComesByTheCitysIdentityProvider(boolean scripts, Browser browser) {
    var user = "anna-" + UUID.randomUUID();
    TestProvider.startFor(DemoAddress.SITE);
    TestProvider.person(user, Map.of("email", mail.address(), "email_verified", true));
    try (var visit = new Visit(browser, DemoAddress.SITE, setup(scripts))) {
      var page = visit.page();
      visit.open("/account");
      page.getByText("Sign in with Leeds City Council").click();
      page.locator("input[name=username]").fill(user);
      page.locator("input[name=password]").fill("secret");
      page.locator("button[type=submit]").click();
      page.waitForURL("**/account");
      assertThat(page.locator("h1").innerText()).isEqualTo("My account");
      assertThat(page.locator("#ways").innerText()).contains("Leeds City Council");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLinkInALetterSignsIn(boolean scripts, Browser browser) {
    try (var visit = new Visit(browser, DemoAddress.SITE, setup(scripts))) {
      signInByMail(visit, 1);
      visit.open("/account");
      assertThat(visit.page().locator("#sessions").innerText()).contains("a link by mail");
    }
  }

  @Test
  void aLinkThatIsOpenedInAnotherBrowserOffersAnotherOne(Browser browser) {
    try (var desk = new Visit(browser, DemoAddress.SITE, setup(false));
        var phone = new Visit(browser, DemoAddress.SITE, setup(false))) {
      ask(desk);
      phone.page().navigate(DemoPost.link(mail.address(), 1));
      press(phone.page(), "Send a new link for this browser");
      phone.page().navigate(DemoPost.link(mail.address(), 2));
      press(phone.page(), "Sign in");
      phone.page().waitForURL("**/office");
    }
  }

  @Test
  void whatWasTypedIsSentAfterSigningInAgain(Browser browser) {
    try (var visit = new Visit(browser, DemoAddress.SITE, setup(false))) {
      var page = visit.page();
      signInByMail(visit, 1);
      visit.open("/account");
      page.getByLabel("Your name").fill("Anna Whitfield Jones the Second");
      page.context().clearCookies();
      press(page, "Save name");
      assertThat(page.locator("textarea").inputValue())
          .isEqualTo("Anna Whitfield Jones the Second");

      var window = page.context().waitForPage(() -> page.locator("main a").click());
      window.getByLabel("Mail address").fill(mail.address());
      press(window, "Send me a link");
      window.navigate(DemoPost.link(mail.address(), 2));
      press(window, "Sign in");
      window.waitForURL("**/office");
      press(page, "Send once more");
      page.getByText("Your name was saved").waitFor();
      assertThat(page.getByLabel("Your name").inputValue())
          .isEqualTo("Anna Whitfield Jones the Second");
    }
  }

  private void signInByMail(Visit visit, int letters) {
    ask(visit);
    visit.page().navigate(DemoPost.link(mail.address(), letters));
    press(visit.page(), "Sign in");
    visit.page().waitForURL("**/office");
  }

  private void ask(Visit visit) {
    visit.open("/sign-in");
    visit.page().getByLabel("Mail address").fill(mail.address());
    press(visit.page(), "Send me a link");
    visit.page().getByText("A letter is on its way").waitFor();
  }

  /// A device that keeps keys, and whose owner always agrees.
  private static void putAKeyring(Page page) {
    var cdp = page.context().newCDPSession(page);
    cdp.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    cdp.send("WebAuthn.addVirtualAuthenticator", arguments);
  }

  private static Visit.Setup setup(boolean scripts) {
    return scripts ? Visit.Setup.DESK : Visit.Setup.DESK.withoutScripts();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }
}
