package org.weft.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.city.db.Tables.STATISTICS;

import java.math.BigDecimal;
import java.util.Map;
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
import org.weft.site.paper.PdfText;

/// What a report says in sentences is true of this city and right in its grammar.
@WeftTest
class ReportWordsTest {
  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  private Cycles cycles;
  private CityId city;

  @BeforeEach
  void aCity() {
    cycles = new Cycles(context);
    city = cycles.city("Leeds", 800_000);
  }

  private static String address(AssessmentId assessment) {
    return "/assessments/" + assessment.value() + "/report";
  }

  @Test
  void aPrivateReportOfACityAloneSpeaksOfNoNetwork() throws Exception {
    var report = address(cycles.submit(city, null, "2026", Cycles.all(50)));
    var coordinator = browser.of(cycles.person(Role.COORDINATOR, city.value()));
    assertThat(coordinator.page(report + "?lang=en").text())
        .contains("Only the people of the city can read this report.")
        .contains("Only the people of your city can read this result.")
        .doesNotContain("office and reviewers");
    assertThat(coordinator.page(report + "/visibility?lang=en").text())
        .contains("Only the people of your city.")
        .doesNotContain("office and reviewers");
    assertThat(coordinator.page(report + "?lang=fr").text())
        .contains("Seules les personnes de la ville peuvent lire ce rapport.")
        .doesNotContain("le bureau et les experts");
    var pdf = coordinator.get(report + ".pdf?lang=en").getResponse().getContentAsByteArray();
    assertThat(PdfText.of(pdf))
        .contains("Only the people of the city can read this report.")
        .doesNotContain("office and reviewers");
  }

  @Test
  void aPrivateReportForANetworkSaysThatItsOfficeReads() {
    var network = cycles.network("Cities");
    cycles.join(city, network);
    var report = address(cycles.submit(city, network, "2026", Cycles.all(50)));
    var coordinator = browser.of(cycles.person(Role.COORDINATOR, city.value()));
    assertThat(coordinator.page(report + "?lang=en").text())
        .contains("and the office and reviewers of its network, can read this report.")
        .contains("and the office and reviewers of the network it was submitted to.");
  }

  @Test
  void theMethodNamesWhatIsKnownOfTheCity() {
    cycles
        .sql
        .insertInto(STATISTICS)
        .set(STATISTICS.CITY_ID, city.value())
        .set(STATISTICS.MEASURE, "foreignBornShare")
        .set(STATISTICS.VALUE, new BigDecimal("23.4"))
        .set(STATISTICS.AS_OF, "2021")
        .set(STATISTICS.SOURCE, "test")
        .execute();
    var report = address(publish(city, Cycles.all(50)));
    assertThat(browser.page(report + "?lang=en").text())
        .contains("the country: United Kingdom; the share of people born abroad: 23.4%;")
        .contains("the population: 800,000; the kind of authority: City");
    assertThat(browser.page(report + "?lang=fr").text())
        .contains("le pays : Royaume-Uni", "le type de collectivité : Ville")
        .containsPattern("le nombre d’habitants : 800\\p{Zs}000");
  }

  @Test
  void theSentenceAboutTheGroupIsRightForNoneOneAndSeveral() {
    for (int points = 10; points <= 50; points += 10) {
      publish(cycles.city("City", 300_000), Cycles.all(points));
    }
    assertThat(inShort(Map.of("1.1", "80", "2.1", "10", "3.1", "10"), "en"))
        .contains("Of three areas, one stands above the median of the group and two below.");
    assertThat(inShort(Map.of("1.1", "10", "2.1", "10", "3.1", "10"), "en"))
        .contains("Of three areas, none stands above the median of the group and three below.");
    assertThat(inShort(Map.of("1.1", "80", "2.1", "80", "3.1", "10"), "en"))
        .contains("Of three areas, two stand above the median of the group and one below.");
    assertThat(inShort(Map.of("1.1", "80", "2.1", "10", "3.1", "10"), "fr"))
        .contains("Sur trois domaines comparés, un se situe au-dessus de la médiane du groupe");
  }

  private String inShort(Map<String, String> answers, String language) {
    var report = address(publish(cycles.city("Leeds", 800_000), answers));
    return browser.page(report + "?lang=" + language).select("#short").text();
  }

  private AssessmentId publish(CityId place, Map<String, String> answers) {
    return cycles.publish(place, null, "2026", Visibility.PUBLIC, answers);
  }
}
