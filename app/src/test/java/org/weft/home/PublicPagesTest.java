package org.weft.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.Facts;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.city.FactsFile;

@WeftTest
class PublicPagesTest {
  @Autowired Browser browser;
  @Autowired List<FactsFile> files;

  @BeforeEach
  void theShippedFactsAreThere() throws Exception {
    new Facts(files).readShipped();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/cities",
        "/cities?country=GB",
        "/cities/gb/leeds",
        "/cities/it/genoa",
        "/networks",
        "/networks/eurocities",
        "/networks/intercultural-cities?country=IT&size=to-100",
        "/networks/global-parliament-of-mayors-declaration/waiting",
        "/practices",
        "/practices?theme=participation&country=IT&page=2",
        "/practices/todos-festival",
        "/search?q=rotterdan",
        "/search?q="
      })
  void aPublicPageNeedsFewStatementsAndStandsInEachLanguage(String address) {
    browser.page(address);
    assertThat(Statements.during(() -> browser.page(address))).hasSizeLessThanOrEqualTo(8);
    var mark = address.contains("?") ? "&" : "?";
    for (var language : List.of("en", "fr", "ar")) {
      var page = browser.page(address + mark + "lang=" + language);
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("[style], script:not([src]), style")).isEmpty();
      assertThat(page.select("main").text()).doesNotContain("{0}", "null");
    }
  }

  @Test
  void aLargeNetworkNeedsNoMoreStatementsThanASmallOne() {
    browser.page("/networks/urbact-bluact");
    browser.page("/networks/eurocities");
    var small = Statements.during(() -> browser.page("/networks/urbact-bluact"));
    var large = Statements.during(() -> browser.page("/networks/eurocities"));
    assertThat(large).hasSameSizeAs(small);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cities/gb/nowhere",
        "/cities/xx/leeds",
        "/cities?country=ZZ",
        "/networks/nothing",
        "/networks/nothing/waiting",
        "/practices/nothing",
        "/cities/gb/nowhere.json",
        "/cities/gb/nowhere.csv"
      })
  void whatDoesNotExistIsNotFound(String address) {
    assertThat(browser.get(address)).hasStatus(404);
  }

  @Test
  void aCitySaysExactlyWhatItsSourcesSay() {
    var rows =
        browser
            .page("/cities/gb/leeds")
            .select("#memberships ~ *, section:has(#memberships) tbody tr");
    assertThat(rows.eachText())
        .anySatisfy(t ->
            assertThat(t)
                .contains(
                    "Intercultural Cities", "Took the index", "September 2020", "readkong.com"))
        .anySatisfy(t -> assertThat(t).contains("Eurocities", "Member", "Not stated"))
        .anySatisfy(t -> assertThat(t).contains("Culture Next", "Took part", "May 2018"));
  }

  @Test
  void anAddressInCapitalsLeadsToTheOneThatStays() {
    var answer = browser.get("/cities/GB/leeds");
    assertThat(answer).hasStatus(301);
    assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/cities/gb/leeds");
  }

  @Test
  void citiesOfANetworkAreListedAPageAtATime() {
    var first = browser.page("/networks/eurocities");
    assertThat(first.select(".cards > li")).hasSize(24);
    assertThat(first.select("nav.pages [aria-current=page]").text()).isEqualTo("1");
    var second = browser.page("/networks/eurocities?page=2");
    assertThat(second.select(".cards h3").eachText())
        .doesNotContainAnyElementsOf(first.select(".cards h3").eachText());
    assertThat(browser.page("/networks/eurocities?page=999").select(".empty")).hasSize(1);
  }

  @Test
  void aNetworkIsNarrowedByCountryAndSize() {
    var cards =
        browser
            .page("/networks/eurocities?country=PL&size=from-500")
            .select(".cards h3")
            .eachText();
    assertThat(cards).contains("Łódź").doesNotContain("Leeds", "Lublin");
  }

  @Test
  void anAmbiguousNameIsShownWithWhatItMayMean() {
    var page = browser.page("/networks/cities-coalition-for-digital-rights/waiting");
    assertThat(page.select("tbody tr").eachText())
        .anySatisfy(t -> assertThat(t).contains("Austin", "Austin, Texas; Austin, Minnesota"));
  }

  @Test
  void aTypingErrorIsForgivenAndAStrangeSearchDoesNoHarm() {
    assertThat(browser.page("/search?q=rotterdan").select("h3").eachText()).contains("Rotterdam");
    assertThat(browser.page("/search?q=Eurocities").select("h3 a").eachAttr("href"))
        .contains("/networks/eurocities");
    var strange = browser.page("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%25_%27");
    assertThat(strange.select("main script")).isEmpty();
    assertThat(strange.selectFirst("#q").val()).startsWith("<script>");
    assertThat(browser.get("/search?q=" + "x".repeat(5000))).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=%00", "/practices?theme=a%00b", "/networks/eurocities?page=x"})
  void whatNobodyCanHaveTypedIsRefused(String address) {
    assertThat(browser.get(address)).hasStatus(400);
  }

  @Test
  void aCitysFactsComeAsDataToo() throws Exception {
    var json = browser.get("/cities/gb/leeds.json").getResponse();
    assertThat(json.getContentType()).startsWith("application/json");
    assertThat(json.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"geonamesId\":2644688", "\"standing\":\"indexed\"");
    var csv = browser.get("/cities/gb/leeds.csv").getResponse();
    assertThat(csv.getHeader("Content-Disposition")).contains("leeds.csv");
    assertThat(csv.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("network,standing,status,since,source")
        .contains("Eurocities,member");
  }

  @Test
  void hostileNamesStayText() throws Exception {
    var facts = new Facts(files);
    facts.read(
        "cities",
        "geonames_id,name,country_code,admin1_name,lat,lon,population\n920000001,<b>Evil</b>ton,QX,N,1,1,20000\n");
    facts.read(
        "memberships",
        "network,city,country,status,source,since\nEurocities,<b>Evil</b>ton,QX,=cmd|x,+source,@since\n");
    var page = browser.page("/cities/qx/b-evil-b-ton");
    assertThat(page.selectFirst("h1").text()).isEqualTo("<b>Evil</b>ton");
    assertThat(browser.get("/cities/qx/b-evil-b-ton.csv").getResponse().getContentAsString())
        .contains("'=cmd|x", "'+source", "'@since");
  }

  @Test
  void practicesAreNarrowedByThemeAndEachHasItsSource() {
    var list = browser.page("/practices?theme=anti-rumours");
    assertThat(list.select(".rows > li"))
        .isNotEmpty()
        .allSatisfy(li -> assertThat(li.text()).contains("anti-rumours"));
    var practice = browser.page("/practices/todos-festival");
    assertThat(practice.select("dl.facts a").eachAttr("href"))
        .contains("/cities/pt/lisbon", "/networks/intercultural-cities");
    assertThat(practice.select("a[href^=http]")).isNotEmpty();
  }
}
