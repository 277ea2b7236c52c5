package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.PEOPLE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.weft.account.Visit;

/// Somebody comes back to a window that was left open and wants to change how they sign in.
@Demonstration
class FreshProofJourney {
  private static final String WHO = "Noor Haddad";

  @Autowired DSLContext sql;
  @Autowired JdbcIndexedSessionRepository rows;

  @Test
  void onADeskWithoutScriptsWhatWasTypedIsSentAfterSigningInOnceMore(Browser browser) {
    var address = "noor-" + UUID.randomUUID() + "@example.org";
    try (var visit = visit(browser, org.weft.journey.Visit.Setup.DESK.withoutScripts())) {
      visit.signIn(WHO);
      visit.open("/account");
      var page = visit.page();
      page.getByLabel("Mail address").fill(address);
      age(rows);
      page.locator("form[action='/account/mail'] button").click();
      page.getByText("needs a fresh proof that it is you").waitFor();
      var window = page.context().waitForPage(() -> page.locator("main a").first().click());
      choose(window);
      page.locator("main button").click();
      page.getByText("A letter is on its way").waitFor();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void onAPhoneInFrenchThePageLeadsToSigningInAndBack(Browser browser) {
    try (var visit = visit(browser, org.weft.journey.Visit.Setup.PHONE_AT_NIGHT)) {
      visit.signIn(WHO);
      visit.open("/account?lang=fr");
      age(rows);
      visit.page().locator("form[action='/account/mail'] button").click();
      visit.page().locator("form[action='/account/mail'] a[target]").waitFor();
      assertIsGood(visit);
      visit.open("/account?lang=fr");
      assertIsGood(visit);
      visit.page().locator("#ways a").click();
      visit.page().getByText("une nouvelle preuve").waitFor();
      assertIsGood(visit);
      choose(visit.page());
      visit.page().locator("form[action='/account/mail']").waitFor();

      visit.open("/people?lang=fr");
      assertIsGood(visit);
      visit.page().locator("a[href$='/sessions']").first().click();
      visit.page().waitForURL("**/sessions");
      assertIsGood(visit);
    }
    try (var visit = visit(browser, org.weft.journey.Visit.Setup.DESK)) {
      visit.signIn(WHO);
      visit.open("/people");
      assertIsGood(visit);
    }
  }

  private static org.weft.journey.Visit visit(Browser browser, org.weft.journey.Visit.Setup setup) {
    return new org.weft.journey.Visit(browser, DemoAddress.SITE, setup);
  }

  private static void assertIsGood(org.weft.journey.Visit visit) {
    assertThat(visit.findings()).isEmpty();
    assertThat(visit.overflow()).isZero();
    assertThat(visit.complaints()).isEmpty();
  }

  private static void choose(Page page) {
    page.waitForLoadState();
    page.locator("ol.people li", new Page.LocatorOptions().setHasText(WHO))
        .locator("button")
        .click();
    page.waitForLoadState();
  }

  private <S extends Session> void age(FindByIndexNameSessionRepository<S> sessions) {
    var person =
        sql.select(PEOPLE.ID)
            .from(PEOPLE)
            .where(PEOPLE.NAME.eq(WHO).and(PEOPLE.ILLUSTRATIVE))
            .fetchSingle()
            .value1();
    for (var session : sessions.findByPrincipalName(person.toString()).values()) {
      Visit visit = session.getRequiredAttribute(Visit.ATTRIBUTE);
      var before = Instant.now().minus(Duration.ofHours(1));
      session.setAttribute(
          Visit.ATTRIBUTE,
          new Visit(visit.id(), before, visit.way(), visit.browser(), visit.system()));
      sessions.save(session);
    }
  }
}
