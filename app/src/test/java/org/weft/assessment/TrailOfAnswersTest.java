package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;

import java.util.List;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.weft.Statements;
import org.weft.WeftTest;

/// What the trail keeps of a cycle.
@WeftTest
@RecordApplicationEvents
class TrailOfAnswersTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;

  private Team team;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
  }

  @Test
  void everyChangeOfAnAnswerIsKeptWithWhatStoodBefore() {
    team.answer(team.anna, "C2", "own");
    team.answer(team.anna, "C2", "part");
    team.answer(team.anna, "C2", "");
    assertThat(entries("answered"))
        .extracting(r -> r.get(TRAIL.BEFORE), r -> r.get(TRAIL.AFTER))
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("", "own"),
            org.assertj.core.api.Assertions.tuple("own", "part"),
            org.assertj.core.api.Assertions.tuple("part", ""));
    assertThat(entries("answered"))
        .allSatisfy(r -> {
          assertThat(r.get(TRAIL.PERSON_ID)).isEqualTo(team.anna.value());
          assertThat(r.get(TRAIL.CITY_ID)).isEqualTo(team.city.value());
          assertThat(r.get(TRAIL.NETWORK_ID)).isEqualTo(team.network.value());
          assertThat(r.get(TRAIL.SUBJECT_ID)).isEqualTo(team.id.value() + "/C2");
        });
  }

  @Test
  void whatChangesNothingLeavesNoEntry() {
    team.answer(team.anna, "C2", "own");
    team.answer(team.anna, "C2", "own");
    assertThat(entries("answered")).hasSize(1);
  }

  @Test
  void manyAnswersSavedTogetherCostOneStatementMore() {
    var anna = team.browser(team.anna);
    var section = team.section("commitment");
    var statements =
        Statements.during(() ->
            anna.post(
                section, "then", "stay", "v:C1", "", "a:C1", "yes", "v:C2", "", "a:C2", "own",
                "v:C4", "", "a:C4", "money"));
    assertThat(statements.stream().filter(s -> s.contains("account.trail_waiting"))).hasSize(1);
    assertThat(entries("answered")).hasSize(3);
  }

  @Test
  void anAnswerAndItsEntryAreKeptInOneTransactionOrNotAtAll() {
    team.answer(team.anna, "C2", "own");
    assertThat(transactions("select xmin::text from assessment.answers where assessment_id = ?"))
        .isEqualTo(
            transactions(
                "select xmin::text from account.trail where kind = 'answered' and subject_id = ? || '/C2'"))
        .hasSize(1);
  }

  private List<String> transactions(String query) {
    return team.sql.fetch(query, team.id.value()).getValues(0, String.class);
  }

  @Test
  void theStepsOfACycleAreKept() {
    var anna = team.browser(team.anna);
    team.ask("words", team.joseph);
    anna.post(team.address() + "/questions/C1/notes", "note", "Minutes");
    anna.post(anna.page(team.address() + "/questions/C1").select(".files form").attr("action"));
    team.answerRequired();
    anna.post(team.section("words"), "then", "leave:4");
    var links = new Links(team, events);
    links.submit(0);
    links.reopen(1, "");
    assertThat(entries("cycle-changed"))
        .extracting(r -> r.get(TRAIL.AFTER))
        .containsExactly("started", "assigned", "completed", "submitted", "reopened");
    assertThat(entries("answered"))
        .extracting(r -> r.get(TRAIL.AFTER))
        .contains("evidence-added", "evidence-removed");
    assertThat(personal("cycle-changed")).contains("Joseph Adeyemi", "A number was wrong");
    assertThat(personal("answered")).contains("Minutes");
  }

  @Test
  void whatIsTypedIsKeptWhereItCanBeErased() {
    team.answer(team.anna, "W1", "Ask Zoe Dunn");
    team.answer(team.anna, "W1", "Ask nobody else");
    assertThat(entries("answered"))
        .allSatisfy(r -> assertThat(r.get(TRAIL.AFTER)).isNull())
        .hasSize(2);
    assertThat(personal("answered")).contains("Ask Zoe Dunn", "Ask Zoe Dunn → Ask nobody else");
  }

  @Test
  void linksLeaveEntriesOfTheirOwnAndTheMailAddressCanBeErased() {
    var links = new Links(team, events);
    links.open(links.send("words"));
    links.withdraw();
    assertThat(entries("section-delegated")).hasSize(1);
    assertThat(entries("delegation-opened")).hasSize(1);
    assertThat(entries("delegation-withdrawn")).hasSize(1);
    assertThat(personal("section-delegated")).containsExactly(links.mail);
    assertThat(entries("section-delegated").getFirst().get(TRAIL.AFTER)).isNull();
  }

  private List<? extends Record> entries(String kind) {
    return team.sql
        .selectFrom(TRAIL)
        .where(TRAIL.KIND.eq(kind))
        .and(TRAIL.SUBJECT_ID.startsWith(team.id.value().toString()))
        .orderBy(TRAIL.AT, TRAIL.ID)
        .fetch();
  }

  private List<String> personal(String kind) {
    return team.sql
        .select(TRAIL_DETAILS.PERSONAL)
        .from(TRAIL_DETAILS)
        .join(TRAIL)
        .on(TRAIL.ID.eq(TRAIL_DETAILS.ENTRY_ID))
        .where(TRAIL.KIND.eq(kind))
        .and(TRAIL.SUBJECT_ID.startsWith(team.id.value().toString()))
        .and(TRAIL_DETAILS.PERSONAL.isNotNull())
        .fetch(TRAIL_DETAILS.PERSONAL);
  }
}
