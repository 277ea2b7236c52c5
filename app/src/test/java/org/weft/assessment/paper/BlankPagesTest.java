package org.weft.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.site.paper.PdfText;
import org.weft.site.paper.PdfUa;

@WeftTest
class BlankPagesTest {
  private static final String ADDRESS = "/frameworks/intercultural-cities/2026.1/questionnaire.pdf";

  @Autowired Browser browser;

  @Test
  void theBlankQuestionnaireIsAccessibleAndHasEveryQuestion() throws Exception {
    var pdf = pdf(ADDRESS);
    assertThat(PdfUa.faults(pdf)).isEmpty();
    assertThat(PdfText.pages(pdf)).isBetween(30, 60);
    assertThat(PdfText.of(pdf))
        .contains("1.1 Which public statement", "Adopted by a vote of the council", "Tick all that")
        .contains("Only if the answer to 1.2 is", "17 Interaction")
        .contains("Not asked if the kind of authority is “Region", " or “Joint authority")
        .contains("Not asked if the population is below 30,000.")
        .doesNotContain("not (", "Only if not");
    try (var read = PdfText.open(pdf)) {
      assertThat(read.getDocumentCatalog().getDocumentOutline().children()).hasSize(17);
    }
  }

  @Test
  void theBlankQuestionnaireComesInFrench() throws Exception {
    var pdf = pdf(ADDRESS + "?lang=fr");
    assertThat(PdfUa.faults(pdf)).isEmpty();
    assertThat(PdfText.of(pdf))
        .contains("Cochez tout ce qui s’applique", "Engagement")
        .doesNotContain("Tick ");
  }

  @Test
  void aFrameworkThatDoesNotExistHasNoQuestionnaire() {
    assertThat(browser.get("/frameworks/none/1/questionnaire.pdf")).hasStatus(404);
  }

  private byte[] pdf(String address) {
    var answer = browser.get(address);
    assertThat(answer).hasStatusOk().hasContentType("application/pdf");
    assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    return answer.getResponse().getContentAsByteArray();
  }
}
