package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.JOININGS;
import static org.weft.account.db.Tables.PEOPLE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;

@WeftTest
@RecordApplicationEvents
class JoiningTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;

  private Town town;
  private Browser nobody;
  private PersonId maryam;
  private String join;

  @BeforeEach
  void build() {
    town = new Town(context);
    nobody = context.getBean(Browser.class);
    maryam = town.person("Maryam Siddiq", null);
    join = town.office.replaceFirst("/office", "/cities") + "/join";
  }

  @Test
  void aCoordinatorDecidesWithARole() {
    assertThat(ask(town.browser(maryam), "team", "I run the schools office.")).hasStatusOk();
    assertThat(letter().to()).isEqualTo(town.email(town.anna));
    assertThat(letter().paragraphs().toString()).contains("Maryam Siddiq", "schools office");
    var anna = town.browser(town.anna);
    var decision = anna.page(team()).select("section[aria-labelledby=asking] a").attr("href");
    assertThat(anna.page(decision).text()).contains("I run the schools office.");
    assertThat(anna.post(decision, "role", "contributor")).hasStatus(303);
    assertThat(town.actor(maryam).is(Role.CONTRIBUTOR, town.city)).isTrue();
    assertThat(letter().to()).isEqualTo(town.email(maryam));
    assertThat(anna.page(team()).select("section[aria-labelledby=asking]")).isEmpty();
    assertThat(anna.post(decision, "role", "coordinator")).hasStatus(404);
  }

  @Test
  void whoDecidesIsWrittenToInTheLanguageOfTheQuestionWhereNobodyKnowsTheirs() {
    town.browser(maryam)
        .post(join + "?lang=fr", "wish", "team", "sentence", "Je dirige le service des écoles.");
    assertThat(letter().language()).isEqualTo(java.util.Locale.FRENCH);
    assertThat(letter().paragraphs().getFirst()).startsWith("Bonjour Anna");
    town.sql
        .update(PEOPLE)
        .set(PEOPLE.LANGUAGE, "en")
        .where(PEOPLE.ID.eq(town.anna.value()))
        .execute();
    var zoe = town.person("Zahra Quill", null);
    town.browser(zoe).post(join + "?lang=fr", "wish", "team", "sentence", "Moi aussi.");
    assertThat(letter().language()).isEqualTo(java.util.Locale.ENGLISH);
  }

  @Test
  void aCoordinatorRefusesWithAReason() {
    ask(town.browser(maryam), "resident", "I live in Headingley.");
    var anna = town.browser(town.anna);
    var decision = anna.page(team()).select("section[aria-labelledby=asking] a").attr("href");
    assertThat(anna.post(decision, "decision", "refuse", "reason", " ")).hasStatus(422);
    assertThat(anna.post(decision, "decision", "refuse", "reason", "We know you not."))
        .hasStatus(303);
    assertThat(letter().paragraphs()).contains("We know you not.");
    assertThat(town.actor(maryam).grants()).isEmpty();
    assertThat(ask(town.browser(maryam), "team", "Please.")).hasStatus(409);
  }

  @Test
  void nobodyElseSeesWhoAsks() {
    ask(town.browser(maryam), "team", "I run the schools office.");
    var id = town.sql.fetchValue(JOININGS.ID, JOININGS.CITY_ID.eq(town.city));
    var decision = team() + "/asking/" + id;
    var other = new Town(context);
    var observer = town.person("Olive Ward", new Grant(Role.OBSERVER, town.city));
    for (var person :
        new PersonId[] {town.joseph, town.claire, observer, maryam, other.anna, other.claire}) {
      assertThat(town.browser(person).get(decision)).hasStatus(404);
      assertThat(town.browser(person).post(decision, "role", "coordinator")).hasStatus(404);
      assertThat(town.browser(person).post(decision, "decision", "refuse", "reason", "x"))
          .hasStatus(404);
    }
    assertThat(town.browser(town.joseph).page(team()).text()).doesNotContain("Maryam");
    assertThat(nobody.get(decision)).hasStatus(404);
    assertThat(other.browser(other.anna).get(other.office + "/team/asking/" + id)).hasStatus(404);
  }

  @Test
  void lettersAndRequestsAreBounded() {
    var browser = town.browser(maryam);
    ask(browser, "team", "Once.");
    assertThat(ask(browser, "team", "Twice.")).hasStatus(409);
    for (int i = 0; i < 12; i++) {
      ask(town.browser(town.person("Asker " + i, null)), "team", "Me too.");
    }
    var toAnna =
        events.stream(Letter.class).filter(l -> l.to().equals(town.email(town.anna))).count();
    assertThat(toAnna).isEqualTo(10);
    assertThat(town.browser(town.anna).page(team()).select("section[aria-labelledby=asking] li"))
        .hasSize(13);
  }

  @Test
  void somebodyWithoutAnAccountProvesTheAddressFirst() {
    var email = "zoe-" + UUID.randomUUID() + "@example.org";
    var sent =
        nobody.post(
            join, "wish", "team", "name", "Zoe Ward", "email", email, "sentence", "I teach.");
    assertThat(sent).hasStatusOk();
    assertThat(town.sql.fetchExists(PEOPLE, PEOPLE.EMAIL.eq(email))).isFalse();
    var link = letter().link().getPath();
    assertThat(nobody.page(link).select("main form")).hasSize(1);
    assertThat(nobody.post(link)).hasStatus(303);
    assertThat(nobody.post(link)).hasStatus(404);
    var zoe = new PersonId(town.sql.fetchValue(PEOPLE.ID, PEOPLE.EMAIL.eq(email)));
    assertThat(town.actor(zoe).grants()).isEmpty();
    assertThat(town.browser(town.anna).page(team()).text()).contains("Zoe Ward", "I teach.");
    assertThat(town.browser(zoe).page(join).select("main form")).isEmpty();
  }

  @Test
  void nobodyLearnsWhetherAnAddressIsKnown() {
    var known = form("a", town.email(town.joseph));
    var unknown = form("a", "b-" + UUID.randomUUID() + "@example.org");
    assertThat(text(known)).isEqualTo(text(unknown));
    assertThat(events.stream(Letter.class).count()).isEqualTo(2);
  }

  @Test
  void theDatabaseIsToldTheSameWhetherAnAddressIsKnownOrNot() {
    form("a", "warm-" + UUID.randomUUID() + "@example.org");
    var known = said(town.email(town.joseph));
    assertThat(said("c-" + UUID.randomUUID() + "@example.org")).isEqualTo(known);
  }

  private List<String> said(String email) {
    return Statements.during(() -> form("a", email)).stream()
        .filter(s -> !s.startsWith("delete from \"account\".\"limits\""))
        .toList();
  }

  @Test
  void twoLinksToOneAddressMakeOneAccount() {
    var email = "twice-" + UUID.randomUUID() + "@example.org";
    form("Tova Twice", email);
    var first = letter().link().getPath();
    form("Tova Twice", email.toUpperCase(java.util.Locale.ROOT));
    var second = letter().link().getPath();
    assertThat(nobody.post(first)).hasStatus(303);
    assertThat(nobody.post(second)).hasStatus(404);
    var accounts = context.getBean(org.weft.account.team.Accounts.class);
    assertThat(accounts.add("Tova", email, "", java.util.Locale.ENGLISH)).isEmpty();
    assertThat(town.sql.fetchCount(PEOPLE, PEOPLE.EMAIL.equalIgnoreCase(email))).isOne();
  }

  @Test
  void whatIsMissingStandsAtItsField() {
    var answer = nobody.post(join, "wish", "team", "email", "no address");
    assertThat(answer).hasStatus(422);
    for (var field : new String[] {"name", "email", "sentence"}) {
      assertThat(Browser.parse(answer).select("#" + field + " .error")).as(field).hasSize(1);
    }
  }

  private MvcTestResult form(String name, String email) {
    return nobody.post(join, "wish", "team", "name", name, "email", email, "sentence", "I teach.");
  }

  private static String text(MvcTestResult answer) {
    return Browser.parse(answer).select("main").text();
  }

  private MvcTestResult ask(Browser browser, String wish, String sentence) {
    return browser.post(join, "wish", wish, "sentence", sentence);
  }

  private Letter letter() {
    return events.stream(Letter.class).reduce((_, later) -> later).orElseThrow();
  }

  private String team() {
    return town.office + "/team";
  }
}
