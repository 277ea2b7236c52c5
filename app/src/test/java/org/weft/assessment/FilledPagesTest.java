package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.assessment.cycle.Submitting;
import org.weft.site.paper.PdfText;
import org.weft.site.paper.PdfUa;

@WeftTest
class FilledPagesTest {
  @Autowired ApplicationContext context;
  private Team team;

  @BeforeEach
  void aTeam() {
    team = new Team(context);
  }

  @Test
  void thePrintedAnswersAreAccessibleAndSayWhoGaveThem() throws Exception {
    team.answer(team.anna, "C1", "yes");
    team.answer(team.anna, "C2", "part");
    team.answer(team.anna, "C3", "12");
    team.answer(team.anna, "C4", "goals");
    team.answer(team.anna, "W1", "<b>Two</b> lines\nof text");
    var pdf = pdf(team.anna, "/questionnaire.pdf?lang=en");
    assertThat(PdfUa.faults(pdf)).isEmpty();
    assertThat(PdfText.of(pdf))
        .contains("Questionnaire with answers", "✓ A part", "12 actions", "✓ Goals")
        .contains("<b>Two</b> lines of text", "Saved by Anna Whitfield", "In progress")
        .contains("5 of 9 questions answered");
    var french = pdf(team.anna, "/questionnaire.pdf?lang=fr");
    assertThat(PdfUa.faults(french)).isEmpty();
    assertThat(PdfText.of(french)).contains("Enregistré par Anna Whitfield");
  }

  @Test
  void theBlankQuestionnaireOfACityHasNoAnswers() throws Exception {
    team.answer(team.anna, "W1", "A secret story");
    var pdf = pdf(team.anna, "/questionnaire.pdf?blank=true&lang=en");
    assertThat(PdfUa.faults(pdf)).isEmpty();
    assertThat(PdfText.of(pdf)).contains("Leeds, 2026").doesNotContain("A secret story", "✓");
  }

  @Test
  void theBlankPaperOfASubmittedCycleSaysNothingOfItsState() throws Exception {
    team.answerRequired();
    context.getBean(Submitting.class).submit(team.actor(team.anna), team.id, 0, true);
    assertThat(PdfText.of(pdf(team.anna, "/questionnaire.pdf?lang=en")))
        .contains("State", "Submitted");
    assertThat(PdfText.of(pdf(team.anna, "/questionnaire.pdf?blank=true&lang=en")))
        .contains("Leeds, 2026")
        .doesNotContain("State", "Submitted");
  }

  @Test
  void aQuestionForCountiesSaysSoInWords() throws Exception {
    assertThat(PdfText.of(pdf(team.anna, "/questionnaire.pdf?blank=true&lang=en")))
        .contains("Only if the kind of authority is “County")
        .doesNotContain("“county");
  }

  @Test
  void draftsArePrintedForTheCityOnly() {
    for (var other : new PersonId[] {team.tariq, team.claire}) {
      assertThat(team.browser(other).get(team.address() + "/questionnaire.pdf")).hasStatus(404);
    }
    assertThat(context.getBean(org.weft.Browser.class).get(team.address() + "/questionnaire.pdf"))
        .hasStatus(404);
  }

  private byte[] pdf(PersonId person, String address) {
    var answer = team.browser(person).get(team.address() + address);
    assertThat(answer).hasStatusOk().hasContentType("application/pdf");
    return answer.getResponse().getContentAsByteArray();
  }
}
