package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;

/// Answers that several people give at the same moment, each as the page saves it.
@WeftTest
@Timeout(60)
class AnsweringTogetherTest {
  @Autowired ApplicationContext context;
  @Autowired Answering answering;
  @Autowired TransactionTemplate transactions;

  private final CountDownLatch done = new CountDownLatch(1);
  private Team team;
  private AssessmentId other;

  @BeforeEach
  void startTwoCycles() {
    team = new Team(context);
    other = team.start("2027");
    team.answer(team.anna, "C1", "yes");
  }

  @Test
  void thoseWhoComeWhileOneIsSavedAreSavedTogetherEachWithItsEntry() throws Exception {
    var holding =
        hold("select 1 from assessment.answers where assessment_id = ? and item = 'C1' for update");
    var first = save(team.id, "C1", "no");
    var second = save(team.id, "C2", "own");
    var third = save(other, "C1", "yes");
    done.countDown();
    holding.get();
    for (var each : List.of(first, second, third)) {
      assertThat(each.get()).isInstanceOf(Saving.Outcome.Saved.class);
    }
    assertThat(team.value("C1")).isEqualTo("no");
    assertThat(team.value("C2")).isEqualTo("own");
    assertThat(List.of(transaction(team.id, "C2"), entry(team.id, "C2"), entry(other, "C1")))
        .containsOnly(transaction(other, "C1"));
    assertThat(transaction(team.id, "C1")).isNotEqualTo(transaction(team.id, "C2"));
  }

  @Test
  void whoSavesWhereSomebodySubmitsHoldsNobodyElseUp() throws Exception {
    var holding = hold("select 1 from assessment.assessments where id = ? for update");
    var waiting = save(team.id, "C1", "no");
    assertThat(save(other, "C1", "yes").get()).isInstanceOf(Saving.Outcome.Saved.class);
    assertThat(waiting.isDone()).as("who waits for the submission").isFalse();
    done.countDown();
    holding.get();
    assertThat(waiting.get()).isInstanceOf(Saving.Outcome.Saved.class);
  }

  @Test
  void twoWhoGiveTheSameAnswerDifferentlyAtOnceContestIt() throws Exception {
    team.ask("commitment", team.joseph);
    var holding =
        hold("select 1 from assessment.answers where assessment_id = ? and item = 'C1' for update");
    save(team.id, "C1", "no");
    var anna = save(team.anna, team.id, "C2", "own");
    var joseph = save(team.joseph, team.id, "C2", "part");
    done.countDown();
    holding.get();
    assertThat(anna.get()).isInstanceOf(Saving.Outcome.Saved.class);
    assertThat(joseph.get()).isInstanceOf(Saving.Outcome.Contested.class);
    assertThat(team.value("C2")).isEqualTo("own");
  }

  /// Locks rows of the first cycle until it is done.
  private FutureTask<?> hold(String query) throws InterruptedException {
    var held = new CountDownLatch(1);
    var holding =
        new FutureTask<>(() ->
            transactions.execute(_ -> {
              team.sql.execute(query, team.id.value());
              held.countDown();
              try {
                done.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return true;
            }));
    Thread.ofPlatform().start(holding);
    held.await();
    return holding;
  }

  private FutureTask<Saving.Outcome> save(AssessmentId id, String key, String value) {
    return save(team.anna, id, key, value);
  }

  /// Begins to save, and goes on once it is saved or waits.
  private FutureTask<Saving.Outcome> save(
      PersonId person, AssessmentId id, String key, String value) {
    var actor = team.actor(person);
    var seen = id.equals(team.id) ? team.seen(key) : Seen.parse("");
    var entry = new Answering.Entry(AnswerKey.of(key), value, seen);
    Callable<Saving.Outcome> saving =
        () ->
            answering.save(actor, id, "commitment", entry) instanceof Saving.Done(var outcomes)
                ? outcomes.get(entry.key())
                : null;
    var task = new FutureTask<>(saving);
    var alreadyWaiting = isLockAwaited();
    var thread = Thread.ofPlatform().start(task);
    while (!task.isDone()
        && (alreadyWaiting ? thread.getState() != Thread.State.WAITING : !isLockAwaited())) {
      Thread.onSpinWait();
    }
    return task;
  }

  /// Whether a statement that gives answers waits for what somebody else has locked.
  private boolean isLockAwaited() {
    return !team.sql
        .fetch(
            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%give_answers%'")
        .isEmpty();
  }

  private String transaction(AssessmentId id, String item) {
    return text(
        "select xmin::text from assessment.answers where assessment_id = ? and item = ?",
        id.value(),
        item);
  }

  private String entry(AssessmentId id, String item) {
    return text(
        "select xmin::text from account.trail where kind = 'answered' and subject_id = ?",
        id.value() + "/" + item);
  }

  private String text(String query, Object... values) {
    return String.valueOf(team.sql.fetchValue(query, values));
  }
}
