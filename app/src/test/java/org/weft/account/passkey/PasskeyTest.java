package org.weft.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.PASSKEYS;
import static org.weft.account.db.Tables.TRAIL;

import java.util.List;
import org.jooq.DSLContext;
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
import tools.jackson.databind.json.JsonMapper;

/// Passkeys, with a device made of software; the journey uses a browser's own.
@WeftTest
class PasskeyTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;
  @Autowired Site site;

  private PersonId anna;
  private Guest guest;
  private SoftKey key;

  @BeforeEach
  void somebodyIsSignedIn() throws Exception {
    anna = people.add("Anna Whitfield", "", true);
    guest = new Guest(browser);
    guest.post("/sign-in", "person", anna.value().toString());
    key = new SoftKey(site.address().toString());
    key.handle = PasskeyStore.handle(anna).toBase64UrlString();
  }

  @Test
  void aKeyIsAddedAndSignsIn() throws Exception {
    assertThat(add()).hasStatus(303).hasRedirectedUrl("/account?done=passkey");
    assertThat(guest.page("/account").select("#ways").text()).contains("Work laptop");
    guest = new Guest(browser);
    assertThat(signIn("/cities")).hasStatus(303).hasRedirectedUrl("/cities");
    var account = guest.page("/account");
    assertThat(account.select("#sessions li").getFirst().text()).contains("by passkey");
    assertThat(account.select("#ways").text()).contains("Last used");
    assertThat(kinds()).contains("passkey-added", "signed-in");
  }

  @Test
  void aPasskeySessionIsEndedLikeAnyOther() throws Exception {
    add();
    var other = guest;
    guest = new Guest(browser);
    signIn("");
    assertThat(other.post("/account/sessions/end")).hasStatus(303);
    assertThat(guest.get("/account")).hasStatus(303).hasRedirectedUrl("/sign-in?to=/account");
  }

  @Test
  void aKeyThatWasUsedOnAnotherSiteIsRefused() throws Exception {
    add();
    guest = new Guest(browser);
    key.origin = "https://weft.evil.example";
    assertRefused(signIn(""));
    key.origin = site.address().toString();
    key.site = "evil.example";
    assertRefused(signIn(""));
    key.site = "localhost";
    assertThat(signIn("")).hasRedirectedUrl("/office");
  }

  @Test
  void aKeyFromAnotherSiteIsNotAdded() throws Exception {
    key.origin = "https://weft.evil.example";
    assertThat(add()).hasStatus(422);
    assertThat(sql.fetchExists(PASSKEYS, PASSKEYS.PERSON_ID.eq(anna.value()))).isFalse();
  }

  @Test
  void anAnswerIsTakenOnceAndOnlyFromTheBrowserThatWasAsked() throws Exception {
    add();
    guest = new Guest(browser);
    var answer = key.sign(challenge("/sign-in/passkey/options"));
    var thief = new Guest(browser);
    thief.post("/sign-in/passkey/options");
    assertThat(thief.post("/sign-in/passkey", "credential", answer))
        .hasRedirectedUrl("/sign-in?refused=passkey");
    assertThat(guest.post("/sign-in/passkey", "credential", answer)).hasRedirectedUrl("/office");
    guest.post("/sign-out");
    assertRefused(guest.post("/sign-in/passkey", "credential", answer));
  }

  @Test
  void aDeviceThatDidNotMakeSureOfItsOwnerIsRefused() throws Exception {
    add();
    guest = new Guest(browser);
    key.forgetTheOwner();
    assertRefused(signIn(""));
  }

  @Test
  void aCopyOfADeviceIsRefused() throws Exception {
    add();
    key.countFrom(10);
    guest = new Guest(browser);
    assertThat(signIn("")).hasRedirectedUrl("/office");
    key.countFrom(10);
    guest = new Guest(browser);
    assertRefused(signIn(""));
  }

  @Test
  void aKeyOfSomebodyElseAndNoKeyAtAllAreRefused() throws Exception {
    add();
    guest = new Guest(browser);
    key.handle = PasskeyStore.handle(people.add("Eve", "", true)).toBase64UrlString();
    assertRefused(signIn(""));
    key = new SoftKey(site.address().toString());
    assertRefused(signIn(""));
    for (var nonsense : List.of("", "{}", "[]", "null", "{\"id\":1}")) {
      challenge("/sign-in/passkey/options");
      assertRefused(guest.post("/sign-in/passkey", "credential", nonsense));
    }
    assertThat(
            sql.select(TRAIL.AFTER)
                .from(TRAIL)
                .where(TRAIL.KIND.eq("sign-in-refused").and(TRAIL.SUBJECT_ID.eq("passkey")))
                .fetch(TRAIL.AFTER))
        .contains("unknown");
  }

  @Test
  void theLastWayInStaysAndAnotherOneMayGo() throws Exception {
    add();
    var action = guest.page("/account").select("#ways form").getFirst().attr("action");
    assertThat(guest.post(action)).hasStatus(409);
    assertThat(Browser.parse(guest.post(action)).text()).contains("only way to sign in");

    var eve = new Guest(browser);
    eve.post("/sign-in", "person", people.add("Eve", "", true).value().toString());
    assertThat(eve.post(action)).hasStatus(404);

    key = new SoftKey(site.address().toString());
    add();
    assertThat(guest.post(action)).hasStatus(303);
    assertThat(guest.page("/account").select("#ways li")).hasSize(1);
    assertThat(kinds()).contains("passkey-removed");
  }

  @Test
  void somebodyWithAnAddressIsToldThatAKeyWasAdded() throws Exception {
    var mail = Mailbox.of(sql, "anna");
    var person = mail.belongsTo(people, "Anna");
    guest.post("/sign-in/mail", "mail", mail.address());
    guest.post(mail.link().orElseThrow());
    key.handle = PasskeyStore.handle(person).toBase64UrlString();
    assertThat(add()).hasStatus(303);
    assertThat(mail.subjects()).contains("A passkey was added to your account");
  }

  @Test
  void onlyPeopleWithAnAccountAddKeys() {
    assertThat(new Guest(browser).post("/account/passkeys/options")).hasStatus(404);
    assertThat(new Guest(browser).post("/account/passkeys", "name", "X")).hasStatus(404);
  }

  private MvcTestResult add() throws Exception {
    var answer = key.create(challenge("/account/passkeys/options"));
    return guest.post("/account/passkeys", "name", "Work laptop", "credential", answer);
  }

  private MvcTestResult signIn(String to) throws Exception {
    var answer = key.sign(challenge("/sign-in/passkey/options"));
    return guest.post("/sign-in/passkey", "credential", answer, "to", to);
  }

  private String challenge(String address) {
    try {
      var options = guest.post(address).getResponse().getContentAsString();
      return JsonMapper.shared().readTree(options).get("challenge").asString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private void assertRefused(MvcTestResult answer) {
    assertThat(answer).hasStatus(303).hasRedirectedUrl("/sign-in?refused=passkey");
    assertThat(guest.get("/account")).hasStatus(303);
  }

  private List<String> kinds() {
    return sql.select(TRAIL.KIND)
        .from(TRAIL)
        .where(TRAIL.PERSON_ID.eq(anna.value()))
        .fetch(TRAIL.KIND);
  }
}
