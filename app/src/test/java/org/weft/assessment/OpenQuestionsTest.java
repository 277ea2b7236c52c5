package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;
import org.weft.WeftTest;

/// An area is complete with open questions only where somebody said so who knew of them.
@WeftTest
class OpenQuestionsTest {
  @Autowired ApplicationContext context;

  private Team team;
  private Browser anna;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
  }

  @Test
  void whereTheAreaIsCompletedThePageNamesTheOpenQuestions() {
    team.answer(team.anna, "C2", "own");
    var open = anna.page(team.section("commitment")).select("#done #open");
    assertThat(open.text()).contains("3 questions have no saved answer yet");
    // C3 applies since C2 was answered and is optional, C6 does not apply
    assertThat(open.select("a").eachAttr("href")).containsExactly("#q-C1", "#q-C4", "#q-C5");
  }

  @Test
  void anAreaWithoutAnswersIsNotCompletedWithoutAWord() {
    var asked = send("commitment", "then", "go", "done", "yes");
    assertThat(asked).hasStatus(422);
    var page = Browser.parse(asked);
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("form .notice.bad").text())
        .contains("4 questions have no answer", "count as not answered", "Is there a statement?");
    assertThat(page.select("form .notice.bad a").eachAttr("href"))
        .containsExactly("#q-C1", "#q-C2", "#q-C4", "#q-C5");
    assertThat(page.select("form .notice.bad li").first().text())
        .contains("An answer is needed before the city can submit");
    assertThat(page.select("input[name=done][value=yes]").hasAttr("checked")).isTrue();
    assertThat(team.dossier().work("commitment").completed()).isNull();
  }

  @Test
  void theSecondButtonCompletesItKnowingly() {
    var leave =
        Browser.parse(send("commitment", "then", "go", "done", "yes"))
            .selectFirst(".notice.bad button");
    assertThat(leave.text()).isEqualTo("Mark as complete with 4 open questions");
    assertThat(send("commitment", leave.attr("name"), leave.attr("value"), "done", "yes"))
        .hasStatus(303);
    assertThat(tasks().select("#s-commitment .status").text())
        .isEqualTo("Completed with 4 open questions");
    assertThat(tasks().select(".lede").text())
        .contains("1 of 3 areas is completed. In one of them questions are open.");
    assertThat(anna.page(team.address() + "/check").select(".status").first().text())
        .isEqualTo("Completed with 4 open questions");
    assertThat(send("commitment", "then", "go", "done", "yes"))
        .as("what was said once is not asked again")
        .hasStatus(303);
  }

  @Test
  void moreOpenQuestionsThanThePersonKnewOfAreAskedAboutAgain() {
    assertThat(send("commitment", "then", "leave:3")).hasStatus(422);
    team.answer(team.anna, "C1", "yes");
    assertThat(send("commitment", "then", "leave:4")).hasStatus(303);
    assertThat(tasks().select("#s-commitment .status").text())
        .isEqualTo("Completed with 3 open questions");
  }

  @Test
  void whatIsAnsweredOnTheSamePageIsNotOpen() {
    var sent =
        send(
            "commitment",
            "then",
            "go",
            "done",
            "yes",
            "v:C1",
            "",
            "a:C1",
            "yes",
            "v:C2",
            "",
            "a:C2",
            "none",
            "v:C4",
            "",
            "a:C4",
            "goals",
            "v:C5",
            "",
            "a:C5",
            "en");
    assertThat(sent).hasStatus(303);
    assertThat(tasks().select("#s-commitment .status").text()).isEqualTo("Completed");
    assertThat(anna.page(team.section("commitment")).select("#open").text())
        .isEqualTo("Every question that applies is answered.");
  }

  @Test
  void theCoordinatorReadsWhatAColleagueLeftOpen() {
    team.ask("words", team.joseph);
    team.browser(team.joseph).post(team.section("words"), "then", "leave:4");
    var words = "Ready for you to check, with one open question";
    assertThat(tasks().select("#s-words .status").text()).isEqualTo(words);
    assertThat(anna.page(team.address() + "/check").select(".status").eachText()).contains(words);
  }

  @Test
  void beforeSubmittingTheSameQuestionsCountAsNotAnswered() {
    for (var area : new String[] {"commitment", "words", "services"}) {
      send(area, "then", "leave:4");
    }
    assertThat(tasks().select(".actions .note").text())
        .contains("Every area is completed. 5 questions are open and count as not answered.");
    assertThat(anna.page(team.address() + "/submission").select("main").text())
        .contains("4 questions have no answer", "They then count as not answered");
  }

  @Test
  void anAnswerSentAsItIsGivenBringsTheOpenQuestionsAlong() {
    var piece =
        Browser.parse(
            anna.post(team.section("commitment") + "/answers/C2", "v:C2", "", "a:C2", "own"));
    assertThat(piece.select("#open[hx-swap-oob=true] a").eachAttr("href"))
        .containsExactly("#q-C1", "#q-C4", "#q-C5");
  }

  @Test
  void aQuestionThatGivesNoPointsAndDecidesNothingMayStayWithoutAnAnswer() {
    team.answer(team.anna, "W4", "12");
    var page = anna.page(team.section("words"));
    assertThat(page.select("#open").text())
        .isEqualTo("Nothing is open. 3 optional questions have no saved answer and may stay so.");
    assertThat(page.select("#h-W1").text()).contains("Optional: nothing else depends on it.");
    assertThat(page.select("#h-W4").text()).doesNotContain("Optional");
    assertThat(send("words", "then", "go", "done", "yes")).hasStatus(303);
    assertThat(tasks().select("#s-words .status").text()).isEqualTo("Completed");
    assertThat(tasks().select("#s-words").text()).as("the count tells them").contains("1 of 4");
    assertThat(anna.page(team.address() + "/submission").select("main").text())
        .doesNotContain("Tell an example");
  }

  @Test
  void aQuestionThatDecidesWhatElseIsAskedIsOpenWithoutAnAnswer() {
    anna.post(team.section("services"), "then", "add:service", "n-service", "Libraries");
    assertThat(anna.page(team.section("services")).select("#open a").eachAttr("href"))
        .containsExactly("#q-S1~k1");
    team.answer(team.anna, "S1~k1", "yes");
    assertThat(anna.page(team.section("services") + "?lang=fr").select("#open").text())
        .as("how it is done is optional")
        .contains("Une question facultative n’a pas de réponse enregistrée et peut rester ainsi.");
  }

  @Test
  void anAreaThatTheFrameworkDoesNotHaveCannotBeCompleted() {
    assertThat(send("nowhere", "then", "leave:9")).hasStatus(404);
  }

  private MvcTestResult send(String area, String... fields) {
    return anna.post(team.section(area), fields);
  }

  private Document tasks() {
    return anna.page(team.address());
  }
}
