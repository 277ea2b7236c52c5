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

@WeftTest
class SectionPagesTest {
  @Autowired ApplicationContext context;

  private Team team;
  private Browser anna;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
  }

  @Test
  void everyKindOfQuestionHasItsField() {
    var commitment = anna.page(team.section("commitment"));
    assertThat(commitment.select("[id=q-C1] input[type=radio]").eachAttr("value"))
        .containsExactly("yes", "no", "n/a");
    assertThat(commitment.select("[id=q-C4] input[type=checkbox]")).hasSize(3);
    assertThat(commitment.select("[id=q-C5] input[type=checkbox]").eachAttr("value"))
        .containsExactly("en", "fr", "none");
    var words = anna.page(team.section("words"));
    assertThat(words.select("textarea[name=a:W1]")).hasSize(1);
    assertThat(words.select("input[type=date][name=a:W2]")).hasSize(1);
    assertThat(words.select("input.short[name=a:W4]")).hasSize(1);
    assertThat(words.select("h2.inner").text()).isEqualTo("Inside");
    assertThat(words.select("[id=q-W3]").text()).contains("No file yet", "Add the file");
  }

  @Test
  void aWholeSectionIsSavedByOneButton() {
    var answer =
        send("commitment", "v:C1", "", "a:C1", "yes", "v:C4", "", "a:C4", "money", "a:C4", "goals");
    assertThat(answer).hasStatus(303);
    assertThat(team.value("C1")).isEqualTo("yes");
    assertThat(team.value("C4")).isEqualTo("goals;money");
    var page = anna.page(team.section("commitment"));
    assertThat(page.select("[id=q-C1] .saved").text()).contains("Saved", "by Anna Whitfield");
    assertThat(page.select("[id=q-C1] input[checked]").attr("value")).isEqualTo("yes");
  }

  @Test
  void whatCannotBeTakenIsShownAsItWasTypedAndTheRestIsSaved() {
    team.answer(team.anna, "C2", "own");
    var answer = send("commitment", "v:C1", "", "a:C1", "yes", "v:C3", "", "a:C3", "about 60 <b>");
    assertThat(answer).hasStatus(422);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.selectFirst("form .notice.bad").attr("tabindex")).isEqualTo("-1");
    assertThat(page.select(".notice.bad a").eachAttr("href")).containsExactly("#a-C3");
    assertThat(page.select("[id=a-C3]").val()).isEqualTo("about 60 <b>");
    assertThat(page.select("[id=q-C3] .error").text())
        .isEqualTo(page.select(".notice.bad a").text())
        .contains("between 0 and 100");
    assertThat(page.text()).contains("The other answers are saved.");
    assertThat(team.value("C1")).isEqualTo("yes");
  }

  @Test
  void numbersAreReadInTheReadersNotation() {
    anna.post(team.section("words") + "?lang=fr", "then", "stay", "v:W4", "", "a:W4", "1 234,5");
    assertThat(team.value("W4")).isEqualTo("1234.5");
    assertThat(anna.page(team.section("words") + "?lang=fr").select("[id=a-W4]").val())
        .isEqualTo("1\u202f234,5");
    assertThat(anna.page(team.section("words") + "?lang=en").select("[id=a-W4]").val())
        .isEqualTo("1,234.5");
  }

  @Test
  void anAnswerThatStandsAloneIsNotMixedWithOthers() {
    var answer = send("commitment", "v:C4", "", "a:C4", "nothing", "a:C4", "goals");
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).select("[id=q-C4] .error").text()).contains("stands alone");
  }

  @Test
  void wordsBesideAFieldReplaceItsAnswerButDoNotJoinIt() {
    team.answer(team.anna, "C2", "own");
    assertThat(send("commitment", "v:C3", "", "a:C3", "5", "x:C3", "unknown")).hasStatus(422);
    assertThat(send("commitment", "v:C3", "", "x:C3", "unknown")).hasStatus(303);
    assertThat(team.value("C3")).isEqualTo("unknown");
  }

  @Test
  void aTextThatIsTooLongIsKeptOnThePage() {
    var text = "x".repeat(10_001);
    var answer = send("words", "v:W1", "", "a:W1", text);
    assertThat(answer).hasStatus(422);
    var page = Browser.parse(answer);
    assertThat(page.select("textarea[name=a:W1]").val()).isEqualTo(text);
    assertThat(page.select("[id=q-W1] .error").text()).contains("10,000");
  }

  @Test
  void aQuestionThatDoesNotApplySaysWhy() {
    var page = anna.page(team.section("commitment"));
    assertThat(page.select("[id=q-C3]").text()).contains("depends on the answer to C2");
    assertThat(page.select("[id=q-C6]").text()).contains("a city of this kind");
    send("commitment", "v:C2", "", "a:C2", "own");
    assertThat(anna.page(team.section("commitment")).select("[id=q-C3] input[name=a:C3]"))
        .hasSize(1);
  }

  @Test
  void twoAnswersAreShownToChooseFrom() {
    team.ask("commitment", team.joseph);
    var old = team.token("C1");
    team.answer(team.anna, "C1", "yes");
    var answer =
        team.browser(team.joseph)
            .post(team.section("commitment"), "then", "stay", "v:C1", old, "a:C1", "no");
    assertThat(answer).hasStatus(409);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("[id=q-C1] .versions").text())
        .contains("Yes Anna Whitfield", "No Joseph Adeyemi");
    var take = page.select("[id=q-C1] .versions button").last().attr("value");
    var taken =
        anna.post(
            team.section("commitment"), "then", take, "v:C1", team.token("C1"), "back", "check");
    assertThat(taken).hasStatus(303);
    assertThat(taken.getResponse().getHeader("Location"))
        .as("whoever came from the check finds back to it")
        .isEqualTo(team.section("commitment") + "?back=check#q-C1");
    assertThat(team.value("C1")).isEqualTo("no");
    assertThat(anna.page(team.section("commitment")).select(".versions")).isEmpty();
  }

  @Test
  void whereTwoAnswersStandNothingIsDecidedWithoutAButton() {
    team.ask("commitment", team.joseph);
    var old = team.seen("C1");
    team.answer(team.anna, "C1", "yes", old);
    team.answer(team.joseph, "C1", "no", old);
    var question = anna.page(team.section("commitment")).selectFirst("[id=q-C1]");
    assertThat(question.hasAttr("hx-post")).as("sends nothing by itself").isFalse();
    var shown = question.selectFirst("input[name=r:C1]").val();
    var seen = question.selectFirst("input[name=v:C1]").val();

    send("commitment", "then", "stay", "r:C1", shown, "v:C1", seen, "a:C1", "yes");
    assertThat(team.dossier().contests()).as("left as it stood").hasSize(1);
    assertThat(team.value("C1")).isEqualTo("yes");

    send("commitment", "then", "stay", "r:C1", shown, "v:C1", seen, "a:C1", "n/a");
    assertThat(team.value("C1")).isEqualTo("n/a");
    assertThat(team.dossier().contests()).as("a third answer, with both in sight").isEmpty();
  }

  @Test
  void aThirdAnswerSettlesAContestToo() {
    team.ask("commitment", team.joseph);
    var old = team.seen("C1");
    team.answer(team.anna, "C1", "yes", old);
    team.answer(team.joseph, "C1", "no", old);
    send("commitment", "then", "third:C1", "v:C1", team.token("C1"), "a:C1", "n/a");
    assertThat(team.value("C1")).isEqualTo("n/a");
    assertThat(team.dossier().contests()).isEmpty();
  }

  @Test
  void aRepeatedAreaIsAnsweredForEachInstance() {
    send("services", "then", "add:service", "n-service", "Library");
    send("services", "then", "add:service", "n-service", "Front desk");
    assertThat(send("services", "then", "add:service", "n-service", "library")).hasStatus(422);
    assertThat(send("services", "then", "add:service", "n-service", " ")).hasStatus(422);
    var page = anna.page(team.section("services"));
    assertThat(page.select(".round h2").eachText()).containsExactly("Library", "Front desk");
    send("services", "v:S1~k1", "", "a:S1~k1", "yes", "v:S1~k2", "", "a:S1~k2", "no");
    page = anna.page(team.section("services"));
    assertThat(page.select("[id=q-S2~k1] textarea")).hasSize(1);
    assertThat(page.select("[id=q-S2~k2] textarea")).isEmpty();
    send("services", "then", "rename:k1", "m-k1", "City library");
    send("services", "then", "drop:k2");
    page = anna.page(team.section("services"));
    assertThat(page.select(".round h2").eachText()).containsExactly("City library");
    assertThat(page.select("[id=q-S1~k1] input[checked]").attr("value")).isEqualTo("yes");
  }

  @Test
  void whatAColleagueTypesWhereTheyMayNotAnswerIsGivenBack() {
    var answer =
        team.browser(team.dina)
            .post(team.section("words"), "then", "stay", "v:W1", "", "a:W1", "A long example");
    assertThat(answer).hasStatus(403);
    assertThat(Browser.parse(answer).text()).contains("not yours to answer", "A long example");
  }

  @Test
  void aColleagueReadsTheSectionsOfOthers() {
    team.answer(team.anna, "C1", "yes");
    var page = team.browser(team.dina).page(team.section("commitment"));
    assertThat(page.select("main input[name^=a:]")).isEmpty();
    assertThat(page.select("[id=q-C1] .answer").text()).isEqualTo("Yes");
    assertThat(page.text()).contains("Nobody has been asked to answer this area yet");
  }

  @Test
  void formsAreNotKeptByBrowsers() {
    assertThat(anna.get(team.section("words")).getResponse().getHeader("Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void markupInAnAnswerIsShownAsText() {
    send("words", "v:W1", "", "a:W1", "<script>alert(1)</script>\u0001 and \uD800 half");
    Document page = anna.page(team.section("words"));
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("textarea[name=a:W1]").val()).startsWith("<script>alert(1)</script>");
  }

  @Test
  void theAnswersOfTheCycleBeforeStandBesideTheQuestions() {
    team.answer(team.anna, "C2", "part");
    team.answerRequired();
    context
        .getBean(org.weft.assessment.cycle.Submitting.class)
        .submit(team.actor(team.anna), team.id, 0, true);
    var next = team.start("2029");
    var address = "/assessments/" + next.value() + "/sections/commitment";
    var page = anna.page(address);
    assertThat(page.select("[id=q-C2] .then").text()).contains("In 2026 Leeds answered: A part");
    assertThat(page.select("[id=q-C2] input[checked]")).isEmpty();
    anna.post(address, "then", "same:C2", "v:C2", "");
    assertThat(anna.page(address).select("[id=q-C2] input[checked]").attr("value"))
        .isEqualTo("part");
  }

  private MvcTestResult send(String area, String... fields) {
    return anna.post(team.section(area), fields);
  }
}
