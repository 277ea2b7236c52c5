package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.PersonId;

/// One answer at a time, as htmx sends it.
@WeftTest
class AnswerPagesTest {
  @Autowired ApplicationContext context;

  private Team team;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
  }

  @Test
  void theAnswerIsSavedAndThePieceSaysSo() {
    var answer = send(team.anna, "commitment", "C1", "v:C1", "", "a:C1", "yes");
    assertThat(answer).hasStatusOk();
    var piece = Browser.parse(answer);
    assertThat(piece.select(".state .saved").text()).contains("Saved", "by Anna Whitfield");
    assertThat(piece.select(".saved").attr("data-tells"))
        .startsWith("Question C1. Saved ")
        .endsWith(" by Anna Whitfield");
    assertThat(piece.select("input[name=v:C1]").val()).isEqualTo(team.token("C1"));
    assertThat(piece.select("input[type=radio]")).isEmpty();
    assertThat(team.value("C1")).isEqualTo("yes");
  }

  @Test
  void theCountsInTheListOfAreasComeAlongWhereTheyChange() {
    var page = team.browser(team.anna).page(team.section("commitment"));
    assertThat(page.select("#count-commitment").text()).isEqualTo("0/4");
    var statements =
        org.weft.Statements.during(() -> {
          var first = send(team.anna, "commitment", "C1", "v:C1", "", "a:C1", "yes");
          assertThat(Browser.parse(first).select("#count-commitment[hx-swap-oob=true]").text())
              .isEqualTo("1/4");
        });
    assertThat(statements).hasSizeLessThanOrEqualTo(8);
    var other =
        Browser.parse(send(team.anna, "commitment", "C1", "v:C1", team.token("C1"), "a:C1", "no"));
    assertThat(other.select("[hx-swap-oob]")).as("one answer in place of another").isEmpty();
    var opening = Browser.parse(send(team.anna, "commitment", "C2", "v:C2", "", "a:C2", "own"));
    assertThat(opening.select("#count-commitment").text()).isEqualTo("2/5");
  }

  @Test
  void savingAnAnswerIsTwoStatementsBesideFindingOutWhoAsks() {
    send(team.anna, "words", "W1", "v:W1", "", "a:W1", "An example");
    var seen = team.token("W1");
    var statements =
        org.weft.Statements.during(
            () -> send(team.anna, "words", "W1", "v:W1", seen, "a:W1", "Another example"));
    assertThat(statements).hasSize(3);
    assertThat(statements.get(1)).contains("give_answers");
    assertThat(statements.getLast()).contains("trail");
  }

  @Test
  void anAnswerThatOpensAQuestionTellsThePage() {
    var answer = send(team.anna, "commitment", "C2", "v:C2", "", "a:C2", "own");
    assertThat(answer.getResponse().getHeader("HX-Trigger")).contains("applies-C3");
    var piece =
        team.browser(team.anna)
            .perform(
                htmx(MockMvcRequestBuilders.get(team.section("commitment") + "/questions/C3")));
    assertThat(Browser.parse(piece).select("input[name=a:C3]")).hasSize(1);
    answer = send(team.anna, "commitment", "C2", "v:C2", team.token("C2"), "a:C2", "part");
    assertThat(answer.getResponse().getHeader("HX-Trigger")).isEqualTo("saved");
  }

  @Test
  void whereAnotherAnswerOpensTheSameQuestionsNothingElseIsRead() {
    send(team.anna, "commitment", "C2", "v:C2", "", "a:C2", "own");
    var seen = team.token("C2");
    var statements =
        org.weft.Statements.during(() -> {
          var other = send(team.anna, "commitment", "C2", "v:C2", seen, "a:C2", "part");
          assertThat(other.getResponse().getHeader("HX-Trigger")).isEqualTo("saved");
        });
    assertThat(statements).hasSize(3);
    var closing = send(team.anna, "commitment", "C2", "v:C2", team.token("C2"), "a:C2", "none");
    assertThat(closing.getResponse().getHeader("HX-Trigger")).contains("applies-C3");
  }

  @Test
  void aWrongAnswerReplacesItsQuestionWithWhatWasTyped() {
    team.answer(team.anna, "C2", "own");
    var answer = send(team.anna, "commitment", "C3", "v:C3", "", "a:C3", "lots");
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getHeader("HX-Retarget")).isEqualTo("closest .question");
    var piece = Browser.parse(answer);
    assertThat(piece.select("input[name=a:C3]").val()).isEqualTo("lots");
    assertThat(piece.select(".error").text()).contains("between 0 and 100");
    assertThat(piece.select("html head title")).isEmpty();
  }

  @Test
  void somebodyFasterIsShownBesideOnesOwnAnswer() {
    team.ask("commitment", team.joseph);
    team.answer(team.anna, "C1", "yes");
    var answer = send(team.joseph, "commitment", "C1", "v:C1", "", "a:C1", "no");
    assertThat(answer).hasStatus(409);
    var piece = Browser.parse(answer);
    assertThat(piece.select(".versions").text()).contains("Yes", "No");
    assertThat(piece.select("[data-warns]").attr("data-warns"))
        .as("what is said aloud")
        .isEqualTo(
            "Choose which answer to C1 the city gives: Yes, Anna Whitfield, Department of Anna;"
                + " No, Joseph Adeyemi, Department of Jose");
  }

  @Test
  void whereOneMayNotAnswerThePieceSaysThatNothingWasSaved() {
    var answer = send(team.dina, "commitment", "C1", "v:C1", "", "a:C1", "no");
    assertThat(answer).hasStatus(409);
    var piece = Browser.parse(answer);
    assertThat(piece.text()).contains("not saved");
    assertThat(piece.select(".error").attr("data-warns")).contains("not saved");
    assertThat(team.value("C1")).isEmpty();
  }

  @Test
  void theRegionsInWhichItIsSaidAloudStandOnThePageAndAreEmpty() {
    team.answer(team.anna, "C1", "yes");
    var page = team.browser(team.anna).page(team.section("commitment"));
    assertThat(page.select("#said[aria-live=polite], #warned[aria-live=assertive]"))
        .hasSize(2)
        .allSatisfy(region -> assertThat(region.text()).isEmpty());
    assertThat(page.select(".question [aria-live]")).as("nothing is said twice").isEmpty();
  }

  @Test
  void inARepeatedAreaTheQuestionIsSaidWithTheNumberOfWhatItIsAbout() {
    team.browser(team.anna)
        .post(team.section("services"), "then", "add:service", "n-service", "Libraries");
    var piece =
        Browser.parse(send(team.anna, "services", "S1~k1", "v:S1~k1", "", "a:S1~k1", "yes"));
    assertThat(piece.select(".saved").attr("data-tells")).startsWith("Question S1 · no. 1. Saved");
    assertThat(piece.text()).contains("question S1").doesNotContain("k1");
  }

  @Test
  void anUnknownQuestionIsNotFound() {
    assertThat(send(team.anna, "commitment", "C9", "a:C9", "yes")).hasStatus(404);
    assertThat(send(team.anna, "words", "C1", "a:C1", "yes")).hasStatus(404);
    assertThat(send(team.anna, "services", "S1~k9", "a:S1~k9", "yes")).hasStatus(404);
  }

  private MvcTestResult send(PersonId person, String area, String key, String... fields) {
    var request =
        htmx(MockMvcRequestBuilders.post(team.section(area) + "/answers/" + key)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return team.browser(person).perform(request);
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder htmx(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
    return request.header("HX-Request", "true");
  }
}
