package org.weft.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.account.Role;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Cycles;
import org.weft.benchmark.Visibility;
import org.weft.city.CityId;

@WeftTest
class ReportPagesTest {
  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  private Cycles cycles;
  private CityId city;

  @BeforeEach
  void aCity() {
    cycles = new Cycles(context);
    city = cycles.city("Leeds", 800_000);
  }

  private static Map<String, String> answers(double one, String plan, double two, double three) {
    return new HashMap<>(Map.of("1.1", "" + one, "1.2", plan, "2.1", "" + two, "3.1", "" + three));
  }

  private AssessmentId publish(String period, Map<String, String> answers) {
    return cycles.publish(city, null, period, Visibility.PUBLIC, answers);
  }

  private void group() {
    for (int points = 10; points <= 50; points += 10) {
      var other = cycles.city("City", 300_000);
      cycles.publish(other, null, "2026", Visibility.PUBLIC, Cycles.all(points));
    }
  }

  private static String address(AssessmentId assessment) {
    return "/assessments/" + assessment.value() + "/report";
  }

  @Test
  void aReportSaysWhereTheCityStands() {
    group();
    var page = browser.page(address(publish("2026", answers(80, "part", 10, 50))) + "?lang=en");
    assertThat(page.select("h1").text()).contains("Leeds", "2026");
    assertThat(page.select("#short .figures dd").eachText()).containsExactly("42", "35", "2 of 6");
    assertThat(page.select("#short .lede").text())
        .isEqualTo("Leeds is strong in Welcome and Leadership, and quieter in Language.");
    assertThat(page.select("#areas table.bars tbody tr")).hasSize(3);
    assertThat(page.select("#areas svg[role=img] title").text()).contains("Leeds in 3 areas");
    assertThat(page.select("section.chapter")).hasSize(3);
  }

  @Test
  void aChapterSaysWhatIsThereWhatIsNotAndWhatWouldChange() {
    var page = browser.page(address(publish("2026", answers(80, "part", 10, 50))) + "?lang=en");
    var chapter = page.selectFirst("#area-1");
    assertThat(chapter.text())
        .contains("The ideal: everyone is met.")
        .contains("A plan without money")
        .contains("Give the plan money.")
        .contains("If it were met in full, the area would rise from 65 to about 90.")
        .contains("Priority 1");
    assertThat(page.selectFirst("#area-2").text()).contains("What is not there yet");
    assertThat(page.select("#annex tbody tr")).hasSize(4);
  }

  @Test
  void aReportSpeaksFrench() {
    var page = browser.page(address(publish("2026", answers(80, "part", 10, 50))) + "?lang=fr");
    assertThat(page.selectFirst("#area-1").text())
        .contains("Accueil", "Un plan sans argent", "Financez le plan.", "Priorité 1");
    assertThat(page.selectFirst("#short .lede").text()).startsWith("Les points forts de Leeds");
  }

  @Test
  void theLineOverTimeComparesOnlyTheSameVersion() {
    publish("2023", answers(40, "nothing", 10, 50));
    var page = browser.page(address(publish("2026", answers(80, "part", 10, 50))) + "?lang=en");
    assertThat(page.select("#over-time svg title").text()).contains("Leeds over time");
    assertThat(page.select("#over-time .moves li").eachText()).containsExactly("Welcome +45");
    assertThat(page.select("#short .figures dd").eachText()).contains("+15");
    assertThat(page.select("#over-time tbody tr")).hasSize(2);
    assertThat(page.select("#areas table.bars thead").text()).contains("2023");
    assertThat(page.select("#areas table.bars tbody tr").first().text())
        .isEqualTo("1 Welcome 65 20");
    assertThat(page.select("#areas table.bars caption").text())
        .endsWith("The short notch is the result of 2023.");
  }

  @Test
  void anyScoreOpensDownToTheAnswer() {
    var assessment = publish("2026", answers(80, "part", 10, 50));
    var overall = browser.page(address(assessment) + "/derivation/overall?lang=en");
    assertThat(overall.select("tbody th").eachText())
        .containsExactly("Welcome", "Language", "Leadership");
    var area = browser.page(overall.selectFirst("tbody a").attr("href"));
    assertThat(area.select("tbody th").eachText())
        .containsExactly("How many desks?", "Is there a plan?");
    assertThat(area.select("nav.crumbs a").eachText()).contains("Overall score");
    var item = browser.page(area.select("tbody a").get(1).attr("href"));
    assertThat(item.text()).contains("A plan without money", "The chosen answer gives its points.");
    assertThat(item.select("nav.crumbs li").eachText())
        .containsExactly("Leeds 2026", "Overall score", "Welcome", "Is there a plan?");
    assertThat(browser.get(address(assessment) + "/derivation/nowhere")).hasStatus(404);
  }

  @Test
  void anOldRevisionStaysReadableAndSaysSo() {
    var assessment = publish("2026", answers(80, "part", 10, 50));
    cycles.revise(assessment, city, null, "2026", 2, answers(90, "full", 20, 60));
    var old = browser.page(address(assessment) + "?revision=1&lang=en");
    assertThat(old.selectFirst(".cover").text()).contains("This is revision 1.");
    assertThat(old.select("#short .figures dd").eachText()).contains("42");
    assertThat(browser.page(address(assessment)).select("#short .figures dd").eachText())
        .contains("58");
    assertThat(browser.get(address(assessment) + "?revision=7")).hasStatus(404);
  }

  @Test
  void aGroupThatIsTooSmallIsExplained() {
    var page = browser.page(address(publish("2026", answers(80, "part", 10, 50))) + "?lang=en");
    assertThat(page.text()).contains("Too few comparable cities have a result so far");
    assertThat(page.select("#short .figures dd")).hasSize(1);
  }

  @Test
  void theCoordinatorOpensAndWithdrawsAResult() {
    var assessment = cycles.submit(city, null, "2026", answers(80, "part", 10, 50));
    var coordinator = browser.of(cycles.person(Role.COORDINATOR, city.value()));
    assertThat(browser.get(address(assessment))).hasStatus(404);
    assertThat(coordinator.page(address(assessment)).select(".visibility form")).hasSize(1);
    var form = address(assessment) + "/visibility";
    assertThat(coordinator.post(form, "visibility", "public")).hasStatus(303);
    assertThat(browser.get(address(assessment))).hasStatus(200);
    assertThat(coordinator.post(form, "visibility", "private")).hasStatus(303);
    assertThat(browser.get(address(assessment))).hasStatus(404);
    assertThat(coordinator.page(form + "?lang=en").select("ol.rows li")).hasSize(2);
    assertThat(coordinator.post(form, "visibility", "nonsense")).hasStatus(422);
    assertThat(Browser.parse(coordinator.post(form + "?lang=en", "visibility", "network")).text())
        .contains("This assessment was not answered for a network.");
  }

  @Test
  void aReportNeedsFewStatementsHoweverManyResultsThereAre() {
    var assessment = publish("2026", answers(80, "part", 10, 50));
    browser.page(address(assessment));
    var few = Statements.during(() -> browser.page(address(assessment) + "?unkept=1"));
    group();
    publish("2023", answers(10, "part", 10, 50));
    browser.page(address(assessment));
    var many = Statements.during(() -> browser.page(address(assessment) + "?unkept=2"));
    assertThat(Statements.during(() -> browser.page(address(assessment)))).hasSize(1);
    assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    var coordinator = browser.of(cycles.person(Role.COORDINATOR, city.value()));
    assertThat(Statements.during(() -> coordinator.page(address(assessment))))
        .hasSizeLessThanOrEqualTo(8);
  }
}
