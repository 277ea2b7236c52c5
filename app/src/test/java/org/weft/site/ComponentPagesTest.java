package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;

@WeftTest
class ComponentPagesTest {
  @Autowired Browser browser;

  @Test
  void everyChartHasATitleAndADescriptionWithIdsOfItsOwn() {
    var page = browser.page("/components");
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("svg[role=img] > title")).hasSizeGreaterThan(10);
    for (var svg : page.select("svg[aria-labelledby]")) {
      for (var id : svg.attr("aria-labelledby").split(" ")) {
        assertThat(page.getElementById(id).text()).isNotBlank();
      }
    }
  }

  @Test
  void noDrawingHoldsNaNOrAnInlineStyle() {
    for (var language : new String[] {"en", "fr", "ar"}) {
      var page = browser.page("/components?lang=" + language);
      assertThat(page.outerHtml()).doesNotContain("NaN").doesNotContain("Infinity");
      assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }
  }

  @Test
  void everyFieldHasItsLabelAndItsError() {
    var page = browser.page("/components");
    for (var field : page.select("form[novalidate] :is(input:not([type=hidden]), textarea)")) {
      var labelled =
          field.closest("label") != null
              || page.selectFirst("label[for=" + field.id() + "]") != null;
      assertThat(labelled).as(field.outerHtml()).isTrue();
    }
    assertThat(
            page.getElementById(page.selectFirst("[aria-invalid]").attr("aria-describedby")).text())
        .contains("between 0 and 100");
  }
}
