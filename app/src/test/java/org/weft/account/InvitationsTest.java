package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.account.db.Tables.TRAIL;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;
import org.weft.WeftTest;

@WeftTest
@RecordApplicationEvents
class InvitationsTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;

  private Town town;
  private Browser anna;
  private Browser nobody;
  private String email;

  @BeforeEach
  void build() {
    town = new Town(context);
    anna = town.browser(town.anna);
    nobody = context.getBean(Browser.class);
    email = "ellie-" + UUID.randomUUID() + "@example.org";
  }

  @Test
  void theInvitedAcceptsAndIsSignedIn() {
    assertThat(invite(anna, town.office + "/team", "contributor", email)).hasStatus(303);
    var letter = letter();
    assertThat(letter.to()).isEqualTo(email);
    assertThat(letter.subject()).contains("Anna Whitfield");
    assertThat(letter.paragraphs().toString()).contains("a contributor of Leeds");
    assertThat(anna.page(town.office + "/team").select("#invitations ~ * , ul").text())
        .contains("Ellie Thwaite", email);

    var page = nobody.page(link());
    assertThat(page.select(".lede").text()).contains("Anna Whitfield", "a contributor of Leeds");
    var accepted = nobody.post(link());
    assertThat(accepted).hasStatus(303);
    assertThat(accepted.getResponse().getHeader("Set-Cookie")).startsWith("weft-session=");
    var ellie = person(email);
    assertThat(town.actor(ellie).is(Role.CONTRIBUTOR, town.city)).isTrue();
    assertThat(town.sql.fetchExists(PEOPLE, PEOPLE.EMAIL.eq(email).and(PEOPLE.ILLUSTRATIVE)))
        .as("in a demonstration nobody counts as real")
        .isTrue();
    assertThat(anna.page(town.office + "/team").select("tbody").text())
        .contains("Ellie Thwaite", "Anna Whitfield");
    assertThat(town.sql.fetchValues(TRAIL.KIND, TRAIL.CITY_ID.eq(town.city)))
        .contains("invited", "invitation-accepted", "grant-given");
  }

  @Test
  void theLinkIsGoodForOneUse() {
    invite(anna, town.office + "/team", "observer", email);
    nobody.post(link());
    var again = nobody.post(link());
    assertThat(again).hasStatus(410);
    assertThat(Browser.parse(again).text()).contains("not open any more", "Anna Whitfield");
    assertThat(nobody.get("/invitations/" + "x".repeat(43))).hasStatus(404);
  }

  @Test
  void theLinkSignsNobodyInWhoHasAnAccount() {
    var own = town.email(town.joseph);
    invite(anna, town.office + "/team", "observer", own);
    assertThat(nobody.page(link()).select("main form")).isEmpty();
    assertThat(nobody.post(link()).getResponse().getHeader("Location")).startsWith("/sign-in?to=");
    assertThat(town.actor(town.joseph).is(Role.OBSERVER, town.city)).isFalse();
    assertThat(town.browser(town.joseph).post(link())).hasStatus(303);
    assertThat(town.actor(town.joseph).is(Role.OBSERVER, town.city)).isTrue();
  }

  @Test
  void somebodyElseIsAskedFirst() {
    invite(anna, town.office + "/team", "observer", email);
    var joseph = town.browser(town.joseph);
    assertThat(joseph.page(link()).select("main button[name=as]")).hasSize(1);
    assertThat(joseph.post(link())).hasStatus(200);
    assertThat(town.actor(town.joseph).is(Role.OBSERVER, town.city)).isFalse();
    assertThat(joseph.post(link(), "as", "me")).hasStatus(303);
    assertThat(town.actor(town.joseph).is(Role.OBSERVER, town.city)).isTrue();
    assertThat(town.sql.fetchExists(PEOPLE, PEOPLE.EMAIL.eq(email))).isFalse();
  }

  @Test
  void anInvitationIsTakenBackAndSentAgainAFewTimes() {
    invite(anna, town.office + "/team", "contributor", email);
    var first = link();
    var id = town.sql.fetchValue(INVITATIONS.ID, INVITATIONS.EMAIL.eq(email)).toString();
    var address = town.office + "/team/invitations/" + id;
    assertThat(town.browser(town.joseph).post(address + "/letter")).hasStatus(404);
    assertThat(town.browser(new Town(context).anna).post(address + "/withdrawal")).hasStatus(404);
    for (int more = 0; more < 4; more++) {
      anna.post(address + "/letter");
    }
    assertThat(letters()).isEqualTo(5);
    assertThat(anna.post(address + "/letter").getResponse().getHeader("Location"))
        .contains("tooMany");
    assertThat(letters()).isEqualTo(5);
    assertThat(nobody.get(first)).hasStatus(404);
    assertThat(nobody.get(link())).hasStatusOk();
    anna.post(address + "/withdrawal");
    assertThat(nobody.post(link())).hasStatus(410);
    assertThat(anna.page(town.office + "/team").text()).doesNotContain(email);
  }

  @Test
  void anInvitationLapses() {
    invite(anna, town.office + "/team", "contributor", email);
    var past = Instant.now().minus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
    town.sql
        .update(INVITATIONS)
        .set(INVITATIONS.SENT_AT, past.minusDays(14))
        .set(INVITATIONS.EXPIRES_AT, past)
        .where(INVITATIONS.EMAIL.eq(email))
        .execute();
    assertThat(nobody.post(link())).hasStatus(410);
    assertThat(town.sql.fetchExists(PEOPLE, PEOPLE.EMAIL.eq(email))).isFalse();
  }

  @Test
  void whatTheInviterHasLostCannotBeAccepted() {
    var ben = town.person("Ben Second", new Grant(Role.COORDINATOR, town.city));
    invite(town.browser(ben), town.office + "/team", "coordinator", email);
    anna.post(town.office + "/team/grants/" + town.grant(ben) + "/end");
    assertThat(nobody.post(link())).hasStatus(410);
    assertThat(town.sql.fetchExists(PEOPLE, PEOPLE.EMAIL.eq(email))).isFalse();
  }

  @Test
  void faultsStandAtTheirFieldsAndWhatWasTypedStays() {
    var answer =
        anna.post(
            town.office + "/team/new",
            "name",
            "",
            "email",
            "ellie@example.org\r\nBcc: x@example.org",
            "role",
            "contributor",
            "reach",
            "named",
            "sections",
            "nonsense",
            "until",
            "tomorrow");
    assertThat(answer).hasStatus(422);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    for (var field : new String[] {"name", "email", "reach", "until"}) {
      assertThat(page.select("#" + field + " .error").text()).as(field).isNotEmpty();
      assertThat(page.select(".notice.bad a[href=#" + field + "]")).as(field).hasSize(1);
    }
    assertThat(page.select("#until-i").val()).isEqualTo("tomorrow");
    assertThat(letters()).isZero();
  }

  @Test
  void anAdministratorInvitesAnywhereAndSeesTheLinkWhereNoMailGoesOut() {
    var slug = town.office.replaceFirst("/office/", "");
    var answer =
        town.browser(town.noor)
            .post(
                "/people/new",
                "name",
                "Ana Sousa",
                "email",
                email,
                "role",
                "coordinator",
                "place",
                slug);
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(Browser.parse(answer).select(".notice code").text()).endsWith(link());
    assertThat(nobody.post(link())).hasStatus(303);
    assertThat(town.actor(person(email)).is(Role.COORDINATOR, town.city)).isTrue();
    var wrong =
        town.browser(town.noor)
            .post(
                "/people/new",
                "name",
                "Ana Sousa",
                "email",
                email,
                "role",
                "coordinator",
                "place",
                "Nowhere at all");
    assertThat(wrong).hasStatus(422);
    assertThat(Browser.parse(wrong).select("#place .error").text()).contains("gb/leeds");
  }

  @Test
  void theSameInvitationIsNotSentTwice() {
    invite(anna, town.office + "/team", "observer", email);
    assertThat(invite(anna, town.office + "/team", "observer", email.toUpperCase())).hasStatus(422);
    assertThat(letters()).isEqualTo(1);
  }

  private MvcTestResult invite(Browser browser, String team, String role, String to) {
    return browser.post(
        team + "/new", "who", "new", "name", "Ellie Thwaite", "email", to, "role", role);
  }

  private Letter letter() {
    return events.stream(Letter.class).reduce((_, later) -> later).orElseThrow();
  }

  private long letters() {
    return events.stream(Letter.class).count();
  }

  private String link() {
    var link = letter().link();
    return link == null ? "" : link.getPath();
  }

  private PersonId person(String address) {
    return new PersonId(town.sql.fetchValue(PEOPLE.ID, PEOPLE.EMAIL.eq(address)));
  }
}
