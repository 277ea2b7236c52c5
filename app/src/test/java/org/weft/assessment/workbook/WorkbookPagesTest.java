package org.weft.assessment.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.assessment.Team;
import org.xml.sax.InputSource;

/// Questions are downloaded as a workbook and the answers brought back.
@WeftTest
class WorkbookPagesTest {
  @Autowired ApplicationContext context;
  private Team team;
  private Workbooks workbooks;

  @BeforeEach
  void aTeam() {
    team = new Team(context);
    workbooks = new Workbooks(team);
  }

  @Test
  void theWorkbookHoldsTheAnswersOfTheMoment() throws Exception {
    team.answer(team.anna, "C1", "yes");
    team.answer(team.anna, "C4", "goals");
    team.answer(team.anna, "C3", "12");
    team.answer(team.anna, "W1", "=cmd|' /C calc'!A0");
    var workbook = workbooks.download(team.anna);
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
        workbooks
            .download(team.anna)
            .answer("C1", "Yes")
            .answer("C2", "A part")
            .answer("C3", 30)
            .answer("C5 fr", "Yes")
            .answer("W1", "A story")
            .answer("W2", "2026-11-21");
    var preview = workbooks.brought(team.anna, workbook);
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
    var workbook = workbooks.download(team.anna).answer("C1", "Yes");
    var preview = workbooks.brought(team.anna, workbook);
    assertThat(team.browser(team.anna).post(preview)).hasStatus(303);
    team.answer(team.anna, "C1", "no");
    assertThat(team.browser(team.anna).post(preview)).hasStatus(303);
    assertThat(team.value("C1")).isEqualTo("no");
    team.answer(team.anna, "C1", "yes");
    var again = workbooks.bring(team.anna, workbook.bytes());
    assertThat(again).hasStatusOk();
    assertThat(Browser.parse(again).text()).contains("Nothing would change");
  }

  @Test
  void anUntouchedWorkbookDoesNotUndoWhatOthersDidMeanwhile() throws Exception {
    team.answer(team.anna, "C1", "no");
    var workbook = workbooks.download(team.anna);
    team.answer(team.anna, "C1", "yes");
    assertThat(workbooks.bring(team.anna, workbook.bytes())).hasStatusOk();
    assertThat(team.value("C1")).isEqualTo("yes");
  }

  @Test
  void anAnswerThatSomebodyChangedMeanwhileIsKeptBesideTheOther() throws Exception {
    team.ask("commitment", team.joseph);
    team.answer(team.anna, "C2", "part");
    var workbook = workbooks.download(team.anna).answer("C2", "Its own");
    team.answer(team.joseph, "C2", "none");
    var preview = workbooks.brought(team.anna, workbook);
    assertThat(team.browser(team.anna).page(preview + "?lang=en").text())
        .contains("One answer was changed meanwhile");
    assertThat(team.browser(team.anna).post(preview)).hasStatus(303);
    assertThat(team.value("C2")).isEqualTo("none");
    assertThat(team.dossier().contests()).hasSize(1);
  }

  @Test
  void anEmptiedCellTakesTheAnswerBack() throws Exception {
    team.answer(team.anna, "C1", "yes");
    var preview = workbooks.brought(team.anna, workbooks.download(team.anna).answer("C1", ""));
    team.browser(team.anna).post(preview);
    assertThat(team.value("C1")).isEmpty();
  }

  @Test
  void aContributorChangesOnlySectionsOfTheirOwn() throws Exception {
    team.ask("words", team.joseph);
    var workbook = workbooks.download(team.joseph).answer("C1", "Yes").answer("W1", "A story");
    var preview = workbooks.brought(team.joseph, workbook);
    assertThat(team.browser(team.joseph).page(preview + "?lang=en").text())
        .contains("One answer is in a section of somebody else");
    team.browser(team.joseph).post(preview);
    assertThat(team.value("C1")).isEmpty();
    assertThat(team.value("W1")).isEqualTo("A story");
  }

  @Test
  void nobodyElseSeesOrAppliesWhatAPersonBrought() throws Exception {
    var preview = workbooks.brought(team.anna, workbooks.download(team.anna).answer("C1", "Yes"));
    for (var other : new PersonId[] {team.joseph, team.tariq, team.claire}) {
      assertThat(team.browser(other).get(preview)).hasStatus(404);
      assertThat(team.browser(other).post(preview)).hasStatus(404);
    }
    for (var other : new PersonId[] {team.tariq, team.claire}) {
      assertThat(team.browser(other).get(team.address() + "/questionnaire.xlsx")).hasStatus(404);
      assertThat(workbooks.bring(other, new byte[3])).hasStatus(404);
    }
    assertThat(team.value("C1")).isEmpty();
  }
}
