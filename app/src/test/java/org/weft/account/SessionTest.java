package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.SPRING_SESSION;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;

/// A web session, with the cookie and the rows that a real one has.
@WeftTest
class SessionTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;

  private PersonId anna;
  private Cookie cookie;

  @BeforeEach
  void signIn() {
    anna = people.add("Anna Whitfield", "", true);
    cookie =
        browser
            .post("/sign-in", "person", anna.value().toString())
            .getResponse()
            .getCookie("weft-session");
  }

  @Test
  void aRequestReadsItsSessionByOneStatementAndWritesNothing() {
    // the first page keeps the token of its form in the session
    assertThat(open()).hasStatusOk().bodyText().contains("Anna Whitfield");
    var statements = ofSession();
    assertThat(statements).hasSize(1);
    assertThat(statements.getFirst()).startsWithIgnoringCase("select");
  }

  @Test
  void whomTheSessionBelongsToIsReadByOneStatementWithIt() {
    open();
    var statements =
        Statements.allDuring(this::open).stream().filter(s -> s.contains("\"grants\"")).toList();
    assertThat(statements).hasSize(1);
  }

  @Test
  void whatAPersonMayDoCountsFromTheNextRequestOn() {
    people.grant(people.add("Noor Haddad", "", true), new Grant(Role.ADMINISTRATOR, null));
    people.grant(anna, new Grant(Role.ADMINISTRATOR, null));
    assertThat(open("/people")).hasStatusOk();
    sql.deleteFrom(GRANTS).where(GRANTS.PERSON_ID.eq(anna.value())).execute();
    assertThat(open("/people")).hasStatus(404);
    people.grant(anna, new Grant(Role.ADMINISTRATOR, null));
    assertThat(open("/people")).hasStatusOk();
  }

  @Test
  void whoTakesOverTheBrowserOfAnotherIsThemselvesAtOnce() {
    var ben = people.add("Ben Okafor", "", true);
    var taken =
        browser.perform(
            MockMvcRequestBuilders.post("/sign-in")
                .with(csrf())
                .param("person", ben.value().toString())
                .cookie(cookie));
    cookie = taken.getResponse().getCookie("weft-session");
    assertThat(open()).bodyText().contains("Ben Okafor").doesNotContain("Anna Whitfield");
  }

  @Test
  void whoAsksForAFileThatThereIsNotStaysSignedIn() {
    open();
    var missing = open("/assets/none.css");
    assertThat(missing).hasStatus(404);
    var given = missing.getResponse().getCookie("weft-session");
    assertThat(given == null ? cookie.getValue() : given.getValue()).isEqualTo(cookie.getValue());
    assertThat(open()).bodyText().contains("Anna Whitfield");
    assertThat(browser.perform(MockMvcRequestBuilders.get("/assets/none.css"))).hasStatus(404);
  }

  @Test
  void onceAMinuteItIsWrittenDownThatSomebodyWasHere() {
    open();
    var longAgo = System.currentTimeMillis() - 600_000;
    move(longAgo);
    assertThat(ofSession()).hasSize(2);
    assertThat(ofSession()).hasSize(1);
    assertThat(lastAccess()).isGreaterThan(longAgo);
  }

  @Test
  void aSessionThatWasEndedIsGoneWithTheNextRequest() {
    sql.deleteFrom(SPRING_SESSION)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(anna.value().toString()))
        .execute();
    assertThat(open()).bodyText().doesNotContain("Anna Whitfield");
  }

  @Test
  void aSessionWithoutRequestsEnds() {
    move(0);
    assertThat(open()).bodyText().doesNotContain("Anna Whitfield");
  }

  @Test
  void aSessionThatDoesNotSayWhenItBeganIsNobodys() {
    assertThat(open()).bodyText().contains("Anna Whitfield");
    sql.execute(
        "delete from account.spring_session_attributes where attribute_name = ? and session_primary_id in (select primary_id from account.spring_session where principal_name = ?)",
        Visit.ATTRIBUTE,
        anna.value().toString());
    assertThat(open()).bodyText().doesNotContain("Anna Whitfield");
    assertThat(open("/account")).hasRedirectedUrl("/sign-in?to=/account");
  }

  private List<String> ofSession() {
    return Statements.allDuring(this::open).stream()
        .filter(s -> s.toLowerCase(java.util.Locale.ROOT).contains("spring_session"))
        .toList();
  }

  private MvcTestResult open() {
    return open("/frameworks");
  }

  private MvcTestResult open(String address) {
    return browser.perform(MockMvcRequestBuilders.get(address).cookie(cookie));
  }

  private void move(long millis) {
    sql.update(SPRING_SESSION)
        .set(SPRING_SESSION.LAST_ACCESS_TIME, millis)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(anna.value().toString()))
        .execute();
  }

  private long lastAccess() {
    return sql.select(SPRING_SESSION.LAST_ACCESS_TIME)
        .from(SPRING_SESSION)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(anna.value().toString()))
        .fetchSingle()
        .value1();
  }
}
