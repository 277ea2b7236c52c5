package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.assessment.db.Tables.ANSWERS;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Contests;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Chronology;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.site.NotFoundException;

@WeftTest
class AnsweringTest {
  @Autowired ApplicationContext context;
  @Autowired Answering answering;
  @Autowired Contests contests;
  @Autowired Chronology chronology;

  private Team team;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
  }

  @Test
  void anAnswerStandsUnderTheNameOfWhoGaveIt() {
    team.ask("commitment", team.joseph);
    assertThat(outcome(team.answer(team.joseph, "C1", "yes"), "C1"))
        .isInstanceOf(Saving.Outcome.Saved.class);
    var answer = team.dossier().answer(AnswerKey.of("C1"));
    assertThat(answer)
        .returns("yes", SavedAnswer::value)
        .returns(team.joseph, SavedAnswer::savedBy);
    assertThat(chronology.list(team.dossier(), 1).list().getFirst().kind())
        .isEqualTo(Change.Kind.ANSWERED);
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    team.ask("commitment", team.joseph);
    var nothing = team.seen("C1");
    team.answer(team.anna, "C1", "yes", nothing);
    assertThat(outcome(team.answer(team.joseph, "C1", "no", nothing), "C1"))
        .isInstanceOf(Saving.Outcome.Contested.class);
    assertThat(team.value("C1")).isEqualTo("yes");
    assertThat(team.dossier().contests(AnswerKey.of("C1")))
        .singleElement()
        .satisfies(c -> assertThat(c.value()).isEqualTo("no"));
  }

  @Test
  void theSameAnswerSentTwiceIsOneAnswerAndNoContest() {
    var nothing = team.seen("C1");
    team.answer(team.anna, "C1", "yes", nothing);
    team.answer(team.anna, "C1", "yes", nothing);
    assertThat(team.dossier().contests()).isEmpty();
    assertThat(team.dossier().answer(AnswerKey.of("C1")).version()).isEqualTo(1);
  }

  @Test
  void theSameOtherAnswerSentTwiceIsOneContest() {
    team.ask("commitment", team.joseph);
    var nothing = team.seen("C1");
    team.answer(team.anna, "C1", "yes", nothing);
    team.answer(team.joseph, "C1", "no", nothing);
    team.answer(team.joseph, "C1", "no", nothing);
    assertThat(team.dossier().contests()).hasSize(1);
  }

  @Test
  void twoPeopleOfOneMindDoNotContest() {
    team.ask("commitment", team.joseph);
    var nothing = team.seen("C1");
    team.answer(team.anna, "C1", "yes", nothing);
    assertThat(outcome(team.answer(team.joseph, "C1", "yes", nothing), "C1"))
        .isInstanceOf(Saving.Outcome.Unchanged.class);
  }

  @Test
  void aFieldNobodyTouchedContestsNothing() {
    team.ask("commitment", team.joseph);
    team.answer(team.anna, "C2", "own");
    var old = team.seen("C2");
    team.answer(team.anna, "C2", "part");
    assertThat(outcome(team.answer(team.joseph, "C2", "own", old), "C2"))
        .isInstanceOf(Saving.Outcome.Unchanged.class);
    assertThat(team.value("C2")).isEqualTo("part");
  }

  @Test
  void anAnswerTakenBackAndGivenAgainIsStillNoticed() {
    team.ask("commitment", team.joseph);
    team.answer(team.anna, "C1", "yes");
    var old = team.seen("C1");
    team.answer(team.anna, "C1", "");
    team.answer(team.anna, "C1", "n/a");
    assertThat(outcome(team.answer(team.joseph, "C1", "no", old), "C1"))
        .isInstanceOf(Saving.Outcome.Contested.class);
  }

  @Test
  void ofTwoPeopleAtOnceOneAnswersAndTheOtherContests() throws Exception {
    team.ask("commitment", team.joseph);
    var nothing = team.seen("W4");
    var people = List.of(team.anna, team.joseph);
    team.ask("words", team.joseph);
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var round = 0; round < 10; round++) {
        var seen = round == 0 ? nothing : team.seen("W4");
        var number = round;
        var tasks =
            people.stream()
                .map(p ->
                    (Callable<Saving>)
                        () -> {
                          barrier.await();
                          var value = number + (p.equals(team.anna) ? "1" : "2");
                          return team.answer(p, "W4", value, seen);
                        })
                .toList();
        var done = threads.invokeAll(tasks);
        var contested = 0;
        for (var one : done) {
          contested += outcome(one.get(), "W4") instanceof Saving.Outcome.Contested ? 1 : 0;
        }
        assertThat(contested).as("round %s", round).isEqualTo(1);
      }
    }
    assertThat(team.dossier().contests(AnswerKey.of("W4"))).hasSize(10);
  }

  @Test
  void theDatabaseItselfRefusesToSkipAVersion() {
    team.answer(team.anna, "C1", "yes");
    team.answer(team.anna, "C1", "no");
    assertThatThrownBy(() ->
            team.sql
                .update(ANSWERS)
                .set(ANSWERS.VALUE, "yes")
                .set(ANSWERS.VERSION, 2)
                .where(ANSWERS.ASSESSMENT_ID.eq(team.id.value()))
                .execute())
        .hasMessageContaining("has version 2, not 1");
  }

  @Test
  void choosingLetsOneAnswerStandAndKeepsTheOtherInTheRecord() {
    team.ask("commitment", team.joseph);
    var nothing = team.seen("C1");
    team.answer(team.anna, "C1", "yes", nothing);
    team.answer(team.joseph, "C1", "no", nothing);
    contests.settle(
        team.actor(team.anna), team.id, "commitment", AnswerKey.of("C1"), "no", team.seen("C1"));
    assertThat(team.value("C1")).isEqualTo("no");
    assertThat(team.dossier().contests()).isEmpty();
    assertThat(
            chronology.list(team.dossier(), AnswerKey.of("C1"), 1).list().stream()
                .map(Change::kind))
        .contains(Change.Kind.CONTESTED, Change.Kind.CHOSEN);
  }

  @Test
  void undoBringsTheAnswerBeforeBack() {
    team.answer(team.anna, "C2", "own");
    team.answer(team.anna, "C2", "part");
    undo("C2");
    assertThat(team.value("C2")).isEqualTo("own");
    assertThat(team.dossier().answer(AnswerKey.of("C2")).version()).isEqualTo(3);
  }

  @Test
  void undoOfTheFirstAnswerTakesItBack() {
    team.answer(team.anna, "C2", "own");
    undo("C2");
    assertThat(team.value("C2")).isEmpty();
  }

  @Test
  void aColleagueAnswersOnlyWhatTheyWereAskedFor() {
    assertThat(team.answer(team.joseph, "C1", "yes")).isInstanceOf(Saving.NotYours.class);
    team.ask("commitment", team.joseph);
    assertThat(team.answer(team.joseph, "C1", "yes")).isInstanceOf(Saving.Done.class);
    assertThat(team.answer(team.dina, "C1", "no")).isInstanceOf(Saving.NotYours.class);
  }

  @Test
  void peopleOfOtherCitiesFindNothing() {
    for (PersonId stranger : List.of(team.tariq, team.claire)) {
      assertThatThrownBy(() -> team.answer(stranger, "C1", "yes", team.seen("C1")))
          .isInstanceOf(NotFoundException.class);
    }
  }

  private void undo(String key) {
    answering.undo(team.actor(team.anna), team.id, "commitment", AnswerKey.of(key), team.seen(key));
  }

  private static Saving.Outcome outcome(Saving saving, String key) {
    return ((Saving.Done) saving).outcomes().get(AnswerKey.parse(key));
  }
}
