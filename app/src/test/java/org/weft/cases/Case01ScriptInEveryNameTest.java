package org.weft.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.security.Carried;
import org.weft.security.Crawl;
import org.weft.security.Row;
import org.weft.security.Towns;
import org.weft.security.Who;
import org.weft.security.Work;

/// Script in every name, title, text and file name: it is shown, never run.
@WeftTest
class Case01ScriptInEveryNameTest {
  private static final String SCRIPT =
      "<script>zq1()</script>\"'><img src=x onerror=zq1()>{{7*7}}${7*7}";

  @Test
  void scriptIsShownAsTextWhereverItStands(@Autowired ApplicationContext context)
      throws IOException {
    var towns = new Towns(context);
    var town = towns.town(SCRIPT);
    new Work(town).everything();
    for (var who : List.of(Who.COORDINATOR, Who.SECRETARIAT, Who.ADMINISTRATOR, Who.PUBLIC)) {
      var first =
          List.of(
              "/",
              "/office",
              "/people",
              town.value("/cities/gb/{slug}"),
              town.value("/networks/{network}"));
      var crawl = new Crawl(town.browser(who), Row.readAll(), first);
      assertThat(crawl.answers).isNotEmpty();
      crawl.answers.forEach((address, answer) -> {
        if (String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")) {
          var page = Browser.parse(answer);
          assertThat(Carried.page(page)).as(address).isEmpty();
          assertThat(page.html()).as(address).doesNotContain("<script>zq1", "<img src=\"x\"");
          assertThat(page.text()).as(address).doesNotContain("{{49}}", "$49", "49}}${7");
        } else {
          assertThat(answer.getResponse().getHeader("X-Content-Type-Options"))
              .as(address)
              .isEqualTo("nosniff");
        }
      });
    }
  }
}
