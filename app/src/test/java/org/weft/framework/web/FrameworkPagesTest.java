package org.weft.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.benchmark.SmallFramework;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

@WeftTest
class FrameworkPagesTest {
  private static final String ADDRESS = "/frameworks/intercultural-cities/2026.1";

  @Autowired ApplicationContext context;
  @Autowired Browser browser;

  @Test
  void theCatalogueNamesEachFrameworkOnce() {
    var page = browser.page("/frameworks");
    assertThat(page.select("a[href=" + ADDRESS + "]")).hasSize(1);
  }

  @Test
  void theCatalogueTellsWhatSomebodyAsksWhoHasToChoose() {
    var id = "t-" + java.util.UUID.randomUUID();
    SmallFramework.load(context, id, "1");
    SmallFramework.load(context, id, "2");
    var page = browser.page("/frameworks?lang=en");
    var small = page.selectFirst("li:has(h3 a[href=/frameworks/" + id + "/2])");
    assertThat(small.select("dl a[href=/frameworks/" + id + "/1]").text()).isEqualTo("1");
    assertThat(small.text()).contains("No city has published a result yet.");
    var known = page.selectFirst("li:has(h3 a[href=" + ADDRESS + "])");
    assertThat(known.text())
        .contains("How a city governs its diversity", "17 areas, 86 questions with a score")
        .contains("English, French", "in the catalogue since", "Written for Weft");
    assertThat(known.select("a[href=" + ADDRESS + "/file]")).hasSize(1);
    assertThat(known.select("a[href=" + ADDRESS + "/questionnaire.pdf]")).hasSize(1);
    assertThat(Statements.during(() -> browser.page("/frameworks"))).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void aVersionShowsAllAreasAndQuestionsWithTheirPoints() {
    var page = browser.page(ADDRESS);
    assertThat(page.select("section[class^=strand] h2")).hasSize(17);
    assertThat(page.select("ol.questions > li").size()).isBetween(80, 120);
    assertThat(page.select("section#language").text()).contains("Answer", "Points", "100");
  }

  @Test
  void aVersionIsReadInFrench() {
    var page = browser.page(ADDRESS + "?lang=fr");
    assertThat(page.text()).contains("Engagement", "Points", "Comment le score est calculé");
  }

  @Test
  void whatIsNotAskedOfSomeIsSaidInWords() {
    assertThat(browser.page(ADDRESS + "?lang=en").text())
        .contains("Not asked if the kind of authority is “Region” or “Joint authority”.")
        .contains("Not asked if the population is below 30,000.")
        .contains("1.3 is answered and (the answer to 1.3 is not “")
        .doesNotContain("not (", "“region”");
    assertThat(browser.page(ADDRESS + "?lang=fr").text())
        .contains("Pas demandé si le type de collectivité est « Comté », « Région »")
        .contains("ou « Groupement de collectivités ».")
        .doesNotContain("non (", "« region »");
  }

  @Test
  void aQuestionShowsTheMarksThatLevelsSpeakOf() {
    var english = browser.page(ADDRESS + "?lang=en");
    assertThat(english.select("section[aria-labelledby=rules]").text())
        .contains("of the questions tagged foundation that apply and are scored")
        .contains("those of all lower levels hold.");
    assertThat(english.select("li[id=1.1]").text())
        .contains("An answer is required.", "Tagged: core foundation");
    assertThat(english.select("li[id=1.1]").select("code").eachText())
        .containsExactly("core", "foundation");
    var french = browser.page(ADDRESS + "?lang=fr");
    assertThat(french.select("section[aria-labelledby=rules]").text())
        .contains("parmi les questions marquées foundation", "niveaux inférieurs sont remplies.");
    assertThat(french.select("li[id=1.1]").text())
        .contains("Une réponse est obligatoire.", "Marquée : core foundation");
  }

  @Test
  void thePageSaysThatTheQuestionnaireIsNotTheCouncilOfEuropes() {
    assertThat(browser.page(ADDRESS).select(".lede").text()).contains("Council of Europe");
  }

  @Test
  void theFileComesAsItWasLoaded() throws Exception {
    var answer = browser.get(ADDRESS + "/file").getResponse();
    assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(FrameworkReader.read(answer.getContentAsByteArray()))
        .isInstanceOf(Reading.Read.class);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).startsWith("#").contains("weft:");
  }

  @Test
  void theLatestVersionIsFoundByTheFrameworksName() {
    assertThat(browser.get("/frameworks/intercultural-cities")).hasStatus(303);
  }

  @Test
  void anUnknownFrameworkIsNotFound() {
    assertThat(browser.get("/frameworks/none/1")).hasStatus(404);
    assertThat(browser.get("/frameworks/none")).hasStatus(404);
  }

  @Test
  void aVersionsPageNeedsFewStatements() {
    browser.page(ADDRESS);
    assertThat(Statements.during(() -> browser.page(ADDRESS))).hasSizeLessThanOrEqualTo(8);
  }
}
