package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.SPRING_SESSION;
import static org.weft.account.db.Tables.TRAIL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Visit;
import org.weft.account.Way;

@WeftTest
class OwnSessionsTest {
  private static final String FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private static final String SAFARI =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;
  @Autowired JdbcIndexedSessionRepository rows;
  @Autowired OwnSessions own;
  @Autowired TransactionTemplate transactions;

  private PersonId anna;
  private Guest desk;
  private Guest phone;

  @BeforeEach
  void aPersonIsSignedInTwice() {
    anna = people.add("Anna Whitfield", "", true);
    desk = new Guest(browser).saying("User-Agent", FIREFOX);
    phone = new Guest(browser).saying("User-Agent", SAFARI);
    for (var guest : List.of(desk, phone)) {
      guest.post("/sign-in", "person", anna.value().toString());
    }
  }

  @Test
  void aPersonSeesWhereTheyAreSignedIn() {
    var sessions = desk.page("/account").select("#sessions li");
    assertThat(sessions).hasSize(2);
    assertThat(sessions.getFirst().text()).contains("Firefox on Windows", "This one");
    assertThat(sessions.getLast().text()).contains("Safari on an iPhone", "Last seen");
  }

  @Test
  void allAreFoundInWhateverOrderTheDatabaseReadsTheirParts() {
    // written again, the last part of the first session lies behind the parts of the second
    sql.execute(
        "update account.spring_session_attributes set attribute_bytes = attribute_bytes where attribute_name <> 'weft.visit' and session_primary_id in"
            + " (select primary_id from account.spring_session where principal_name = ? order by creation_time limit 1)",
        anna.value().toString());
    transactions.executeWithoutResult(_ -> {
      for (var way : List.of("nestloop", "mergejoin", "indexscan", "bitmapscan")) {
        sql.execute("set local enable_" + way + " = off");
      }
      assertThat(own.listLastSeen(anna)).hasSize(2);
    });
  }

  @Test
  void theOtherSessionIsEndedAtOnce() {
    var form = desk.page("/account").select("#sessions li").getLast().select("form");
    assertThat(desk.post(form.attr("action"))).hasStatus(303);
    assertThat(phone.get("/account")).hasStatus(303).hasRedirectedUrl("/sign-in?to=/account");
    assertThat(desk.get("/account")).hasStatusOk();
    assertThat(kinds()).contains("session-ended");
  }

  @Test
  void allOthersAreEndedAndThisOneStays() {
    assertThat(desk.post("/account/sessions/end")).hasStatus(303);
    assertThat(phone.get("/account")).hasStatus(303);
    assertThat(desk.get("/account")).hasStatusOk();
  }

  @Test
  void endingThisOneSignsOut() {
    var form = desk.page("/account").select("#sessions li").getFirst().select("form");
    assertThat(desk.post(form.attr("action"))).hasStatus(303).hasRedirectedUrl("/");
    assertThat(desk.get("/account")).hasStatus(303);
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    var form = desk.page("/account").select("#sessions li").getFirst().select("form");
    var eve = new Guest(browser);
    eve.post("/sign-in", "person", people.add("Eve", "", true).value().toString());
    assertThat(eve.post(form.attr("action"))).hasStatus(404);
    assertThat(eve.post("/account/sessions/" + UUID.randomUUID() + "/end")).hasStatus(404);
    assertThat(desk.get("/account")).hasStatusOk();
  }

  @Test
  void theIdThatWasKnownBeforeSigningInIsWorthNothing() {
    var fixed = new Guest(browser);
    fixed.get("/sign-in");
    var before = fixed.cookie("weft-session");
    fixed.post("/sign-in", "person", anna.value().toString());
    assertThat(fixed.cookie("weft-session")).isNotEmpty().isNotEqualTo(before);
    var thief = new Guest(browser);
    thief.keep(new jakarta.servlet.http.Cookie("weft-session", before));
    assertThat(thief.get("/account")).hasStatus(303);
  }

  @Test
  void whatWasKeptForSomebodyElseIsGoneWhenAnotherPersonSignsIn() {
    var before = sessions();
    var eve = people.add("Eve", "", true);
    desk.post("/sign-in", "person", eve.value().toString());
    assertThat(sessions()).isEqualTo(before - 1);
    assertThat(desk.page("/account").text()).contains("Eve");
  }

  @Test
  void soItIsWhenTheirSessionHadEndedOfAge() {
    age(rows);
    var before = rowsOf(anna);
    var eve = people.add("Eve", "", true);
    desk.post("/sign-in", "person", eve.value().toString());
    assertThat(rowsOf(eve)).hasSize(1).doesNotContainAnyElementsOf(before);
  }

  @Test
  void anAdministratorSeesThatSomebodyIsSignedInAndEndsIt() {
    var noor = people.add("Noor Haddad", "", true);
    people.grant(noor, new Grant(Role.ADMINISTRATOR, null));
    var administrator = new Guest(browser);
    administrator.post("/sign-in", "person", noor.value().toString());
    var address = "/people/" + anna.value() + "/sessions";
    people.grant(anna, new Grant(Role.ADMINISTRATOR, null));
    assertThat(administrator.page("/people?q=Anna").select("a[href=" + address + "]")).isNotEmpty();
    assertThat(administrator.page(address).text())
        .contains("Sessions of Anna Whitfield", "2 sessions; last seen")
        .doesNotContain("Firefox", "Safari");

    assertThat(administrator.post(address)).hasRedirectedUrl("/people?said=signedOut");
    assertThat(desk.get("/account")).hasStatus(303);
    assertThat(phone.get("/account")).hasStatus(303);
    assertThat(administrator.page(address).text()).contains("Signed in nowhere");
    assertThat(
            sql.selectFrom(TRAIL)
                .where(TRAIL.PERSON_ID.eq(noor.value()))
                .and(TRAIL.KIND.eq("session-ended"))
                .fetch(r -> r.getSubjectId() + " " + r.getBefore() + " " + r.getAfter()))
        .containsExactly(anna.value() + " 2 0");
  }

  @Test
  void nobodyElseSeesOrEndsTheSessionsOfOthers() {
    var eve = new Guest(browser);
    eve.post("/sign-in", "person", people.add("Eve", "", true).value().toString());
    var address = "/people/" + anna.value() + "/sessions";
    assertThat(eve.get(address)).hasStatus(404);
    assertThat(eve.post(address)).hasStatus(404);
    assertThat(desk.get("/account")).hasStatusOk();
  }

  @Test
  void aSessionEndsOneDayHoweverBusyItIs() {
    age(rows);
    assertThat(desk.get("/account")).hasStatus(303);
  }

  @Test
  void signingOutIsInTheTrailAndLeavesNothing() {
    assertThat(desk.post("/sign-out")).hasStatus(302);
    assertThat(desk.get("/account")).hasStatus(303);
    assertThat(kinds()).contains("signed-out");
    assertThat(sessions()).isEqualTo(1);
  }

  private <S extends Session> void age(FindByIndexNameSessionRepository<S> sessions) {
    for (var session : sessions.findByPrincipalName(anna.value().toString()).values()) {
      Visit visit = session.getRequiredAttribute(Visit.ATTRIBUTE);
      var longAgo = Instant.now().minus(Duration.ofDays(8));
      session.setAttribute(
          Visit.ATTRIBUTE,
          new Visit(visit.id(), longAgo, Way.CHOICE, visit.browser(), visit.system()));
      sessions.save(session);
    }
  }

  private List<String> rowsOf(PersonId person) {
    return sql.select(SPRING_SESSION.PRIMARY_ID)
        .from(SPRING_SESSION)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(person.value().toString()))
        .fetch(SPRING_SESSION.PRIMARY_ID);
  }

  private int sessions() {
    return sql.fetchCount(
        SPRING_SESSION, SPRING_SESSION.PRINCIPAL_NAME.eq(anna.value().toString()));
  }

  private List<String> kinds() {
    return sql.select(TRAIL.KIND)
        .from(TRAIL)
        .where(TRAIL.PERSON_ID.eq(anna.value()))
        .fetch(TRAIL.KIND);
  }
}
