package org.weft.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.IDENTITIES;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.account.db.Tables.TRAIL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.signin.Guest;
import org.weft.account.signin.Mailbox;
import org.weft.site.Site;

/// Signing in with a real identity provider.
@WeftTest
class OidcTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;
  @Autowired Site site;

  private final String user = "anna-" + UUID.randomUUID();
  private Mailbox mail;
  private PersonId anna;
  private Guest guest;

  @BeforeEach
  void somebodyIsInvited() {
    TestProvider.startFor(site.address().toString());
    mail = Mailbox.of(sql, "anna");
    anna = mail.belongsTo(people, "Anna Whitfield");
    TestProvider.person(user, Map.of("email", mail.address(), "email_verified", true));
    guest = new Guest(browser);
  }

  @Test
  void anInvitedPersonIsFoundByTheirAddressAndKnownByTheirNumberFromThenOn() throws Exception {
    assertThat(signIn("city", "?to=/cities")).hasStatus(303).hasRedirectedUrl("/cities");
    assertThat(guest.page("/account").select("#ways").text()).contains("Leeds City Council");

    sql.update(PEOPLE).setNull(PEOPLE.EMAIL).where(PEOPLE.ID.eq(anna.value())).execute();
    TestProvider.person(user, Map.of());
    guest = new Guest(browser);
    assertThat(signIn("city", "")).hasStatus(303).hasRedirectedUrl("/office");
    assertThat(guest.page("/account").text()).contains("Anna Whitfield");
    assertThat(
            sql.select(TRAIL.AFTER)
                .from(TRAIL)
                .where(TRAIL.PERSON_ID.eq(anna.value()).and(TRAIL.KIND.eq("signed-in")))
                .fetch(TRAIL.AFTER))
        .containsExactly("provider", "provider");
  }

  @Test
  void nobodyComesInWhoseAddressIsNotVerifiedOrNotInvited() throws Exception {
    TestProvider.person(user, Map.of("email", mail.address(), "email_verified", false));
    assertRefused(signIn("city", ""), "unverified");
    TestProvider.person(user, Map.of("email", mail.address()));
    assertRefused(signIn("city", ""), "unverified");
    TestProvider.person(user, Map.of("email", "x" + mail.address(), "email_verified", true));
    assertRefused(signIn("city", ""), "uninvited");
    assertThat(sql.fetchExists(IDENTITIES, IDENTITIES.PERSON_ID.eq(anna.value()))).isFalse();
  }

  @Test
  void aProviderVouchesOnlyForAddressesOfItsOwn() throws Exception {
    assertRefused(signIn("other", ""), "untrusted");
  }

  @Test
  void whoeverGetsTheAddressOfAFormerColleagueDoesNotGetTheirAccount() throws Exception {
    assertThat(signIn("city", "")).hasRedirectedUrl("/office");
    var successor = "successor-" + UUID.randomUUID();
    TestProvider.person(successor, Map.of("email", mail.address(), "email_verified", true));
    guest = new Guest(browser);
    assertRefused(guest.get(back(ask("city", ""), successor)), "another");
  }

  @Test
  void theProviderIsAskedWithStateNonceAndProofAndSendsBackToTheConfiguredAddress() {
    guest.saying("Host", "evil.example").saying("X-Forwarded-Host", "evil.example");
    assertThat(ask("city", ""))
        .startsWith(TestProvider.ISSUER + "/oauth2/authorize?")
        .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
        .contains("redirect_uri=" + site.address() + "/sign-in/oidc/city/code");
  }

  @Test
  void anAnswerIsTakenOnce() throws Exception {
    var back = back(ask("city", ""), user);
    assertThat(guest.get(back)).hasRedirectedUrl("/office");
    guest.post("/sign-out");
    assertRefused(guest.get(back), "provider");
  }

  @Test
  void nobodyIsSignedInByAnAnswerThatAnotherBrowserAskedFor() throws Exception {
    var back = back(ask("city", ""), user);
    var victim = guest;
    guest = new Guest(browser);
    ask("city", "");
    assertRefused(guest.get(back), "provider");
    assertThat(victim.get(back)).hasRedirectedUrl("/office");
  }

  @Test
  void theAnswerOfOneProviderIsNotTakenForThatOfAnother() throws Exception {
    assertRefused(
        guest.get(back(ask("city", ""), user).replace("/oidc/city/", "/oidc/other/")), "provider");
    var back = back(ask("city", ""), user);
    assertRefused(
        guest.get(back.replaceFirst("&iss=[^&]*", "") + "&iss=https://evil.example"), "provider");
  }

  @Test
  void aTokenForAnotherRequestIsRefused() throws Exception {
    TestProvider.person(
        user, Map.of("email", mail.address(), "email_verified", true, "nonce", "another"));
    assertRefused(signIn("city", ""), "provider");
    TestProvider.person(
        user, Map.of("email", mail.address(), "email_verified", true, "aud", "another"));
    assertRefused(signIn("city", ""), "provider");
    TestProvider.person(
        user,
        Map.of("email", mail.address(), "email_verified", true, "iss", "https://evil.example"));
    assertRefused(signIn("city", ""), "provider");
  }

  @Test
  void whoSaysNoThereIsToldHowToGoOn() {
    var state = ask("city", "").replaceFirst(".*[?&]state=([^&]*).*", "$1");
    var answer = "/sign-in/oidc/city/code?error=access_denied&state=" + state;
    assertRefused(guest.get(answer), "denied");
    assertThat(guest.page("/sign-in?refused=denied").text()).contains("You are not signed in");
  }

  @Test
  void whoSaysNoThereCanStillGetWhereTheyWanted() throws Exception {
    var there = "/cities?country=GB%26page=2";
    var form = refusedOnTheWayTo(there);
    assertThat(form.select("input[name=to]").attr("value")).isEqualTo("/cities?country=GB&page=2");
    var again = form.select("a[href^=/sign-in/oidc/city]").attr("href");
    assertThat(guest.get(back(askAt(again), user))).hasRedirectedUrl("/cities?country=GB&page=2");
  }

  @Test
  void whoIsSignedInAndSaysNoIsStillSignedInAndOnTheWay() throws Exception {
    assertThat(signIn("city", "")).hasRedirectedUrl("/office");
    var page = refusedOnTheWayTo("/account/erasure");
    assertThat(page.text()).contains("You are still signed in");
    assertThat(page.select("input[name=to]").attr("value")).isEqualTo("/account/erasure");
  }

  @Test
  void theWayOnIsNeverThatToAnotherSite() {
    for (var there : List.of("//evil.example", "https://evil.example", "/sign-out", "/%5Cevil")) {
      assertThat(refusedOnTheWayTo(there).select("input[name=to]").eachAttr("value"))
          .as(there)
          .containsOnly("");
    }
    assertThat(guest.get("/sign-in/oidc/down?to=//evil.example"))
        .hasRedirectedUrl("/sign-in?refused=unreachable");
    assertThat(guest.get("/sign-in/oidc/down?to=/cities"))
        .hasRedirectedUrl("/sign-in?refused=unreachable&to=/cities");
  }

  /// The page that they come to who go to the provider and say no there.
  private Document refusedOnTheWayTo(String there) {
    var state = ask("city", "?to=" + there).replaceFirst(".*[?&]state=([^&]*).*", "$1");
    var answer = guest.get("/sign-in/oidc/city/code?error=access_denied&state=" + state);
    assertThat(answer).hasStatus(302);
    return guest.page(String.valueOf(answer.getResponse().getRedirectedUrl()));
  }

  @Test
  void aProviderThatIsDownKeepsNothingElseFromWorking() {
    assertThat(guest.get("/sign-in/oidc/down")).hasRedirectedUrl("/sign-in?refused=unreachable");
    assertThat(guest.page("/sign-in").text()).contains("Sign in with Leeds City Council");
    assertThat(guest.get("/sign-in/oidc/unknown")).hasStatus(404);
  }

  @Test
  void aLinkFromElsewhereAsksNobody() {
    guest.saying("Sec-Fetch-Site", "cross-site");
    assertThat(guest.get("/sign-in/oidc/city")).hasStatus(303).hasRedirectedUrl("/sign-in");
  }

  @Test
  void theSessionHasANewIdAfterwardsAndLeadsNowhereElse() throws Exception {
    var back = back(ask("city", "?to=https://evil.example"), user);
    var before = guest.cookie("weft-session");
    assertThat(guest.get(back)).hasRedirectedUrl("/office");
    assertThat(guest.cookie("weft-session")).isNotEmpty().isNotEqualTo(before);
  }

  private MvcTestResult signIn(String provider, String query) throws Exception {
    return guest.get(back(ask(provider, query), user));
  }

  /// Where the provider is asked.
  private String ask(String provider, String query) {
    return askAt("/sign-in/oidc/" + provider + query);
  }

  private String askAt(String address) {
    var answer = guest.get(address);
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  /// The path to which the provider sends a person back who signs in there.
  private String back(String asked, String name) throws Exception {
    var location = TestProvider.answer(asked, name);
    assertThat(location).startsWith(site.address() + "/sign-in/oidc/");
    return location.substring(site.address().toString().length());
  }

  private void assertRefused(MvcTestResult answer, String reason) {
    assertThat(answer).hasStatus(302).hasRedirectedUrl("/sign-in?refused=" + reason);
    assertThat(guest.get("/account")).hasStatus(303);
  }
}
