package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.assessment.db.Tables.SUBMISSIONS;
import static org.weft.assessment.db.Tables.SUBMITTED_ANSWERS;
import static org.weft.benchmark.db.Tables.RESULTS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.assessment.cycle.Submitting;

@WeftTest
class SubmittingTest {
  @Autowired ApplicationContext context;
  @Autowired Submissions submissions;
  @Autowired Submitting submitting;

  private Team team;
  private Browser anna;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
  }

  @Test
  void submittingFixesTheAnswersAndComputesTheResult() {
    team.answer(team.anna, "C2", "none");
    team.answerRequired();
    var answer = anna.post(team.address() + "/submission", "revision", "0", "confirm", "yes");
    assertThat(answer).hasStatus(303);
    var submission = submissions.find(team.id, 1).orElseThrow();
    assertThat(submissions.answers(submission.id()).stream().map(SubmittedAnswer::item))
        .containsExactly("C1", "C2");
    assertThat(submissions.answersOfItem(java.util.List.of(submission.id()), "C2"))
        .singleElement()
        .satisfies(a -> assertThat(a.value()).isEqualTo("none"));
    assertThat(team.sql.fetchCount(RESULTS, RESULTS.SUBMISSION_ID.eq(submission.id().value())))
        .isEqualTo(1);
    var page = anna.page(answer.getResponse().getHeader("Location"));
    assertThat(page.text()).contains(submission.reference(), "What happens next");
    assertThat(page.select("a[href=" + team.address() + "/report]")).isNotEmpty();
    assertThat(team.answer(team.anna, "C1", "no"))
        .isInstanceOf(org.weft.assessment.answering.Saving.Closed.class);
  }

  @Test
  void theWayLeadsFromTheCheckToTheSubmissionAndFromTheListToTheReport() {
    team.answerRequired();
    var submission = team.address() + "/submission";
    var report = team.address() + "/report";
    assertThat(anna.page(team.address() + "/check").select("a[href=" + submission + "]"))
        .hasSize(1);
    assertThat(team.browser(team.joseph).page(team.address() + "/check").html())
        .as("a colleague checks, and submits nothing")
        .doesNotContain(submission);
    assertThat(anna.page(team.address()).select(".head a[href=" + report + "]")).isEmpty();
    anna.post(submission, "revision", "0", "confirm", "yes");
    assertThat(anna.page(team.address()).select(".head a[href=" + report + "]")).hasSize(1);
    assertThat(anna.page(team.address() + "/check").html()).doesNotContain(submission + "\"");
  }

  @Test
  void aDoubleClickSubmitsOnce() {
    team.answerRequired();
    for (int i = 0; i < 3; i++) {
      assertThat(anna.post(team.address() + "/submission", "revision", "0", "confirm", "yes"))
          .hasStatus(303)
          .hasRedirectedUrl(team.address() + "/submitted?revision=1");
    }
    assertThat(team.sql.fetchCount(SUBMISSIONS, SUBMISSIONS.ASSESSMENT_ID.eq(team.id.value())))
        .isEqualTo(1);
  }

  @Test
  void twoPressesAtTheSameMomentSubmitOnce() throws Exception {
    team.answerRequired();
    var actor = team.actor(team.anna);
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
      var done =
          threads.invokeAll(
              java.util.Collections.nCopies(8, () -> submitting.submit(actor, team.id, 0, true)));
      for (var one : done) {
        assertThat(one.get()).isInstanceOf(Submitting.Outcome.Submitted.class);
      }
    }
    assertThat(team.dossier().assessment().revision()).isEqualTo(1);
  }

  @Test
  void whatMustBeAnsweredIsAskedForFirst() {
    var answer = anna.post(team.address() + "/submission", "revision", "0", "confirm", "yes");
    assertThat(answer).hasStatus(422);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("[id=required] ~ ul").first().text()).contains("C1");
    assertThat(team.dossier().assessment().isOpen()).isTrue();
  }

  @Test
  void questionsMayStayOpenWhenThePersonSaysSo() {
    team.answerRequired();
    var answer = anna.post(team.address() + "/submission", "revision", "0");
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).text()).contains("may stay without an answer");
  }

  @Test
  void openContestsStandInTheWay() {
    team.ask("commitment", team.joseph);
    var old = team.seen("C1");
    team.answer(team.anna, "C1", "yes", old);
    team.answer(team.joseph, "C1", "no", old);
    var answer = anna.post(team.address() + "/submission", "revision", "0", "confirm", "yes");
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).text()).contains("Choose which answer to C1");
    assertThat(anna.page(team.address()).select(".tasks .status[data-s=wrong]")).hasSize(1);
  }

  @Test
  void onlyTheCoordinatorSubmits() {
    team.answerRequired();
    assertThat(
            team.browser(team.joseph)
                .post(team.address() + "/submission", "revision", "0", "confirm", "yes"))
        .hasStatus(404);
  }

  @Test
  void hiddenAnswersAreNotSubmittedButKept() {
    team.answer(team.anna, "C2", "own");
    team.answer(team.anna, "C3", "7");
    team.answer(team.anna, "C2", "none");
    team.answerRequired();
    submitting.submit(team.actor(team.anna), team.id, 0, true);
    var submission = submissions.find(team.id, 1).orElseThrow();
    assertThat(submissions.answers(submission.id()).stream().map(SubmittedAnswer::item))
        .doesNotContain("C3");
    assertThat(team.value("C3")).isEqualTo("7");
  }

  @Test
  void openingAgainNeedsAReasonAndKeepsTheOldRevision() {
    team.answerRequired();
    submitting.submit(team.actor(team.anna), team.id, 0, true);
    assertThat(anna.post(team.address() + "/reopening", "revision", "1", "reason", " "))
        .hasStatus(422);
    anna.post(team.address() + "/reopening", "revision", "1", "reason", "A wrong figure");
    team.answer(team.anna, "C1", "no");
    assertThat(anna.post(team.address() + "/submission", "revision", "0", "confirm", "yes"))
        .hasRedirectedUrl(team.address() + "/submitted?revision=1");
    anna.post(team.address() + "/submission", "revision", "1", "confirm", "yes");
    var first = anna.page(team.address() + "/revisions/1");
    assertThat(first.select(".answers .answer").eachText()).containsExactly("Yes");
    assertThat(first.text()).contains("A wrong figure");
    assertThat(anna.page(team.address() + "/revisions/2").select(".answers .answer").eachText())
        .containsExactly("No");
    assertThat(anna.get(team.address() + "/revisions/3")).hasStatus(404);
  }

  @Test
  void whatWasSubmittedCannotBeChangedInTheDatabase() {
    team.answerRequired();
    submitting.submit(team.actor(team.anna), team.id, 0, true);
    assertThatThrownBy(
            () -> team.sql.update(SUBMITTED_ANSWERS).set(SUBMITTED_ANSWERS.VALUE, "no").execute())
        .hasMessageContaining("never changes");
  }

  @Test
  void theNetworkReadsWhatWasSubmittedAndNoDraft() {
    var claire = team.browser(team.claire);
    assertThat(claire.get(team.address())).hasStatus(404);
    team.answerRequired();
    submitting.submit(team.actor(team.anna), team.id, 0, true);
    assertThat(claire.get(team.address()))
        .hasStatus(303)
        .hasRedirectedUrl(team.address() + "/revisions/1");
    assertThat(claire.page(team.address() + "/revisions/1").select(".answers .answer").text())
        .isEqualTo("Yes");
    assertThat(claire.get(team.section("commitment"))).hasStatus(404);
    assertThat(claire.get(team.address() + "/check")).hasStatus(404);
  }
}
