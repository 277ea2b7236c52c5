package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.city.db.Tables.NAMES;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.city.CityId;
import org.weft.city.Folding;

/// Somebody types names of cities to add them to a comparison, without JavaScript.
@WeftTest
class AddingCitiesTest {
  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  private final String name = letters();
  private Cycles cycles;
  private CityId first;

  @BeforeEach
  void cities() {
    cycles = new Cycles(context);
    first = open(name + " Alpha");
  }

  @Test
  void aNameThatOneCityWithAResultHasAddsItAtOnce() {
    city(name + " Alpha");
    var found = browser.get(address(null, "&view=radar") + "&add=" + name + "%20ALPHA");
    assertThat(found).hasStatus(303);
    assertThat(found.getResponse().getRedirectedUrl())
        .isEqualTo(
            "/compare?framework="
                + cycles.version.framework()
                + "&view=radar&city="
                + cycles.place(first));
  }

  @Test
  void theBeginningOfANameIsEnoughWhereNoOtherCityBeginsSo() {
    assertThat(leadsTo(address(null, "") + "&add=" + name)).contains("city=" + cycles.place(first));
    city(name + " Beta");
    var page = browser.page(address(first, "") + "&add=" + name);
    assertThat(says(page)).isEqualTo("“" + name + "” can mean several cities. Choose one below.");
    assertThat(page.select(".offers li").eachText())
        .containsExactly(
            "Add " + name + " Alpha United Kingdom Already chosen",
            "Add " + name + " Beta United Kingdom No open result");
    assertThat(page.selectFirst("#add").val()).isEqualTo(name);
    assertThat(page.select("ul.tags a").text()).contains(name + " Alpha");
  }

  @Test
  void aCityWithoutAResultIsFoundAndSaysSo() {
    var silent = city(name + " Silent");
    var page = browser.page(address(first, "") + "&add=" + name + "%20Silent");
    assertThat(says(page)).contains("“" + name + " Silent” has no result here that is open to you");
    assertThat(page.selectFirst(".offers a").attr("href"))
        .isEqualTo(
            "/compare?framework="
                + cycles.version.framework()
                + "&city="
                + cycles.place(first)
                + "&city="
                + cycles.place(silent));
  }

  @Test
  void aPrivateResultIsTreatedAsNone() {
    var hidden = city(name + " Hidden");
    cycles.publish(hidden, null, "2026", Visibility.PRIVATE, Cycles.all(40));
    var page = browser.page(address(first, "") + "&add=" + name + "%20Hidden");
    assertThat(says(page)).contains("no result here that is open to you");
  }

  @Test
  void anUnknownNameStaysInTheFieldWithASentence() {
    var page = browser.page(address(first, "") + "&add=Qxqzvw");
    assertThat(says(page)).startsWith("No city called “Qxqzvw” is known here.");
    assertThat(page.selectFirst("#add").val()).isEqualTo("Qxqzvw");
    assertThat(page.selectFirst("#add").attr("aria-describedby")).contains("add-e");
    assertThat(page.selectFirst("#add").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("ul.tags a").text()).contains(name + " Alpha");
  }

  @Test
  void ofSeveralNamesTheSureOnesAreAddedAndTheOthersStayInTheField() {
    var second = open("Beta " + name);
    var next =
        leadsTo(
            address(first, "")
                + "&add="
                + encoded("Beta " + name + "; Qxqzvw\r\n" + name + " Alpha"));
    assertThat(next).contains("city=" + cycles.place(first), "city=" + cycles.place(second));
    assertThat(next).endsWith("&add=Qxqzvw");
    var page = browser.page(next + "&lang=en");
    assertThat(page.select("ul.tags a")).hasSize(2);
    assertThat(page.selectFirst("#add").val()).isEqualTo("Qxqzvw");
  }

  @Test
  void aChoiceFromTheListKeepsTheNamesBehindIt() {
    city(name + " Beta");
    var page = browser.page(address(null, "") + "&add=" + encoded(name + "; Qxqzvw"));
    assertThat(page.select(".offers a").first().attr("href")).endsWith("&add=Qxqzvw");
  }

  @Test
  void nothingIsAddedToTwelveCities() {
    var full = new StringBuilder(address(first, ""));
    for (int i = 1; i < 12; i++) {
      full.append("&city=").append(cycles.place(city("Full " + i)));
    }
    open("Thirteenth " + name);
    var page = browser.page(full + "&add=Thirteenth%20" + name);
    assertThat(says(page)).contains("12 cities stand here", "Remove one to add “Thirteenth");
    assertThat(page.select("ul.tags a")).hasSize(12);
    assertThat(
            browser.page(full.toString().replace("/compare", "/compare/cities") + "&add=T").text())
        .contains("the most that fit");
  }

  @Test
  void whileANameIsTypedThoseThatCanBeComparedAreSuggestedFirst() {
    city(name + " Aaa");
    var list = browser.page(address(null, "/cities", "") + "&add=" + encoded("Leeds; " + name));
    assertThat(list.select("[role=listbox] [role=option]").eachText())
        .containsExactly(
            name + " Alpha United Kingdom", name + " Aaa United Kingdom No open result");
    assertThat(list.select("[role=option]").first().attr("hx-get"))
        .contains("city=" + cycles.place(first))
        .endsWith("&add=Leeds");
    assertThat(list.select("[hx-swap-oob]").text()).startsWith("2 cities fit.");
    assertThat(browser.page(address(null, "/cities", "")).text()).isEmpty();
  }

  @Test
  void manyNamesNeedFewStatements() {
    var many = new StringBuilder(name + " Alpha");
    for (int i = 0; i < 10; i++) {
      many.append("; ").append(name).append(" ").append((char) ('b' + i));
    }
    var address = address(first, "") + "&add=";
    browser.get(address + name);
    assertThat(Statements.during(() -> browser.get(address + encoded(many.toString()))))
        .hasSizeLessThanOrEqualTo(8);
    var unknown = Statements.during(() -> browser.get(address + "Qxqzvw"));
    assertThat(unknown).hasSizeLessThanOrEqualTo(8);
    assertThat(unknown.stream().filter(s -> s.contains("results\".\"stamp")))
        .as("the frameworks with results, and the results of one: once for the name and the page")
        .hasSize(2);
  }

  @Test
  void whatTheFormLeavesEmptyDoesNotStayInTheAddress() {
    var framework = "/compare?framework=" + cycles.version.framework();
    var kept = framework + "&city=" + cycles.place(first) + "&add=Qxqzvw";
    var full = framework + "&city=" + cycles.place(first) + "&period=&add=Qxqzvw&area=";
    var sent = browser.get(full);
    assertThat(sent).hasStatus(303);
    assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(kept);
    var scripted =
        browser.perform(MockMvcRequestBuilders.get(URI.create(full)).header("HX-Request", "true"));
    assertThat(scripted).hasStatusOk();
    assertThat(scripted.getResponse().getHeader("HX-Push-Url")).isEqualTo(kept);
    assertThat(says(browser.page(kept + "&lang=en")))
        .startsWith("No city called “Qxqzvw” is known here.");
    assertThat(browser.get("/compare?add=&period=").getResponse().getRedirectedUrl())
        .isEqualTo("/compare");
  }

  private String leadsTo(String address) {
    var answer = browser.get(address);
    assertThat(answer).hasStatus(303);
    return URLDecoder.decode(answer.getResponse().getRedirectedUrl(), StandardCharsets.UTF_8);
  }

  private static String says(Document page) {
    return page.select("#add-e").text();
  }

  private CityId open(String called) {
    var city = city(called);
    cycles.publish(city, null, "2026", Visibility.PUBLIC, Cycles.all(50));
    return city;
  }

  private CityId city(String called) {
    var city = cycles.city(called, 300_000);
    cycles
        .sql
        .insertInto(NAMES)
        .set(NAMES.CITY_ID, city.value())
        .set(NAMES.NAME, called)
        .set(NAMES.FOLDED, Folding.fold(called))
        .set(NAMES.COUNTRY, "GB")
        .execute();
    return city;
  }

  private String address(@Nullable CityId chosen, String more) {
    return address(chosen, "", more);
  }

  private String address(@Nullable CityId chosen, String path, String more) {
    return "/compare"
        + path
        + "?lang=en&framework="
        + cycles.version.framework()
        + more
        + (chosen == null ? "" : "&city=" + cycles.place(chosen));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// A word that no other city has, of letters alone.
  private static String letters() {
    var word = new StringBuilder("Z");
    UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .limit(12)
        .forEach(c -> word.append((char) ('a' + Character.digit(c, 16))));
    return word.toString();
  }
}
