package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.MAIL_LINKS;
import static org.weft.account.db.Tables.TRAIL;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.account.People;
import org.weft.account.PersonId;

@WeftTest
class MailLinkTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;

  private Mailbox mail;
  private PersonId anna;
  private Guest guest;

  @BeforeEach
  void somebodyHasAnAddress() {
    mail = Mailbox.of(sql, "Anna");
    anna = mail.belongsTo(people, "Anna Whitfield");
    guest = new Guest(browser);
  }

  @Test
  void aLinkSignsInOnceInTheBrowserThatAsked() {
    ask(guest, mail.address().toUpperCase(java.util.Locale.ROOT));
    var link = new Mailbox(sql, mail.address().toUpperCase(java.util.Locale.ROOT)).link();
    assertThat(guest.get(link.orElseThrow())).hasStatusOk();
    assertThat(guest.get(link.orElseThrow())).hasStatusOk();
    assertThat(guest.post(link.orElseThrow())).hasStatus(303).hasRedirectedUrl("/office");
    assertThat(guest.page("/account").text()).contains("Anna Whitfield");
    assertThat(new Guest(browser).post(link.orElseThrow())).hasStatus(404);
    assertThat(guest.post(link.orElseThrow())).hasStatus(404);
    assertThat(trail()).contains("signed-in mail-link");
  }

  @Test
  void anotherBrowserIsToldKindlyAndCanHaveALinkOfItsOwn() {
    ask(guest, mail.address());
    var link = mail.link().orElseThrow();
    var other = new Guest(browser);
    assertThat(other.page(link).select("h1").text()).contains("another browser");
    assertThat(other.post(link)).hasStatusOk();
    assertThat(other.get("/account")).hasStatus(303);

    assertThat(other.post(link + "/again")).hasStatus(303);
    var its = mail.link().orElseThrow();
    assertThat(its).isNotEqualTo(link);
    assertThat(other.post(its)).hasStatus(303);
    assertThat(guest.post(link)).hasStatus(303);
  }

  @Test
  void aLinkIsTooOldAfterTenMinutes() {
    ask(guest, mail.address());
    sql.update(MAIL_LINKS)
        .set(MAIL_LINKS.MADE_AT, OffsetDateTime.now().minusMinutes(11))
        .set(MAIL_LINKS.EXPIRES_AT, OffsetDateTime.now().minusMinutes(1))
        .where(MAIL_LINKS.PERSON_ID.eq(anna.value()))
        .execute();
    var link = mail.link().orElseThrow();
    assertThat(guest.get(link)).hasStatus(404);
    assertThat(guest.post(link)).hasStatus(404);
    assertThat(guest.page(link).select("main a").attr("href")).isEqualTo("/sign-in");
  }

  @Test
  void nobodyLearnsWhoseAddressIsKnown() {
    var stranger = Mailbox.of(sql, "stranger");
    var known = said(guest, mail.address());
    var unknown = said(new Guest(browser), stranger.address());
    assertThat(unknown).isEqualTo(known);
    assertThat(guest.page("/sign-in/sent").text()).doesNotContain(mail.address());
    assertThat(stranger.subjects()).containsExactly("About your wish to sign in");
    assertThat(stranger.link()).contains("");
  }

  @Test
  void linksAreMadeOfTheConfiguredAddressWhateverTheRequestSays() {
    guest.saying("Host", "evil.example").saying("X-Forwarded-Host", "evil.example");
    ask(guest, mail.address());
    assertThat(mail.whole().orElseThrow()).startsWith("http://localhost:");
  }

  @Test
  void oneGoesOnToWhereOneWanted() {
    guest.post("/sign-in/mail", "mail", mail.address(), "to", "/cities?country=gb");
    assertThat(guest.post(mail.link().orElseThrow())).hasRedirectedUrl("/cities?country=gb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/ /evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/sign-out",
        "/x\r\nSet-Cookie: a=b"
      })
  void anAddressElsewhereIsLeftOut(String to) {
    guest.post("/sign-in/mail", "mail", mail.address(), "to", to);
    assertThat(guest.post(mail.link().orElseThrow())).hasRedirectedUrl("/office");
  }

  @Test
  void whatIsNoAddressIsSaidAndStays() {
    var answer = guest.post("/sign-in/mail", "mail", "anna at example", "to", "/cities");
    assertThat(answer).hasStatus(422);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("#mail").val()).isEqualTo("anna at example");
    assertThat(page.select("form[action=/sign-in/mail] [name=to]").val()).isEqualTo("/cities");
  }

  @Test
  void oneAddressGetsFewLettersHoweverManyAsk() {
    for (int i = 0; i < 5; i++) {
      ask(new Guest(browser), mail.address());
    }
    var answer = new Guest(browser).post("/sign-in/mail", "mail", mail.address());
    assertThat(answer).hasStatus(429);
    assertThat(Integer.parseInt(answer.getResponse().getHeader("Retry-After"))).isPositive();
    assertThat(Browser.parse(answer).text()).contains("try again");
    assertThat(mail.subjects()).hasSize(5);
  }

  @Test
  void guessingLinksEndsSoon() {
    var guesser = new Guest(browser.at("192.0.2.77"));
    for (int i = 0; i < 60; i++) {
      assertThat(guesser.get("/sign-in/mail/guess" + i)).hasStatus(404);
    }
    assertThat(guesser.get("/sign-in/mail/guess60")).hasStatus(429);
    assertThat(guesser.get("/sign-in/first/guess61")).hasStatus(429);
  }

  @Test
  void thePersonWhoIsRefusedIsInTheTrail() {
    var link = "/sign-in/mail/" + Secret.make().text();
    assertThat(guest.post(link)).hasStatus(404);
    assertThat(trail()).contains("sign-in-refused gone");
  }

  /// What asking says to the database, but for the tidying that happens now and then.
  private static List<String> said(Guest guest, String address) {
    return Statements.during(() -> ask(guest, address)).stream()
        .filter(s -> !s.startsWith("delete from \"account\".\"limits\""))
        .toList();
  }

  private List<String> trail() {
    return sql.select(TRAIL.KIND, TRAIL.AFTER)
        .from(TRAIL)
        .where(TRAIL.PERSON_ID.eq(anna.value()).or(TRAIL.PERSON_ID.isNull()))
        .fetch(r -> r.value1() + " " + r.value2());
  }

  private static void ask(Guest guest, String address) {
    assertThat(guest.post("/sign-in/mail", "mail", address))
        .hasStatus(303)
        .hasRedirectedUrl("/sign-in/sent");
  }
}
