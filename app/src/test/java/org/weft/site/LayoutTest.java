package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;

@WeftTest
class LayoutTest {
  @Autowired Browser browser;

  @Test
  void aPageSaysItsLanguageAndDirection() {
    assertThat(browser.page("/sign-in?lang=fr").selectFirst("html").attr("lang")).isEqualTo("fr");
    assertThat(browser.page("/sign-in?lang=ar").selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(browser.page("/sign-in?lang=xx").selectFirst("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void whatFallsBackToEnglishIsMarkedAndDatedAsEnglish() {
    var page = browser.page("/frameworks/intercultural-cities/2026.1?lang=ar");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(page.selectFirst("main").attr("lang")).isEqualTo("en");
    assertThat(page.select("main").text()).containsPattern("\\d{1,2} [A-Z][a-z]+ \\d{4}");
    assertThat(browser.page("/components?lang=ar").select("main .invented").attr("lang"))
        .as("a text that is translated, among others that are not")
        .isEqualTo("ar");
    assertThat(browser.page("/frameworks?lang=fr").selectFirst("main").hasAttr("lang")).isFalse();
  }

  @Test
  void aPageThatIsFullyTranslatedIsNotMarkedAsEnglish() {
    var missing =
        browser.perform(
            MockMvcRequestBuilders.get("/error?lang=ar")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404));
    assertThat(Browser.parse(missing).select("h1").text()).isEqualTo("لا شيء هنا");
    assertThat(Browser.parse(missing).selectFirst("main").hasAttr("lang")).isFalse();
  }

  @Test
  void aPageForbidsScriptsAndStylesOfItsOwn() {
    var policy = browser.get("/sign-in").getResponse().getHeader("Content-Security-Policy");
    assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
  }

  @Test
  void anUnknownAddressIsExplained() {
    var answer = browser.get("/nowhere");
    assertThat(answer).hasStatus(404);
  }
}
