package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.MAIL_LINKS;

import java.net.URI;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.People;
import org.weft.account.PersonId;

/// The secret of a link leaves the address as soon as the link is opened.
@WeftTest
class CleanAddressTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;

  private Mailbox mail;
  private PersonId anna;
  private Guest guest;
  private String link;
  private String secret;

  @BeforeEach
  void somebodyAskedForALink() {
    mail = Mailbox.of(sql, "Clean");
    anna = mail.belongsTo(people, "Anna Cleanfield");
    guest = new Guest(browser);
    guest.post("/sign-in/mail", "mail", mail.address(), "to", "/cities");
    link = mail.link().orElseThrow();
    secret = link.substring(link.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in/mail/",
        "/sign-in/first/",
        "/account/mail/",
        "/invitations/",
        "/joining/",
        "/delegations/"
      })
  void openingALinkLeadsToAnAddressWithoutItsSecret(String prefix) {
    var answer =
        browser.perform(MockMvcRequestBuilders.get(URI.create(prefix + secret + "?lang=fr")));
    assertThat(answer).hasStatus(303);
    var response = answer.getResponse();
    assertThat(response.getRedirectedUrl())
        .matches(prefix + "~[A-Za-z0-9_-]{12}\\?lang=fr")
        .doesNotContain(secret);
    assertThat(response.getHeader("Cache-Control")).contains("no-store");
    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("weft-link-")
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=3600");
  }

  @Test
  void thePageSaysTheSecretNowhereAndOpensTheLinkOnce() {
    var page = guest.page(link);
    assertThat(page.outerHtml()).doesNotContain(secret);
    var action = page.select("main form").attr("action");
    assertThat(action).startsWith("/sign-in/mail/~");
    assertThat(guest.get(action)).hasStatusOk();
    assertThat(guest.post(action)).hasRedirectedUrl("/cities");
    assertThat(guest.page("/account").text()).contains("Anna Cleanfield");
    assertThat(guest.post(action)).hasStatus(404);
  }

  @Test
  void openingItUsesNothingUpHoweverOften() {
    for (var i = 0; i < 3; i++) {
      assertThat(new Guest(browser).get(link)).hasStatusOk();
    }
    assertThat(
            sql.fetchExists(
                MAIL_LINKS, MAIL_LINKS.PERSON_ID.eq(anna.value()).and(MAIL_LINKS.USED_AT.isNull())))
        .isTrue();
  }

  @Test
  void theCleanAddressOpensNothingElsewhereAndSaysWhatToDo() {
    var clean = guest.page(link).select("main form").attr("action");
    var other = new Guest(browser);
    assertThat(other.get(clean)).hasStatus(404);
    assertThat(other.page(clean).select("h1").text()).isEqualTo("Open the link once more");
    assertThat(other.post(clean)).hasStatus(404);
    assertThat(guest.post(clean)).hasRedirectedUrl("/cities");
  }

  @Test
  void twoLinksInOneBrowserAreNotMistakenForEachOther() {
    var first = guest.page(link).select("main form").attr("action");
    guest.post("/sign-in/mail", "mail", mail.address(), "to", "/networks");
    var second = guest.page(mail.link().orElseThrow()).select("main form").attr("action");
    assertThat(second).isNotEqualTo(first);
    assertThat(guest.post(first)).hasRedirectedUrl("/cities");
    assertThat(guest.post(second)).hasRedirectedUrl("/networks");
  }

  /// Where one goes after signing in is kept in the database as it stands.
  @Test
  void whoIsSentToSignInOnTheWayTakesNoSecretAlong() {
    guest.post(link);
    guest.post("/account/mail", "mail", "new-" + mail.address());
    var proof = new Mailbox(sql, "new-" + mail.address()).link().orElseThrow();
    var stranger = new Guest(browser);
    var to = stranger.get(proof).getResponse().getRedirectedUrl();
    assertThat(to).startsWith("/sign-in?to=/account/mail/~");
    assertThat(to).doesNotContain(proof.substring(proof.lastIndexOf('/') + 1));
    var clean = to.replace("/sign-in?to=", "");
    stranger.post("/sign-in/mail", "mail", mail.address(), "to", clean);
    assertThat(sql.fetchExists(MAIL_LINKS, MAIL_LINKS.LEADS_TO.eq(clean))).isTrue();
    assertThat(stranger.post(mail.link().orElseThrow())).hasRedirectedUrl(clean);
    assertThat(stranger.get(clean)).hasStatusOk();
    assertThat(stranger.post(clean)).hasRedirectedUrl("/account?done=mail");
  }
}
