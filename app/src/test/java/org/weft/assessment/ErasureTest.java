package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.assessment.db.Tables.COMMENTS;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.FILES;
import static org.weft.city.db.Tables.OFFICES;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.TestDatabase;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.SecretHash;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.operation.AuditVerification;

/// Somebody reads what is kept of them and has themselves erased.
@WeftTest
class ErasureTest {
  private static final String TEXTS =
      """
      select n.nspname || '.' || c.relname, a.attname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and format_type(a.atttypid, null) in ('text', 'character varying', 'jsonb', 'text[]', 'character')
      """;

  @Autowired ApplicationContext context;
  @Autowired Trail trail;
  @Autowired AuditVerification verification;

  private Team team;
  private String name;
  private String mail;
  private PersonId zoe;
  private Browser browser;

  @BeforeEach
  void somebodyWhoLeftTracesEverywhere() {
    team = new Team(context);
    var unique = UUID.randomUUID().toString().substring(0, 8);
    name = "Zuleika Quandt-" + unique;
    mail = "zuleika." + unique + "@leeds.example";
    zoe = team.person(name, new Grant(Role.COORDINATOR, team.city.value()));
    browser = team.browser(zoe);
    team.sql.update(PEOPLE).set(PEOPLE.EMAIL, mail).where(PEOPLE.ID.eq(zoe.value())).execute();
    team.ask("words", zoe);
    team.answer(zoe, "W1", "Ask " + name + " or " + mail.toUpperCase(java.util.Locale.ROOT));
    team.answer(zoe, "C1", "yes");
    var file =
        team.sql
            .insertInto(FILES)
            .set(FILES.NAME, "Minutes of " + name + ".pdf")
            .set(FILES.TYPE, "application/pdf")
            .set(FILES.SIZE, 1L)
            .set(FILES.SHA256, "0".repeat(64))
            .set(FILES.ADDED_BY, zoe.value())
            .set(FILES.ADDED_AT, OffsetDateTime.now())
            .returningResult(FILES.ID)
            .fetchSingle()
            .value1();
    team.sql
        .insertInto(EVIDENCE)
        .set(EVIDENCE.ASSESSMENT_ID, team.id.value())
        .set(EVIDENCE.ITEM, "C1")
        .set(EVIDENCE.FILE_ID, file)
        .set(EVIDENCE.ADDED_BY, zoe.value())
        .set(EVIDENCE.ADDED_AT, OffsetDateTime.now())
        .execute();
    team.sql
        .insertInto(COMMENTS)
        .set(COMMENTS.ASSESSMENT_ID, team.id.value())
        .set(COMMENTS.ITEM, "C1")
        .set(COMMENTS.PERSON_ID, team.anna.value())
        .set(COMMENTS.TEXT, "As " + name + " said.")
        .set(COMMENTS.AT, OffsetDateTime.now())
        .execute();
    team.sql
        .insertInto(INVITATIONS)
        .set(INVITATIONS.TOKEN_HASH, SecretHash.of(UUID.randomUUID().toString()))
        .set(INVITATIONS.EMAIL, mail)
        .set(INVITATIONS.NAME, name)
        .set(INVITATIONS.LANGUAGE, "en")
        .set(INVITATIONS.ROLE, "coordinator")
        .set(INVITATIONS.CITY_ID, team.city.value())
        .set(INVITATIONS.INVITED_BY, team.anna.value())
        .set(INVITATIONS.MADE_AT, OffsetDateTime.now())
        .set(INVITATIONS.SENT_AT, OffsetDateTime.now())
        .set(INVITATIONS.EXPIRES_AT, OffsetDateTime.now().plusDays(1))
        .execute();
    team.sql
        .insertInto(OFFICES)
        .set(OFFICES.CITY_ID, team.city.value())
        .set(OFFICES.OFFICE, "mayor")
        .set(OFFICES.HOLDER, name)
        .set(OFFICES.PERSON_ID, zoe.value())
        .set(OFFICES.BEGINS_ON, LocalDate.of(2024, 5, 1))
        .set(OFFICES.SOURCE, "test")
        .set(OFFICES.AS_OF, LocalDate.of(2024, 5, 1))
        .set(OFFICES.RECORDED_AT, OffsetDateTime.now())
        .execute();
    trail.record(
        team.actor(zoe), new Event(Event.Kind.INVITED, "invitation", "1").about(name + " " + mail));
    trail.record(
        team.actor(team.anna),
        new Event(Event.Kind.GRANT_GIVEN, "grant", "2").ofCity(team.city.value()).about(name));
  }

  @Test
  void everybodySeesWhatIsKeptOfThemAndNobodyElseDoes() {
    var page = browser.page("/account/data");
    assertThat(page.text()).contains(name, mail, "Minutes of " + name, "Answers", "Leeds 2026");
    var json = browser.get("/account/data.json");
    assertThat(json).hasStatusOk().bodyText().contains(name, mail, "\"chronology\"");
    assertThat(browser.page("/account/data").text()).contains("downloaded what is kept of them");
    assertThat(team.browser(team.anna).page("/account/data").text()).doesNotContain(mail);
    assertThat(context.getBean(Browser.class).get("/account/data.json"))
        .hasStatus(303)
        .hasRedirectedUrl("/sign-in?to=/account/data");
  }

  @Test
  void whoIsErasedIsNamedNowhereAndTheRecordStays() throws Exception {
    team.answerRequired();
    team.browser(team.anna).post(team.address() + "/submission", "revision", "0", "confirm", "yes");
    assertThat(found()).isNotEmpty();
    assertThat(browser.page("/account/erasure").text()).contains("What goes at once");
    assertThat(browser.post("/account/erasure", "sure", "true"))
        .hasStatus(303)
        .hasRedirectedUrl("/privacy/erased");

    assertThat(found()).isEmpty();
    assertThat(browser.get("/account/data")).hasStatus(303);
    assertThat(team.actor(zoe)).isEqualTo(Actor.PUBLIC);
    var anna = team.browser(team.anna);
    assertThat(anna.page(team.address() + "/changes").text()).contains("Former officer");
    assertThat(anna.page(team.address() + "/changes?lang=fr").text())
        .contains("Ancien membre du personnel");
    assertThat(team.value("W1")).isEqualTo("Ask Former officer or erased@invalid.invalid");
    assertThat(team.dossier().assessment().revision()).isEqualTo(1);
    var said = new StringWriter();
    assertThat(verification.verify(null, new PrintWriter(said), new PrintWriter(said)))
        .as(said.toString())
        .isTrue();
  }

  @Test
  void erasingTwiceOrWhileSomethingIsSavedIsSafe() throws Exception {
    var actor = team.actor(zoe);
    browser.post("/account/erasure", "sure", "true");
    assertThat(browser.post("/account/erasure", "sure", "true")).hasStatus(303);
    trail.record(actor, new Event(Event.Kind.ANSWERED, "assessment", team.id.value()));
    assertThat(found()).isEmpty();
    assertThat(team.sql.fetchCount(PEOPLE, PEOPLE.ID.eq(zoe.value()))).isEqualTo(1);
  }

  @Test
  void whoLeadsAloneHandsOverFirst() {
    team.sql
        .update(GRANTS)
        .set(GRANTS.ENDED_AT, OffsetDateTime.now())
        .where(GRANTS.PERSON_ID.eq(team.anna.value()))
        .execute();
    assertThat(browser.page("/account/erasure").text()).contains("Nobody else coordinates Leeds");
    var answer = browser.post("/account/erasure", "sure", "true");
    assertThat(answer).hasStatus(409);
    assertThat(Browser.parse(answer).text()).contains("Hand over first");
    assertThat(browser.page("/account/data").text()).contains(name);
  }

  @Test
  void withoutTheTickNothingHappens() {
    var answer = browser.post("/account/erasure");
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).text()).contains("Tick the box");
    assertThat(browser.page("/account/data").text()).contains(name);
  }

  /// Every place of the whole database that holds the name or the mail address, in any spelling.
  private List<String> found() throws SQLException {
    var places = new ArrayList<String>();
    try (var superuser = TestDatabase.superuser();
        var statement = superuser.createStatement();
        var columns = statement.executeQuery(TEXTS)) {
      while (columns.next()) {
        if (holds(superuser, columns.getString(1), columns.getString(2))) {
          places.add(columns.getString(1) + "." + columns.getString(2));
        }
      }
    }
    return places;
  }

  private boolean holds(Connection superuser, String table, String column) throws SQLException {
    var question =
        "select exists (select 1 from %s where lower(\"%s\"::text) like any (array['%%' || lower(?) || '%%', '%%' || lower(?) || '%%']))"
            .formatted(table, column);
    try (var statement = superuser.prepareStatement(question)) {
      statement.setString(1, name);
      statement.setString(2, mail);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }
}
