package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.city.CityId;
import org.weft.network.NetworkId;
import org.weft.network.Networks;

/// Radars, lines over time, networks as groups, and what is wrong in an address.
@WeftTest
class ComparePicturesTest {
  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  @Autowired Networks networks;
  private Cycles cycles;
  private NetworkId network;
  private final List<CityId> cities = new ArrayList<>();

  @BeforeEach
  void cities() {
    cycles = new Cycles(context);
    network = cycles.network("Welcoming");
    for (int i = 1; i <= 6; i++) {
      var city = cycles.city("City " + i, 300_000);
      cycles.publish(city, network, "2023", Visibility.PUBLIC, Cycles.all(5 * i));
      cycles.publish(city, network, "2026", Visibility.PUBLIC, Cycles.all(10 * i));
      cities.add(city);
    }
  }

  private String address(String path, int count) {
    var address = new StringBuilder(path + "?lang=en&framework=" + cycles.version.framework());
    cities.subList(0, count).forEach(c -> address.append("&city=").append(cycles.place(c)));
    return address.toString();
  }

  private String group() {
    return "&group=network:" + networks.get(network).slug();
  }

  @Test
  void citiesAreComparedWithTheCitiesOfANetwork() {
    var outside = cycles.city("Outsider", 300_000);
    cycles.publish(outside, null, "2026", Visibility.PUBLIC, Cycles.all(35));
    var page = browser.page(address("/compare", 1) + group() + "&city=" + cycles.place(outside));
    var section = page.select("section:has(#group-h)");
    assertThat(section.text())
        .contains(": cities that answered", "6 cities on", "mean 35, median 35");
    assertThat(section.select("a").attr("href")).startsWith("/networks/");
    assertThat(section.select("tbody tr").eachText())
        .containsExactly(
            "City 1 10 6 of 6 −25",
            "Outsider not in this group; the place it would take 35 4 of 7 0");
    assertThat(page.select("#group option[selected]").text()).startsWith("Welcoming ");
  }

  @Test
  void aNetworkWithTooFewCitiesIsNoGroupAndNothingTellsHowFew() {
    var small = cycles.network("Small");
    for (int i = 0; i < 4; i++) {
      cycles.publish(
          cycles.city("Few " + i, 1000), small, "2026", Visibility.PUBLIC, Cycles.all(50));
    }
    var page =
        browser.page(address("/compare", 1) + "&group=network:" + networks.get(small).slug());
    assertThat(page.select("#group option").eachText()).noneMatch(o -> o.contains("Small"));
    assertThat(page.select(".notice").text()).contains("The group you asked for is not shown");
    var unknown = browser.page(address("/compare", 1) + "&group=network:nowhere");
    assertThat(unknown.select(".notice").text()).isEqualTo(page.select(".notice").text());
  }

  @Test
  void aPrivateResultOfANetworkCannotBeWorkedOut() {
    var hidden = cycles.city("Hidden", 300_000);
    cycles.publish(hidden, network, "2026", Visibility.PRIVATE, Cycles.all(100));
    var page = browser.page(address("/compare", 1) + group());
    assertThat(page.select("section:has(#group-h)").text()).contains("6 cities on", "mean 35");
  }

  @Test
  void upToSixCitiesHaveARadarAgainstTheGroup() {
    var page = browser.page(address("/compare", 2) + "&view=radar" + group());
    assertThat(page.select(".multiples.radar svg[role=img]")).hasSize(2);
    assertThat(page.select(".multiples.radar svg path.group")).hasSize(2);
    assertThat(page.select(".radar-bars table.heat tbody tr")).hasSize(3);
    assertThat(page.select("nav.turns [aria-current]").text()).isEqualTo("Radar");
    assertThat(browser.page(address("/compare", 6) + "&view=radar").select(".radar-bars"))
        .isEmpty();
  }

  @Test
  void scoresOverTimeAreDrawnOnOneScaleAndStandInATableOfPeriods() {
    var page = browser.page(address("/compare", 2) + "&view=time&area=two" + group());
    assertThat(page.select(".multiples.time svg.time")).hasSize(2);
    assertThat(page.select(".multiples.time svg polyline.group")).hasSize(2);
    assertThat(page.select("table.heat tbody tr").eachText())
        .containsExactly("2026 10 20 10 35 35 23 to 48", "2023 5 10 5 18 17.5 11 to 24");
    assertThat(page.select("table.heat tbody a").attr("href")).contains("/report");
    assertThat(page.select("#area option[selected]").text()).isEqualTo("Language");
    assertThat(page.select("h2#table-h").text()).isEqualTo("Language, over time");
  }

  @Test
  void aNewVersionOfTheFrameworkIsMarkedInLineAndTable() {
    var next = SmallFramework.load(context, cycles.version.framework(), "2");
    new Cycles(context, next)
        .publish(cities.getFirst(), network, "2029", Visibility.PUBLIC, Cycles.all(50));
    var page = browser.page(address("/compare", 1) + "&view=time");
    assertThat(page.select("svg.time path.version")).hasSize(1);
    assertThat(page.select("table.heat tbody tr").first().text()).startsWith("2029 50 new version");
  }

  @Test
  void whatIsShownIsTakenAwayAsItIs() throws Exception {
    var address = address("/compare", 2) + "&view=time" + group();
    var links = browser.page(address).select("a[download]").eachAttr("href");
    var csv = browser.get(links.getFirst()).getResponse().getContentAsString();
    assertThat(csv).contains("2026,2026,10,20,10,35,35,23,48", "Source", "As of", "Welcoming ");
    var json = browser.get(links.getLast()).getResponse().getContentAsString();
    assertThat(json)
        .contains("\"view\" : \"time\"", "\"scores\" : [ 10.0, 20.0 ]", "\"asOf\"", "/report");
  }

  @Test
  void whatCannotBeCarriedOutIsToldWith422() {
    var wrong =
        List.of(
            "framework=a%20b",
            "city=nonsense",
            "group=drop",
            "view=pie",
            "area=%3Cb%3E",
            "period=" + "9".repeat(41),
            "add=" + "x".repeat(501));
    for (var query : wrong) {
      for (var path : List.of("/compare", "/compare.csv", "/compare.json")) {
        var answer = browser.get(path + "?lang=en&" + query);
        assertThat(answer).as(path + query).hasStatus(422);
        assertThat(Browser.parse(answer).select(".notice.bad").text()).isNotEmpty();
      }
    }
    var many = new StringBuilder("/compare?lang=en");
    for (int i = 0; i < 13; i++) {
      many.append("&city=gb/c-").append(i);
    }
    assertThat(browser.get(many.toString())).hasStatus(422).bodyText().contains("names 13 cities");
  }

  @Test
  void whatMakesSenseButIsNotHereIsToldInASentence() {
    var page =
        browser.page(address("/compare", 1) + "&city=gb/no-such-city&period=1999&group=group:none");
    assertThat(page.select(".notice").text())
        .contains("No city is known at gb/no-such-city", "No result of “1999” is open to you.");
    assertThat(browser.page("/compare?lang=en&framework=none").select(".notice").text())
        .contains("There is no framework “none” here.");
    assertThat(browser.page(address("/compare", 1) + "&view=time&area=nine").text())
        .contains("This framework has no area “nine”.");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheCities() {
    for (var view : List.of("", "&view=radar", "&view=time")) {
      var one = address("/compare", 1) + view + group();
      var six = address("/compare", 6) + view + group();
      browser.page(one);
      browser.page(six);
      var few = Statements.during(() -> browser.page(one + "&unkept=1"));
      assertThat(few).hasSizeLessThanOrEqualTo(8);
      assertThat(Statements.during(() -> browser.page(six + "&unkept=1"))).hasSameSizeAs(few);
    }
  }
}
