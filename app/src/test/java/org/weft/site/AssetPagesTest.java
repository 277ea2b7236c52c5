package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;

@WeftTest
class AssetPagesTest {
  @Autowired Browser browser;
  @Autowired Assets assets;

  @Test
  void theStyleSheetIsKeptForEverUnderTheHashOfItsContent() throws Exception {
    var answer = browser.get(assets.url("weft.css"));
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/css");
    assertThat(answer.getResponse().getHeader("Cache-Control"))
        .isEqualTo("max-age=31536000, public, immutable");
    assertThat(answer.getResponse().getHeader("ETag")).isNotBlank();
    assertThat(answer.getResponse().getContentAsString())
        .startsWith("@layer pico,weft;")
        .contains("--thread-4")
        .doesNotContain("asset:")
        .doesNotContain("@import")
        .doesNotContain("http://fonts");
  }

  @Test
  void aClientThatAcceptsGzipGetsTheCompressedForm() {
    var request = MockMvcRequestBuilders.get(assets.url("weft.css"));
    var answer = browser.perform(request.header("Accept-Encoding", "br, gzip"));
    assertThat(answer.getResponse().getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.getResponse().getHeader("Vary")).contains("Accept-Encoding");
  }

  @Test
  void aClientThatRulesGzipOutGetsThePlainForm() {
    var request = MockMvcRequestBuilders.get(assets.url("weft.css"));
    var answer = browser.perform(request.header("Accept-Encoding", "gzip;q=0, identity"));
    assertThat(answer.getResponse().getHeader("Content-Encoding")).isNull();
  }

  @Test
  void aClientThatHasItAlreadyGetsNothing() {
    var first = browser.get(assets.url("htmx.js"));
    var again =
        browser.perform(
            MockMvcRequestBuilders.get(assets.url("htmx.js"))
                .header("If-None-Match", first.getResponse().getHeader("ETag")));
    assertThat(again).hasStatus(304);
    assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
  }

  @Test
  void theFirstVisitStaysUnderAHundredKilobytesWithoutFonts() {
    var bytes =
        List.of("weft.css", "htmx.js", "weft.js", "mark.svg").stream()
            .mapToInt(name ->
                browser
                    .perform(
                        MockMvcRequestBuilders.get(assets.url(name))
                            .header("Accept-Encoding", "gzip"))
                    .getResponse()
                    .getContentAsByteArray()
                    .length)
            .sum();
    assertThat(bytes).isLessThan(60_000);
  }

  @Test
  void anUnknownNameHashOrAPathOutsideIsNotFound() {
    var hash = assets.url("weft.css").split("/")[2];
    assertThat(browser.get("/assets/0000000000000000/weft.css")).hasStatus(404);
    assertThat(browser.get("/assets/" + hash + "/htmx.js")).hasStatus(404);
    assertThat(browser.get("/assets/" + hash + "/none.css")).hasStatus(404);
    assertThat(
            browser
                .get("/assets/" + hash + "/..%2Fapplication.properties")
                .getResponse()
                .getStatus())
        .isBetween(400, 404);
    assertThat(browser.get("/assets/css/02-tokens.css")).hasStatus(404);
  }

  @Test
  void fontsComeFromThisSite() throws Exception {
    var style = browser.get(assets.url("weft.css")).getResponse().getContentAsString();
    var font = style.replaceFirst("(?s).*?url\\(\"(/assets/[^\"]+woff2)\"\\).*", "$1");
    assertThat(browser.get(font)).hasStatusOk().hasContentTypeCompatibleWith("font/woff2");
  }
}
