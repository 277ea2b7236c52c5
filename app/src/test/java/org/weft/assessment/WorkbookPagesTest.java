package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.assessment.workbook.Returned;
import org.weft.assessment.workbook.Zips;
import org.xml.sax.InputSource;

@WeftTest
class WorkbookPagesTest {
  @Autowired ApplicationContext context;
  private Team team;

  @BeforeEach
  void aTeam() {
    team = new Team(context);
  }

  private Returned download(PersonId person) throws Exception {
    var answer = team.browser(person).get(team.address() + "/questionnaire.xlsx?lang=en");
    assertThat(answer).hasStatusOk();
    return new Returned(answer.getResponse().getContentAsByteArray());
  }

  private MvcTestResult bring(PersonId person, byte[] file) {
    return team.browser(person)
        .perform(
            MockMvcRequestBuilders.multipart(team.address() + "/import?lang=en")
                .file(new MockMultipartFile("file", "answers.xlsx", null, file))
                .with(csrf()));
  }

  /// Brings a workbook that is taken.
  ///
  /// @return the address of what it would change
  private String brought(PersonId person, Returned workbook) throws Exception {
    var answer = bring(person, workbook.bytes());
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }

  private Document refused(PersonId person, byte[] file, int status) {
    var answer = bring(person, file);
    assertThat(answer).hasStatus(status);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(team.dossier().values()).isEmpty();
    return page;
  }

  @Test
  void theWorkbookHoldsTheAnswersOfTheMoment() throws Exception {
    team.answer(team.anna, "C1", "yes");
    team.answer(team.anna, "C4", "goals");
    team.answer(team.anna, "C3", "12");
    team.answer(team.anna, "W1", "=cmd|' /C calc'!A0");
    var workbook = download(team.anna);
    assertThat(workbook.names())
        .containsExactly("Read me", "1 Commitment", "2 Words", "3 Services", "lists", "weft");
    assertThat(workbook.answer("C1")).isEqualTo("Yes");
    assertThat(workbook.answer("C4 goals")).isEqualTo("Yes");
    assertThat(workbook.answer("C4 money")).isEqualTo("No");
    assertThat(workbook.answer("C3")).hasToString("12");
    assertThat(workbook.answer("W1")).isEqualTo("'=cmd|' /C calc'!A0");
  }

  @Test
  void everyPartOfTheWorkbookIsWellFormedAndChoicesAreDropDowns() throws Exception {
    var file = team.browser(team.anna).get(team.address() + "/questionnaire.xlsx?lang=en");
    var parts = Zips.parts(file.getResponse().getContentAsByteArray());
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (var part : parts) {
      assertThat(parser.parse(new InputSource(new StringReader(part)))).isNotNull();
    }
    var all = String.join("", parts);
    assertThat(all).contains("type=\"list\"", "'lists'!$A$1:$A$3", "NOT(D7&gt;100)");
    assertThat(all.split("<dataValidation "))
        .as("a spreadsheet program refuses what is not in the list or outside the limits")
        .hasSizeGreaterThan(2)
        .satisfies(rules ->
            assertThat(rules)
                .filteredOn(rule -> rule.startsWith("sqref"))
                .allMatch(rule -> rule.contains("errorStyle=\"stop\""))
                .allMatch(rule -> rule.contains("showErrorMessage=\"true\""))
                .noneMatch(rule -> rule.contains("\"null\"")));
  }

  @Test
  void aWorkbookShowsWhatWouldChangeAndSavesOnlyAfterAYes() throws Exception {
    team.answer(team.anna, "C1", "no");
    var workbook =
        download(team.anna)
            .answer("C1", "Yes")
            .answer("C2", "A part")
            .answer("C3", 30)
            .answer("C5 fr", "Yes")
            .answer("W1", "A story")
            .answer("W2", "2026-11-21");
    var preview = brought(team.anna, workbook);
    assertThat(team.value("C1")).isEqualTo("no");
    var page = team.browser(team.anna).page(preview + "?lang=en");
    assertThat(page.select("h2").eachText()).contains("6 answers change");
    assertThat(page.select("tbody tr").getFirst().text()).contains("C1", "No", "Yes");
    assertThat(team.browser(team.anna).post(preview)).hasStatus(303);
    assertThat(team.value("C1")).isEqualTo("yes");
    assertThat(team.value("C2")).isEqualTo("part");
    assertThat(team.value("C3")).isEqualTo("30");
    assertThat(team.value("C5")).isEqualTo("fr");
    assertThat(team.value("W2")).isEqualTo("2026-11-21");
    assertThat(team.browser(team.anna).page(preview + "?lang=en").text())
        .contains("6 answers were saved.");
  }

  @Test
  void sayingYesTwiceAndBringingTheSameFileAgainChangesNothing() throws Exception {
    var workbook = download(team.anna).answer("C1", "Yes");
    var preview = brought(team.anna, workbook);
    assertThat(team.browser(team.anna).post(preview)).hasStatus(303);
    team.answer(team.anna, "C1", "no");
    assertThat(team.browser(team.anna).post(preview)).hasStatus(303);
    assertThat(team.value("C1")).isEqualTo("no");
    team.answer(team.anna, "C1", "yes");
    var again = bring(team.anna, workbook.bytes());
    assertThat(again).hasStatusOk();
    assertThat(Browser.parse(again).text()).contains("Nothing would change");
  }

  @Test
  void anUntouchedWorkbookDoesNotUndoWhatOthersDidMeanwhile() throws Exception {
    team.answer(team.anna, "C1", "no");
    var workbook = download(team.anna);
    team.answer(team.anna, "C1", "yes");
    assertThat(bring(team.anna, workbook.bytes())).hasStatusOk();
    assertThat(team.value("C1")).isEqualTo("yes");
  }

  @Test
  void anAnswerThatSomebodyChangedMeanwhileIsKeptBesideTheOther() throws Exception {
    team.ask("commitment", team.joseph);
    team.answer(team.anna, "C2", "part");
    var workbook = download(team.anna).answer("C2", "Its own");
    team.answer(team.joseph, "C2", "none");
    var preview = brought(team.anna, workbook);
    assertThat(team.browser(team.anna).page(preview + "?lang=en").text())
        .contains("One answer was changed meanwhile");
    assertThat(team.browser(team.anna).post(preview)).hasStatus(303);
    assertThat(team.value("C2")).isEqualTo("none");
    assertThat(team.dossier().contests()).hasSize(1);
  }

  @Test
  void anEmptiedCellTakesTheAnswerBack() throws Exception {
    team.answer(team.anna, "C1", "yes");
    var preview = brought(team.anna, download(team.anna).answer("C1", ""));
    team.browser(team.anna).post(preview);
    assertThat(team.value("C1")).isEmpty();
  }

  @Test
  void aContributorChangesOnlySectionsOfTheirOwn() throws Exception {
    team.ask("words", team.joseph);
    var workbook = download(team.joseph).answer("C1", "Yes").answer("W1", "A story");
    var preview = brought(team.joseph, workbook);
    assertThat(team.browser(team.joseph).page(preview + "?lang=en").text())
        .contains("One answer is in a section of somebody else");
    team.browser(team.joseph).post(preview);
    assertThat(team.value("C1")).isEmpty();
    assertThat(team.value("W1")).isEqualTo("A story");
  }

  @Test
  void nobodyElseSeesOrAppliesWhatAPersonBrought() throws Exception {
    var preview = brought(team.anna, download(team.anna).answer("C1", "Yes"));
    for (var other : new PersonId[] {team.joseph, team.tariq, team.claire}) {
      assertThat(team.browser(other).get(preview)).hasStatus(404);
      assertThat(team.browser(other).post(preview)).hasStatus(404);
    }
    for (var other : new PersonId[] {team.tariq, team.claire}) {
      assertThat(team.browser(other).get(team.address() + "/questionnaire.xlsx")).hasStatus(404);
      assertThat(bring(other, new byte[3])).hasStatus(404);
    }
    assertThat(team.value("C1")).isEmpty();
  }

  @Test
  void wrongCellsAreNamedAndNothingIsKept() throws Exception {
    var workbook =
        download(team.anna)
            .answer("C1", "Perhaps")
            .answer("C3", 300)
            .formula("W1", "1+1")
            .answer("C4 goals", "Yes")
            .answer("C4 nothing", "Yes")
            .answer("C2", "Its own");
    var page = refused(team.anna, workbook.bytes(), 422);
    assertThat(page.select("h2").text()).contains("4 cells cannot be taken");
    var rows = page.select("tbody tr").eachText();
    assertThat(rows.get(0)).contains("1 Commitment", "D5", "C1", "Perhaps");
    assertThat(rows.get(1)).contains("C3", "300 is outside the limits");
    assertThat(rows.get(2)).contains("C4", "stands alone");
    assertThat(rows.get(3)).contains("2 Words", "W1", "formula");
  }

  @Test
  void markupInACellIsShownAsText() throws Exception {
    var workbook = download(team.anna).answer("C1", "<script>alert(1)</script>");
    var page = refused(team.anna, workbook.bytes(), 422);
    assertThat(page.select("tbody script")).isEmpty();
    assertThat(page.select("tbody").text()).contains("<script>alert(1)</script>");
  }

  @Test
  void aWorkbookOfAnotherPlaceIsRefused() throws Exception {
    var other = new Team(context);
    var stranger = other.browser(other.anna).get(other.address() + "/questionnaire.xlsx");
    assertThat(
            refused(team.anna, stranger.getResponse().getContentAsByteArray(), 422)
                .select(".notice")
                .text())
        .contains("another questionnaire");
    var cycle = download(team.anna).origin("assessment", team.start("2027").value().toString());
    assertThat(refused(team.anna, cycle.bytes(), 422).select(".notice").text())
        .contains("another city or another cycle");
    assertThat(
            refused(team.anna, download(team.anna).without("weft").bytes(), 422)
                .select(".notice")
                .text())
        .contains("was not downloaded here");
    assertThat(
            refused(team.anna, download(team.anna).rename("C1", "C9").bytes(), 422)
                .select(".notice")
                .text())
        .contains("hidden column A");
    assertThat(
            refused(team.anna, download(team.anna).rename("C1", "C2").bytes(), 422)
                .select(".notice")
                .text())
        .contains("hidden column A");
  }

  @Test
  void hostileFilesAreRefusedWithASentence() throws Exception {
    var bytes = download(team.anna).bytes();
    assertThat(refused(team.anna, new byte[0], 422).text()).contains("Choose the workbook");
    assertThat(refused(team.anna, "a,b".getBytes(StandardCharsets.UTF_8), 422).text())
        .contains("cannot be read as an XLSX");
    assertThat(refused(team.anna, java.util.Arrays.copyOf(bytes, bytes.length / 2), 422).text())
        .contains("cannot be read as an XLSX");
    assertThat(refused(team.anna, new byte[20 << 20], 413).text()).contains("larger than 2 MB");
    assertThat(refused(team.anna, Zips.bomb(bytes), 413).text()).contains("unpacks to far more");
    assertThat(refused(team.anna, Zips.manyParts(bytes), 413).text()).contains("unpacks");
    assertThat(refused(team.anna, Zips.withEntity(bytes), 422).text()).contains("entities");
    assertThat(refused(team.anna, Zips.withMacro(bytes), 422).text()).contains("macros");
  }
}
