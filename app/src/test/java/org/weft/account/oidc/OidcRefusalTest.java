package org.weft.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.SPRING_SESSION;
import static org.weft.account.db.Tables.SPRING_SESSION_ATTRIBUTES;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.signin.Guest;
import org.weft.site.Site;

/// What is left of an identity provider's answer that was refused: nothing.
@WeftTest
class OidcRefusalTest {
  private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;
  @Autowired Site site;

  private final String stranger = "stranger-" + UUID.randomUUID();
  private PersonId anna;
  private Guest guest;

  @BeforeEach
  void theProviderKnowsSomebodyWhomWeftDoesNotKnow() {
    TestProvider.startFor(site.address().toString());
    TestProvider.person(
        stranger, Map.of("email", stranger + "@nowhere.example", "email_verified", true));
    anna = people.add("Anna Whitfield", "", true);
    guest = new Guest(browser);
  }

  @Test
  void whoIsSignedInStaysSignedInAsThemselves() throws Exception {
    signIn();
    var before = kept(CONTEXT);
    assertThat(guest.get(answer("city"))).hasRedirectedUrl("/sign-in?refused=uninvited");
    assertThat(guest.page("/account").text()).contains("Anna Whitfield");
    assertThat(principal()).isEqualTo(anna.value().toString());
    assertThat(kept(CONTEXT)).isEqualTo(before).doesNotContain(stranger, "OAuth2");
  }

  @Test
  void theSessionOfAStrangerHoldsNothingOfTheProvider() throws Exception {
    assertThat(guest.get(answer("city"))).hasRedirectedUrl("/sign-in?refused=uninvited");
    assertThat(guest.page("/sign-in?refused=uninvited").text()).contains("You are not signed in");
    assertThat(principal()).isEmpty();
    assertThat(kept(CONTEXT)).isEmpty();
    assertThat(kept("%")).doesNotContain(stranger, "OAuth2AuthenticationToken");
  }

  @Test
  void whoCancelsProvingThemselvesAgainReadsThatTheyAreStillSignedIn() {
    signIn();
    var state = ask("city").replaceFirst(".*[?&]state=([^&]*).*", "$1");
    var answer = guest.get("/sign-in/oidc/city/code?error=access_denied&state=" + state);
    var page = guest.page(String.valueOf(answer.getResponse().getRedirectedUrl()));
    assertThat(page.select("[role=alert] h2").text())
        .isEqualTo("You are still signed in, but without a fresh proof");
    assertThat(page.select("[role=alert]").text()).contains("sign-in was stopped");
  }

  @Test
  void whereTheSecretOfTheInstallationIsWrongNobodyIsToldToTryAtOnce() throws Exception {
    var answer = guest.get(answer("mistaken"));
    assertThat(answer).hasRedirectedUrl("/sign-in?refused=unreachable");
    assertThat(guest.page("/sign-in?refused=unreachable").select("[role=alert]").text())
        .contains("does not answer at present", "choose another way");
  }

  private void signIn() {
    assertThat(guest.post("/sign-in", "person", anna.value().toString()))
        .hasRedirectedUrl("/office");
  }

  /// What the provider sends back after the stranger signed in there.
  private String answer(String provider) throws Exception {
    return TestProvider.answer(ask(provider), stranger)
        .substring(site.address().toString().length());
  }

  /// Where the provider is asked.
  private String ask(String provider) {
    return String.valueOf(guest.get("/sign-in/oidc/" + provider).getResponse().getRedirectedUrl());
  }

  /// Whose session it is, as the database has it; empty for nobody's.
  private String principal() {
    var name =
        sql.select(SPRING_SESSION.PRINCIPAL_NAME)
            .from(SPRING_SESSION)
            .where(SPRING_SESSION.SESSION_ID.eq(session()))
            .fetchSingle()
            .value1();
    return name == null ? "" : name;
  }

  /// What the database keeps in the guest's session under names like this.
  private String kept(String name) {
    return String.join(
        "",
        sql.select(SPRING_SESSION_ATTRIBUTES.ATTRIBUTE_BYTES)
            .from(SPRING_SESSION_ATTRIBUTES)
            .join(SPRING_SESSION)
            .on(SPRING_SESSION.PRIMARY_ID.eq(SPRING_SESSION_ATTRIBUTES.SESSION_PRIMARY_ID))
            .where(SPRING_SESSION.SESSION_ID.eq(session()))
            .and(SPRING_SESSION_ATTRIBUTES.ATTRIBUTE_NAME.like(name))
            .orderBy(SPRING_SESSION_ATTRIBUTES.ATTRIBUTE_NAME)
            .fetch(row -> new String(row.value1(), StandardCharsets.ISO_8859_1)));
  }

  private String session() {
    return new String(
        Base64.getDecoder().decode(guest.cookie("weft-session")), StandardCharsets.UTF_8);
  }
}
