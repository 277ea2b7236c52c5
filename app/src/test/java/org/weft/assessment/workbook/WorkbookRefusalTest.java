package org.weft.assessment.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.assessment.Team;

/// Files that are not taken, each with a sentence that says why.
@WeftTest
class WorkbookRefusalTest {
  @Autowired ApplicationContext context;
  private Team team;
  private Workbooks workbooks;

  @BeforeEach
  void aTeam() {
    team = new Team(context);
    workbooks = new Workbooks(team);
  }

  private Document refused(PersonId person, byte[] file, int status) {
    var answer = workbooks.bring(person, file);
    assertThat(answer).hasStatus(status);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(team.dossier().values()).isEmpty();
    return page;
  }

  @Test
  void wrongCellsAreNamedAndNothingIsKept() throws Exception {
    var workbook =
        workbooks
            .download(team.anna)
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
    var workbook = workbooks.download(team.anna).answer("C1", "<script>alert(1)</script>");
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
    var cycle =
        workbooks.download(team.anna).origin("assessment", team.start("2027").value().toString());
    assertThat(refused(team.anna, cycle.bytes(), 422).select(".notice").text())
        .contains("another city or another cycle");
    assertThat(
            refused(team.anna, workbooks.download(team.anna).without("weft").bytes(), 422)
                .select(".notice")
                .text())
        .contains("was not downloaded here");
    assertThat(
            refused(team.anna, workbooks.download(team.anna).rename("C1", "C9").bytes(), 422)
                .select(".notice")
                .text())
        .contains("hidden column A");
    assertThat(
            refused(team.anna, workbooks.download(team.anna).rename("C1", "C2").bytes(), 422)
                .select(".notice")
                .text())
        .contains("hidden column A");
  }

  @Test
  void hostileFilesAreRefusedWithASentence() throws Exception {
    var bytes = workbooks.download(team.anna).bytes();
    assertThat(refused(team.anna, new byte[0], 422).text()).contains("Choose the workbook");
    assertThat(refused(team.anna, "a,b".getBytes(StandardCharsets.UTF_8), 422).text())
        .contains("cannot be read as an XLSX");
    assertThat(refused(team.anna, Arrays.copyOf(bytes, bytes.length / 2), 422).text())
        .contains("cannot be read as an XLSX");
    assertThat(refused(team.anna, new byte[20 << 20], 413).text()).contains("larger than 2 MB");
    assertThat(refused(team.anna, Zips.bomb(bytes), 413).text()).contains("unpacks to far more");
    assertThat(refused(team.anna, Zips.manyParts(bytes), 413).text()).contains("unpacks");
    assertThat(refused(team.anna, Zips.withEntity(bytes), 422).text()).contains("entities");
    assertThat(refused(team.anna, Zips.withMacro(bytes), 422).text()).contains("macros");
  }
}
