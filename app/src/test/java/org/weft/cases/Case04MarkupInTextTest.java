package org.weft.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.security.Town;
import org.weft.security.Towns;
import org.weft.security.Who;
import org.weft.security.Work;

/// SVG, MathML, data:, javascript: and deep nesting in what people write: text stays text, and a
/// link is a link to a page.
@WeftTest
class Case04MarkupInTextTest {
  private static Town town;

  @BeforeAll
  static void aTown(@Autowired ApplicationContext context) {
    town = new Towns(context).town();
    new Work(town).everything();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>1</script>",
        "vbscript:1",
        "//evil.example/",
        "file:///etc/passwd",
        "https://user@",
        "http:",
        "https://a b"
      })
  void onlyAPageCanBeLinkedTo(String link) {
    var answer =
        town.browser(Who.COORDINATOR)
            .post(town.value("/assessments/{id}/questions/C1/links"), "link", link);
    assertThat(answer).hasStatus(422);
  }

  @Test
  void drawingsAndNestingAreShownAsTheyWereTyped() throws Exception {
    var text =
        "<svg onload=zq4()><math href=javascript:zq4()><p style=\"background:url(zq4)\">"
            + "<b>".repeat(900);
    var lead = town.browser(Who.COORDINATOR);
    assertThat(lead.post(town.value("/assessments/{id}/questions/C1/comments"), "text", text))
        .hasStatus(303);
    var page = lead.page(town.value("/assessments/{id}/questions/C1"));
    assertThat(page.select("svg[onload], math, main b b, [style]")).isEmpty();
    assertThat(page.text()).contains("<svg onload=zq4()>");
  }
}
