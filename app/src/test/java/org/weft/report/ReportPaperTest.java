package org.weft.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Role;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Cycles;
import org.weft.benchmark.Visibility;
import org.weft.city.CityId;
import org.weft.framework.Frameworks;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.paper.PdfText;
import org.weft.site.paper.PdfUa;

@WeftTest
class ReportPaperTest {
  /// In points from the foot: 105 mm of room above the margin, less the space around the head.
  private static final int LEAST = 320;

  /// What begins higher begins its page.
  private static final int FIRST = 740;

  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  private Cycles cycles;
  private CityId city;

  @BeforeEach
  void aCity() {
    var frameworks = context.getBean(Frameworks.class);
    cycles = new Cycles(context, frameworks.find("intercultural-cities", "2026.1").orElseThrow());
    city = cycles.city("Leeds", 800_000);
  }

  @Test
  void theFullReportIsAccessibleAndComplete() throws Exception {
    for (int i = 0; i < 6; i++) {
      cycles.publish(cycles.city("City", 300_000), null, "2026", Visibility.PUBLIC, answers(i));
    }
    cycles.publish(city, null, "2023", Visibility.PUBLIC, answers(1));
    var assessment = cycles.publish(city, null, "2026", Visibility.PUBLIC, answers(2));
    var english = pdf(assessment, "en");
    assertThat(PdfUa.faults(english)).isEmpty();
    assertThat(PdfText.pages(english)).isBetween(25, 90);
    assertThat(english.length).isLessThan(1_500_000);
    assertThat(PdfText.of(english))
        .contains("Leeds 2026", "In short", "Results by area", "Over time", "17 Interaction")
        .contains("Annex: every answer", "How it was worked out");
    try (var read = PdfText.open(english)) {
      assertThat(read.getDocumentCatalog().getDocumentOutline().children()).hasSize(22);
    }
    var french = pdf(assessment, "fr");
    assertThat(PdfUa.faults(french)).isEmpty();
    assertThat(PdfText.of(french)).contains("Résultats par domaine").doesNotContain("In short");
  }

  @Test
  void aChapterBeginsLowOnAPageOnlyIfTwoFifthsOfItAreLeft() throws Exception {
    var assessment = cycles.publish(city, null, "2026", Visibility.PUBLIC, answers(2));
    var low = 0;
    try (var read = PdfText.open(pdf(assessment, "en"))) {
      for (var mark : read.getDocumentCatalog().getDocumentOutline().children()) {
        var top = ((PDPageXYZDestination) mark.getDestination()).getTop();
        if (mark.getTitle().startsWith("Area ")) {
          assertThat(top).as(mark.getTitle()).isGreaterThan(LEAST);
          low += top < FIRST ? 1 : 0;
        } else if (!mark.getTitle().equals("In short")) {
          assertThat(top).as(mark.getTitle()).isGreaterThan(FIRST);
        }
      }
    }
    assertThat(low).as("chapters that begin below others").isPositive();
  }

  @Test
  void aPrivateReportIsPrintedForItsCityOnly() {
    var assessment = cycles.submit(city, null, "2026", answers(3));
    var address = "/assessments/" + assessment.value() + "/report.pdf";
    assertThat(browser.get(address)).hasStatus(404);
    var stranger = cycles.city("Bradford", 500_000).value();
    assertThat(browser.of(cycles.person(Role.COORDINATOR, stranger)).get(address)).hasStatus(404);
    assertThat(browser.of(cycles.person(Role.COORDINATOR, city.value())).get(address))
        .hasStatusOk()
        .hasContentType("application/pdf");
  }

  private byte[] pdf(AssessmentId assessment, String language) {
    var answer =
        browser.get("/assessments/%s/report.pdf?lang=%s".formatted(assessment.value(), language));
    assertThat(answer).hasStatusOk().hasContentType("application/pdf");
    return answer.getResponse().getContentAsByteArray();
  }

  /// An answer to every question, another one for each variant.
  private Map<String, String> answers(int variant) {
    var answers = new HashMap<String, String>();
    int at = variant;
    for (var item : cycles.version.model().tree().items()) {
      answer(item, at++).ifPresent(value -> answers.put(item.code(), value));
    }
    return answers;
  }

  private static java.util.Optional<String> answer(Item item, int at) {
    return switch (item.kind()) {
      case Kind.Choice(var options) ->
          java.util.Optional.of(options.get(at % options.size()).code());
      case Kind.Choices(var options, _, _) ->
          java.util.Optional.of(options.get(at % options.size()).code());
      case Kind.Numeric _ -> java.util.Optional.of("" + 10 * (at % 10));
      case Kind.YesNo _ -> java.util.Optional.of(at % 2 == 0 ? "yes" : "no");
      case Kind.Prose _, Kind.Day _, Kind.File _ -> java.util.Optional.empty();
    };
  }
}
