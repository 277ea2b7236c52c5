package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.NEWCOMERS;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;
import static org.weft.assessment.db.Tables.COMMENTS;
import static org.weft.assessment.db.Tables.DELEGATIONS;
import static org.weft.city.db.Tables.OFFICES;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.SecretHash;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// What an erasure reaches and what it must not reach: people choose their own names, also such as
/// stand in what others wrote, and everybody can have themselves erased.
@WeftTest
@RecordApplicationEvents
class ForgettingTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;
  @Autowired People people;
  @Autowired Trail trail;
  @Autowired Browser browser;
  private Team team;

  @BeforeEach
  void aCityWithWork() {
    team = new Team(context);
  }

  private void erase(PersonId person) {
    assertThat(team.browser(person).post("/account/erasure", "sure", "true"))
        .hasStatus(303)
        .hasRedirectedUrl("/privacy/erased");
  }

  private String mail(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@forget.example";
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "private", "The City Council", "e", "open"})
  void whoBearsAWordAsNameTakesItOutOfNothingStrangersWrote(String name) {
    team.answerRequired();
    team.ask("words", team.joseph);
    team.answer(team.joseph, "W1", "The City Council said yes");
    var office =
        team.sql
            .insertInto(OFFICES)
            .set(OFFICES.CITY_ID, team.city.value())
            .set(OFFICES.OFFICE, "councillor")
            .set(OFFICES.HOLDER, name)
            .set(OFFICES.BEGINS_ON, LocalDate.of(2024, 5, 1))
            .set(OFFICES.SOURCE, "test")
            .set(OFFICES.AS_OF, LocalDate.of(2024, 5, 1))
            .set(OFFICES.RECORDED_AT, OffsetDateTime.now())
            .returningResult(OFFICES.ID)
            .fetchSingle()
            .value1();
    var noted = UUID.randomUUID();
    trail.record(
        team.actor(team.anna),
        new Event(Event.Kind.GRANT_GIVEN, "grant", noted)
            .ofCity(team.city.value())
            .about("The City Council, open, private, yes"));

    erase(people.add(name, "", mail("stranger"), true));

    assertThat(team.value("C1")).isEqualTo("yes");
    assertThat(team.value("W1")).isEqualTo("The City Council said yes");
    assertThat(team.sql.fetchValue(OFFICES.HOLDER, OFFICES.ID.eq(office))).isEqualTo(name);
    assertThat(
            team.sql
                .select(TRAIL_DETAILS.PERSONAL)
                .from(TRAIL_DETAILS)
                .join(TRAIL)
                .on(TRAIL.ID.eq(TRAIL_DETAILS.ENTRY_ID))
                .where(TRAIL.SUBJECT_ID.eq(noted.toString()))
                .fetchSingle()
                .value1())
        .isNotNull();
  }

  @Test
  void anAddressWithinAnotherIsNotIt() {
    var others = "zo" + mail("e");
    var own = others.substring(2);
    team.sql
        .insertInto(COMMENTS)
        .set(COMMENTS.ASSESSMENT_ID, team.id.value())
        .set(COMMENTS.ITEM, "C1")
        .set(COMMENTS.PERSON_ID, team.anna.value())
        .set(
            COMMENTS.TEXT,
            others + ", " + own.toUpperCase(java.util.Locale.ROOT) + ".uk or " + own + ".")
        .set(COMMENTS.AT, OffsetDateTime.now())
        .execute();
    erase(people.add("Eve Within", "", own, true));
    assertThat(team.sql.fetchValue(COMMENTS.TEXT, COMMENTS.ASSESSMENT_ID.eq(team.id.value())))
        .isEqualTo(
            others
                + ", "
                + own.toUpperCase(java.util.Locale.ROOT)
                + ".uk or erased@invalid.invalid.");
  }

  @Test
  void whatWaitsForTheAddressOpensNothingAnyMore() {
    for (var i = 0; i < 2; i++) {
      var mail = mail("waited");
      var person = people.add("Wanda Waited", "", mail, true);
      team.sql
          .insertInto(INVITATIONS)
          .set(INVITATIONS.TOKEN_HASH, SecretHash.of(mail))
          .set(INVITATIONS.EMAIL, mail)
          .set(INVITATIONS.NAME, "Wanda Waited")
          .set(INVITATIONS.LANGUAGE, "en")
          .set(INVITATIONS.ROLE, "observer")
          .set(INVITATIONS.CITY_ID, team.city.value())
          .set(INVITATIONS.INVITED_BY, team.anna.value())
          .set(INVITATIONS.MADE_AT, OffsetDateTime.now())
          .set(INVITATIONS.SENT_AT, OffsetDateTime.now())
          .set(INVITATIONS.EXPIRES_AT, OffsetDateTime.now().plusDays(1))
          .execute();
      team.sql
          .insertInto(NEWCOMERS)
          .set(NEWCOMERS.TOKEN_HASH, SecretHash.of("n" + mail))
          .set(NEWCOMERS.CITY_ID, team.city.value())
          .set(NEWCOMERS.WISH, "team")
          .set(NEWCOMERS.NAME, "Wanda")
          .set(NEWCOMERS.EMAIL, mail)
          .set(NEWCOMERS.SENTENCE, "Me too")
          .set(NEWCOMERS.LANGUAGE, "en")
          .set(NEWCOMERS.EXPIRES_AT, OffsetDateTime.now().plusDays(1))
          .execute();
      erase(person);
      var left = INVITATIONS.TOKEN_HASH.eq(SecretHash.of(mail));
      assertThat(team.sql.fetchValue(INVITATIONS.WITHDRAWN_AT, left)).isNotNull();
      assertThat(team.sql.fetchValue(INVITATIONS.NAME, left)).isEqualTo("Former officer");
      assertThat(team.sql.fetchCount(NEWCOMERS, NEWCOMERS.TOKEN_HASH.eq(SecretHash.of("n" + mail))))
          .isZero();
    }
  }

  @Test
  void whoAnsweredByALinkSentToTheAddressIsTheSamePerson() {
    var links = new Links(team, events);
    var mail = mail("linked");
    var person = people.add("Lina Linked", "", mail, true);
    var link = links.send("words", "Lina of Leeds", mail.toUpperCase(java.util.Locale.ROOT));
    var opened = links.open(link);
    assertThat(opened.get(team.section("words"))).hasStatusOk();
    var other =
        new PersonId(
            team.sql.fetchValue(
                DELEGATIONS.PERSON_ID, DELEGATIONS.ASSESSMENT_ID.eq(team.id.value())));
    assertThat(other).isNotEqualTo(person);

    assertThat(team.browser(person).page("/account/data").text())
        .contains("Links to sections you were sent", "Lina of Leeds", "Leeds 2026");
    assertThat(team.browser(person).get("/account/data.json"))
        .bodyText()
        .contains("\"section_links\" : [ {", "Lina of Leeds");
    erase(person);

    assertThat(opened.get(team.section("words"))).hasStatus(404);
    assertThat(links.browser().get(link)).hasStatus(404);
    assertThat(team.sql.fetchValue(PEOPLE.NAME, PEOPLE.ID.eq(other.value())))
        .isEqualTo("Former officer");
    assertThat(team.browser(team.anna).page(team.address() + "/changes").text())
        .doesNotContain("Lina");
  }

  @Test
  void whereOthersWereIsNotTold() {
    var told = people.add("Tilda Told", "", mail("told"), true);
    var office = team.browser(team.anna).at("198.51.100.7");
    office.post("/account/name", "name", "Anna Whitfield");
    var elsewhere = new Trail.Author(team.actor(team.anna), "198.51.100.0/24");
    trail.record(
        List.of(
            new Trail.Signed(elsewhere, new Event(Event.Kind.DECIDED, "person", told.value()))));
    assertThat(team.browser(told).page("/account/data").text())
        .contains("decided")
        .doesNotContain("198.51.100");
  }

  @Test
  void nothingIsGivenToSomebodyWhoIsErased() {
    var gone = people.add("Gwen Gone", "", mail("gone"), true);
    erase(gone);
    var grants = context.getBean(org.weft.account.team.GrantStore.class);
    var grant = new org.weft.account.Grant(org.weft.account.Role.OBSERVER, team.city.value());
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> grants.add(gone, grant, org.weft.account.team.Term.OPEN, team.anna))
        .isInstanceOf(org.weft.site.NotFoundException.class);
    assertThat(team.sql.fetchCount(GRANTS, GRANTS.PERSON_ID.eq(gone.value()))).isZero();
    assertThat(team.actor(gone)).isEqualTo(Actor.PUBLIC);
  }
}
