package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.network.db.Tables.NETWORKS;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Whoever reads who did what reads questions and answers, not their codes.
@WeftTest
@RecordApplicationEvents
class TrailInWordsTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;
  @Autowired Trail trail;

  private Team team;
  private Browser anna;
  private String ofCity;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
    ofCity = "/office/gb/" + team.dossier().city().slug() + "/trail";
  }

  @Test
  void aChangedAnswerIsToldByTheWordsOfTheQuestionAndOfItsOptions() {
    team.answer(team.anna, "C2", "own");
    team.answer(team.anna, "C2", "part");
    var entry = entry(anna, ofCity + "?kind=answered");
    assertThat(entry.text())
        .contains("Leeds 2026, question C2", "Which strategy is there?", "Its own → A part");
    assertThat(entry.selectFirst("a").attr("href"))
        .isEqualTo(team.address() + "/questions/C2")
        .satisfies(address -> assertThat(anna.get(address)).hasStatusOk());
  }

  @Test
  void whatTheTrailKeepsStaysAsItIs() {
    team.answer(team.anna, "C2", "own");
    assertThat(
            team.sql.fetchExists(
                TRAIL,
                TRAIL
                    .SUBJECT_ID
                    .eq(team.id.value() + "/C2")
                    .and(TRAIL.AFTER.eq("own"))
                    .and(TRAIL.KIND.eq("answered"))))
        .isTrue();
    assertThat(anna.get(ofCity + ".csv?kind=answered")).bodyText().contains("/C2,", ",own,");
  }

  @Test
  void theWordsAreThoseOfTheReadersLanguage() {
    team.answer(team.anna, "C1", "yes");
    var entry = entry(anna, ofCity + "?kind=answered&lang=fr");
    assertThat(entry.text()).contains("Y a-t-il une déclaration ?", "Oui");
    team.answer(team.anna, "C2", "own");
    var other = entry(anna, ofCity + "?kind=answered&lang=fr");
    assertThat(other.select("p[lang=en]").text()).isEqualTo("Which strategy is there?");
  }

  @Test
  void severalOptionsAndWordsBesideTheFieldsAreSaidToo() {
    team.answer(team.anna, "C4", "goals;money");
    assertThat(entry(anna, ofCity + "?kind=answered").text()).contains("Goals; Money");
    team.answer(team.anna, "C2", "unknown");
    assertThat(entry(anna, ofCity + "?kind=answered").text()).contains("I do not know");
    anna.post(team.address() + "/questions/W3/notes", "note", "Minutes");
    assertThat(entry(anna, ofCity + "?kind=answered").text())
        .contains("The statement itself", "evidence added");
  }

  @Test
  void whatTheFrameworkDoesNotKnowKeepsItsCode() {
    record("answer", "/C2", "gone");
    assertThat(entry(anna, ofCity + "?kind=answered").text()).contains("question C2", "own → gone");
    record("answer", "/Z9", "b");
    assertThat(entry(anna, ofCity + "?kind=answered").text()).contains("Leeds 2026, Z9", "own → b");
  }

  @Test
  void aSectionIsCalledByItsTitle() {
    anna.post(team.section("words"), "then", "leave:4");
    var entry = entry(anna, ofCity + "?kind=cycle-changed");
    assertThat(entry.text()).contains("Leeds 2026, Words", "marked as complete");
    assertThat(entry.selectFirst("a").attr("href")).isEqualTo(team.section("words"));
  }

  @Test
  void theNetworkIsLedToWhatWasSubmittedAndToNothingBefore() {
    team.answer(team.anna, "C1", "yes");
    var claire = team.browser(team.claire);
    var ofNetwork = ofNetwork() + "?kind=answered";
    assertThat(entry(claire, ofNetwork).select("a[href^=/assessments]")).isEmpty();
    new Links(team, events).submit(0);
    var address = entry(claire, ofNetwork).select("a[href^=/assessments]").attr("href");
    assertThat(address).isEqualTo(team.address() + "/revisions/1#commitment");
    assertThat(claire.get(address.replaceFirst("#.*", ""))).hasStatusOk();
  }

  @Test
  void theNetworkIsNotToldTheAnswers() {
    team.answer(team.anna, "C2", "own");
    team.answer(team.anna, "C2", "part");
    team.answer(team.anna, "W1", "A draft of Anna Whitfield");
    var claire = team.browser(team.claire);
    assertThat(claire.page(ofNetwork()).selectFirst("ul.told").text())
        .contains("question C2", "question W1")
        .doesNotContain("Its own", "A part", "draft of Anna");
    for (var format : new String[] {".csv", ".json"}) {
      assertThat(claire.get(ofNetwork() + format))
          .bodyText()
          .contains("/C2", "/W1")
          .doesNotContain("own", "part", "draft of Anna");
    }
  }

  private String ofNetwork() {
    return "/secretariat/"
        + team.sql
            .select(NETWORKS.SLUG)
            .from(NETWORKS)
            .where(NETWORKS.ID.eq(team.network.value()))
            .fetchSingle(NETWORKS.SLUG)
        + "/trail";
  }

  @Test
  void manyAnswersTakeNoMoreStatementsThanOne() {
    team.answer(team.anna, "C1", "yes");
    anna.page(ofCity);
    var few = Statements.during(() -> anna.page(ofCity));
    for (var i = 0; i < 20; i++) {
      team.answer(team.anna, "C2", i % 2 == 0 ? "own" : "part");
      team.answer(team.anna, "W1", "Example " + i);
    }
    var many = Statements.during(() -> anna.page(ofCity));
    assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void theChronologyNamesTheQuestionAndLeadsToIt() {
    team.answer(team.anna, "C2", "own");
    for (var address :
        new String[] {team.address() + "/changes", team.section("commitment") + "/changes"}) {
      var line = anna.page(address).selectFirst(".told li");
      assertThat(line.text()).contains("Which strategy is there?", "Its own");
      assertThat(line.select("a").attr("href")).isEqualTo(team.address() + "/questions/C2");
    }
  }

  @Test
  void whatARepeatedAreaWasAnsweredForIsCalledAsTheCityCallsIt() {
    anna.post(team.section("services"), "then", "add:service", "n-service", "Libraries");
    team.answer(team.anna, "S1~k1", "yes");
    assertThat(entry(anna, ofCity + "?kind=answered").text())
        .contains("question S1 · Libraries")
        .doesNotContain("k1");
    assertThat(chronology()).contains("answered S1 · Libraries in Services");
    anna.post(team.section("services"), "then", "rename:k1", "m-k1", "The libraries");
    assertThat(entry(anna, ofCity + "?kind=answered").nextElementSibling().text())
        .contains("question S1 · The libraries");
    assertThat(chronology()).contains("answered S1 · The libraries in Services");
  }

  @Test
  void whatIsGoneFromARepeatedAreaKeepsItsNumber() {
    anna.post(team.section("services"), "then", "add:service", "n-service", "Libraries");
    anna.post(team.section("services"), "then", "add:service", "n-service", "Schools");
    team.answer(team.anna, "S1~k2", "yes");
    anna.post(team.section("services"), "then", "drop:k2");
    assertThat(chronology()).contains("answered S1 · no. 2 in Services");
    assertThat(anna.page(team.address() + "/changes?lang=fr").select("ul.told").text())
        .containsPattern("S1 · n°.2,");
  }

  @Test
  void theNetworkIsNotToldWhatTheCityCallsIt() {
    anna.post(team.section("services"), "then", "add:service", "n-service", "Libraries");
    team.answer(team.anna, "S1~k1", "yes");
    assertThat(team.browser(team.claire).page(ofNetwork() + "?kind=answered").text())
        .contains("question S1 · no. 1")
        .doesNotContain("S1 · Libraries");
  }

  private String chronology() {
    return anna.page(team.address() + "/changes?lang=en").select("ul.told").text();
  }

  private void record(String subject, String part, String after) {
    trail.record(
        team.actor(team.anna),
        new Event(Event.Kind.ANSWERED, subject, team.id.value() + part)
            .ofCity(team.city.value())
            .change("own", after));
  }

  /// The latest entry.
  private static Element entry(Browser reader, String address) {
    return reader.page(address).selectFirst("ul.told > li");
  }
}
