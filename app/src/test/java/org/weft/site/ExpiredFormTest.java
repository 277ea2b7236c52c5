package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;

/// A form that is sent when the session has ended, as the server hands it to the error page.
@WeftTest
class ExpiredFormTest {
  @Autowired Browser browser;

  @Test
  void everythingTypedIsGivenBackToBeSentOnceMore() {
    var answer = refused("same-origin");
    assertThat(answer).hasStatus(403);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    var form = page.selectFirst("main form");
    assertThat(form.attr("action")).isEqualTo("/assessments/1/sections/words");
    assertThat(form.select("textarea[name=a:W1]").val()).isEqualTo("A long <b>example");
    assertThat(form.select("input[name=a:C1]").val()).isEqualTo("yes");
    assertThat(form.select("input[name=_csrf]")).hasSize(1);
    assertThat(form.select("input[name=_csrf]").val()).isNotEqualTo("old");
    assertThat(page.text()).contains("First sign in");
  }

  @Test
  void noOtherSiteCanPutWordsIntoTheForm() {
    var page = Browser.parse(refused("cross-site"));
    assertThat(page.text()).contains("This form has expired").doesNotContain("A long");
  }

  private MvcTestResult refused(String site) {
    return browser.perform(
        MockMvcRequestBuilders.post("/error")
            .with(csrf())
            .header("Sec-Fetch-Site", site)
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/assessments/1/sections/words")
            .param("a:W1", "A long <b>example")
            .param("a:C1", "yes"));
  }
}
