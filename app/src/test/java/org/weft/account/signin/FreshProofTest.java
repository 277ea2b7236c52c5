package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.PASSKEYS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Sessions;
import org.weft.account.Visit;

/// What is sensitive needs a sign-in of a moment ago: a device that was left open is not enough.
@WeftTest
class FreshProofTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;
  @Autowired JdbcIndexedSessionRepository rows;
  @Autowired Sessions sessions;

  private PersonId anna;
  private Guest guest;

  @BeforeEach
  void somebodySignedInAnHourAgo() {
    anna = people.add("Anna Freshfield", "", true);
    guest = new Guest(browser);
    signIn("/account");
    age(rows);
  }

  @Test
  void aPasskeyIsAddedAndRemovedOnlyShortlyAfterSigningIn() {
    var key = passkey();
    assertThat(guest.post("/account/passkeys/options")).hasStatus(403);
    assertThat(guest.post("/account/passkeys", "name", "My laptop")).hasStatus(403);
    assertThat(guest.post("/account/passkeys/" + key + "/remove")).hasStatus(403);
    assertThat(sql.fetchExists(PASSKEYS, PASSKEYS.ID.eq(key))).isTrue();

    signIn("/account");
    assertThat(guest.post("/account/passkeys/options")).hasStatusOk();
    assertThat(guest.post("/account/passkeys/" + key + "/remove")).hasStatus(409);
  }

  @Test
  void thePageOfThePersonLeadsToSigningInInsteadOfShowingTheForms() {
    var page = guest.page("/account");
    assertThat(page.select("form[action=/account/passkeys], form[action=/account/mail]")).isEmpty();
    var link = page.select("#ways a[href^=/sign-in]").attr("href");
    assertThat(guest.page(link).text()).contains("Sign in once more, and you are back at once");
    assertThat(guest.page(link).select("input[name=to]").attr("value")).isEqualTo("/account");

    signIn("/account");
    page = guest.page("/account");
    assertThat(page.select("form[action=/account/passkeys], form[action=/account/mail]"))
        .hasSize(2);
  }

  @Test
  void whatWasTypedIsKeptAndSentOnceMoreAfterSigningIn() {
    var answer = guest.post("/account/mail", "mail", "anna@freshfield.example");
    assertThat(answer).hasStatus(403);
    var page = Browser.parse(answer);
    assertThat(page.select("h1").text()).isEqualTo("Sign in once more");
    var form = page.select("form[action=/account/mail]");
    assertThat(form.select("input[name=mail]").attr("value")).isEqualTo("anna@freshfield.example");

    signIn("/account");
    assertThat(
            guest.post(form.attr("action"), "mail", form.select("input[name=mail]").attr("value")))
        .hasRedirectedUrl("/account?done=mail-sent");
  }

  @Test
  void erasureIsAskedForOnlyShortlyAfterSigningIn() {
    assertThat(guest.get("/account/erasure"))
        .hasStatus(303)
        .hasRedirectedUrl("/sign-in?again=yes&to=/account/erasure");
    assertThat(guest.post("/account/erasure", "sure", "true")).hasStatus(403);
    assertThat(sql.fetchExists(PEOPLE, PEOPLE.ID.eq(anna.value()).and(PEOPLE.ERASED_AT.isNull())))
        .isTrue();

    signIn("/account/erasure");
    assertThat(guest.post("/account/erasure", "sure", "true")).hasRedirectedUrl("/privacy/erased");
  }

  @Test
  void anAdministratorIsNamedOnlyShortlyAfterSigningIn() {
    people.grant(anna, new Grant(Role.ADMINISTRATOR, null, Set.of()));
    String[] form = {
      "role", "administrator", "who", "new", "name", "Eve Fresh", "email", "eve@freshfield.example"
    };
    var answer = guest.post("/people/new", form);
    assertThat(answer).hasStatus(403);
    assertThat(Browser.parse(answer).select("[name=name]").val()).isEqualTo("Eve Fresh");
    form[1] = "secretariat";
    assertThat(guest.post("/people/new", form)).hasStatus(422);

    signIn("/people");
    form[1] = "administrator";
    assertThat(guest.post("/people/new", form))
        .satisfies(given -> assertThat(given.getResponse().getStatus()).isIn(200, 303));
  }

  @Test
  void whoDoesNotShowWhenTheySignedInHasProvenNothing() {
    assertThat(sessions.isProven(new MockHttpServletRequest())).isFalse();
  }

  private void signIn(String to) {
    assertThat(guest.post("/sign-in", "person", anna.value().toString(), "to", to))
        .hasRedirectedUrl(to);
  }

  private UUID passkey() {
    return sql.insertInto(PASSKEYS)
        .set(PASSKEYS.CREDENTIAL_ID, UUID.randomUUID().toString().getBytes())
        .set(PASSKEYS.PERSON_ID, anna.value())
        .set(PASSKEYS.NAME, "Old laptop")
        .set(PASSKEYS.PUBLIC_KEY, new byte[32])
        .set(PASSKEYS.SIGN_COUNT, 1L)
        .set(PASSKEYS.BACKUP_ELIGIBLE, false)
        .set(PASSKEYS.BACKED_UP, false)
        .set(PASSKEYS.ATTESTATION, new byte[1])
        .set(PASSKEYS.MADE_AT, OffsetDateTime.now())
        .returningResult(PASSKEYS.ID)
        .fetchSingle()
        .value1();
  }

  private <S extends Session> void age(FindByIndexNameSessionRepository<S> sessions) {
    for (var session : sessions.findByPrincipalName(anna.value().toString()).values()) {
      Visit visit = session.getRequiredAttribute(Visit.ATTRIBUTE);
      var before = Instant.now().minus(Duration.ofHours(1));
      session.setAttribute(
          Visit.ATTRIBUTE,
          new Visit(visit.id(), before, visit.way(), visit.browser(), visit.system()));
      sessions.save(session);
    }
  }
}
