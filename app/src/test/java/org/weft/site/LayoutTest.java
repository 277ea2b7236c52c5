package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
