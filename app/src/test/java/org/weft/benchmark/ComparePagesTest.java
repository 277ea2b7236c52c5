package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.city.CityId;

@WeftTest
class ComparePagesTest {
  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  private Cycles cycles;
  private final List<CityId> cities = new ArrayList<>();

  @BeforeEach
  void cities() {
    cycles = new Cycles(context);
    for (int i = 1; i <= 7; i++) {
      var city = cycles.city("City " + i, 300_000);
      cycles.publish(city, null, "2026", Visibility.PUBLIC, Cycles.all(10 * i));
      cities.add(city);
    }
  }

  private String address(String path, int count) {
    var address = new StringBuilder(path + "?lang=en&framework=" + cycles.version.framework());
    cities.subList(0, count).forEach(c -> address.append("&city=").append(cycles.place(c)));
    return address.toString();
  }

  @Test
  void upToSixCitiesStandSideBySide() {
    var page = browser.page(address("/compare", 3));
    assertThat(page.select(".multiples li")).hasSize(3);
    assertThat(page.select("ul.tags a")).hasSize(3);
    assertThat(page.select("table.heat thead th").eachText())
        .containsExactly(
            "Area",
            "City 1",
            "City 2",
            "City 3",
            "Spread",
            "Group median",
            "Group mean",
            "Middle half");
    assertThat(page.select("table.heat tfoot tr").last().text())
        .isEqualTo("Overall 10 20 30 20 40 40 25 to 55");
    assertThat(page.select("table.heat td strong").eachText()).containsOnly("30");
    assertThat(page.select("section:has(#group-h) tbody tr").first().text())
        .isEqualTo("City 1 10 7 of 7 −30");
  }

  @Test
  void moreCitiesStandInTheTableAlone() {
    var page = browser.page(address("/compare", 7));
    assertThat(page.select(".multiples")).isEmpty();
    assertThat(page.select("table.heat thead th")).hasSize(12);
    assertThat(page.select(".notice").text()).contains("Pictures are drawn for up to 6 cities.");
  }

  @Test
  void aCityIsRemovedAndAddedByLinks() {
    var page = browser.page(address("/compare", 2));
    var without = browser.page(page.selectFirst("ul.tags a").attr("href"));
    assertThat(without.select("ul.tags a").text()).startsWith("City 2").doesNotContain("City 1");
  }

  @Test
  void aPageWithoutCitiesOffersSome() {
    var page = browser.page("/compare?lang=en&framework=" + cycles.version.framework());
    assertThat(page.select(".offers a")).hasSize(7);
  }

  @Test
  void theTableCanBeTakenAwayWithoutFormulas() throws Exception {
    var evil = cycles.city("=HYPERLINK(1)", 300_000);
    cycles.publish(evil, null, "2026", Visibility.PUBLIC, Cycles.all(50));
    var csv =
        browser
            .get(address("/compare.csv", 1) + "&city=" + cycles.place(evil))
            .getResponse()
            .getContentAsString();
    assertThat(csv.lines().findFirst())
        .hasValue(
            "code,Area,City 1,'=HYPERLINK(1),Spread,Group median,Group mean,\"Group, first"
                + " quartile\",\"Group, third quartile\"");
    assertThat(csv).contains("overall,Overall,10,50,40,45,").contains("Source", "/report", "As of");
  }

  @Test
  void resultsOfSeveralVersionsAreMarkedAsSuch() {
    var next = SmallFramework.load(context, cycles.version.framework(), "2");
    var later = new Cycles(context, next);
    var city = later.city("Later", 300_000);
    later.publish(city, null, "2027", Visibility.PUBLIC, Cycles.all(50));
    var page = browser.page(address("/compare", 1) + "&city=" + cycles.place(city));
    assertThat(page.select(".notice").text()).contains("several versions of the questionnaire");
  }

  @Test
  void questionsShowWhoAnsweredWhatAndWhoImproved() {
    var answers = new HashMap<>(Cycles.all(90));
    answers.put("1.2", "full");
    cycles.publish(cities.getFirst(), null, "2029", Visibility.PUBLIC, answers);
    var page = browser.page(cycles.version.address() + "/questions/1.1?lang=en");
    assertThat(page.select("table.answers tbody tr")).hasSize(7);
    assertThat(page.select("ul.moves li").text()).contains("City 1 +80 points since 2026");
    assertThat(cities(page)).startsWith("City 1", "City 7").endsWith("City 2");
    assertThat(cities(sorted("improved"))).startsWith("City 1");
    assertThat(cities(sorted("name"))).isSorted();
    var options = browser.page(cycles.version.address() + "/questions/1.2?lang=en");
    assertThat(options.select("table.bars tbody tr").first().text())
        .isEqualTo("A plan with money 100 points 1");
    var none = browser.page(cycles.version.address() + "/questions/1.1?lang=en&country=FR");
    assertThat(none.text()).contains("No answers here");
    var list = browser.page(cycles.version.address() + "/questions?lang=en");
    assertThat(list.select("a[href$=/questions/1.1]")).hasSize(1);
    assertThat(browser.get(cycles.version.address() + "/questions/9.9")).hasStatus(404);
    assertThat(browser.get(cycles.version.address() + "/questions/1.1?sort=drop%20table"))
        .hasStatus(200);
  }

  @Test
  void whatWasAnsweredIsTakenAwayWithNumbersAsNumbers() throws Exception {
    cycles.publish(cities.getFirst(), null, "2029", Visibility.PUBLIC, Cycles.all(90));
    cycles.publish(cities.get(1), null, "2029", Visibility.PUBLIC, Cycles.all(5));
    var csv =
        browser
            .get(cycles.version.address() + "/questions/1.1.csv?lang=en&sort=name")
            .getResponse()
            .getContentAsString();
    var rows = csv.lines().toList();
    assertThat(rows).hasSize(8);
    assertThat(rows.get(1)).startsWith("City 1,United Kingdom,2029,").contains(",90,80,");
    assertThat(rows.get(2)).startsWith("City 2,United Kingdom,2029,").contains(",5,-15,");
  }

  private org.jsoup.nodes.Document sorted(String by) {
    return browser.page(cycles.version.address() + "/questions/1.1?lang=en&sort=" + by);
  }

  private static List<String> cities(org.jsoup.nodes.Document page) {
    return page.select("table.answers tbody tr th > a").eachText();
  }

  @Test
  void pagesNeedFewStatementsHoweverManyRowsThereAre() {
    for (var address :
        List.of(
            "/compare?framework=" + cycles.version.framework(),
            address("/compare", 7),
            address("/compare", 6) + "&view=radar&add=City",
            address("/compare", 7) + "&view=time&area=one")) {
      browser.page(address);
      assertThat(Statements.during(() -> browser.page(address + "&unkept=1")))
          .hasSizeLessThanOrEqualTo(8);
    }
    var one = address("/compare", 1);
    var all = address("/compare", 7);
    var few = Statements.during(() -> browser.page(one + "&unkept=2"));
    assertThat(Statements.during(() -> browser.page(all + "&unkept=2"))).hasSameSizeAs(few);
    assertThat(Statements.during(() -> browser.page(one + "&unkept=2"))).hasSize(1);
    var question = cycles.version.address() + "/questions/1.1?sort=name";
    assertThat(Statements.during(() -> browser.page(question))).hasSizeLessThanOrEqualTo(8);
  }
}
