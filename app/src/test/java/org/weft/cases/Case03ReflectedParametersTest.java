package org.weft.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.WeftTest;
import org.weft.security.Probe;
import org.weft.security.Row;
import org.weft.security.Towns;
import org.weft.security.Who;
import org.weft.security.Work;

/// Cases 3, 17 and 27: what comes in by a parameter is neither run by the browser, nor by the
/// database, nor followed, and no number is too large.
@WeftTest
class Case03ReflectedParametersTest {
  private static Probe probe;
  private static List<Row> rows;

  @BeforeAll
  static void aTown(@Autowired ApplicationContext context) throws IOException {
    var towns = new Towns(context);
    var town = towns.town();
    new Work(town).everything();
    probe = new Probe(context, towns, town);
    rows = Row.readAll().stream().filter(r -> !r.address(town).endsWith("/sign-out")).toList();
  }

  @Test
  void markupInAParameterIsNeverPartOfThePage() {
    assertThat(
            probe.send(
                Who.COORDINATOR,
                rows,
                List.of("\"><script>zq3()</script><img src=x onerror=zq3()>"),
                Case03ReflectedParametersTest::judge))
        .isEmpty();
  }

  @Test
  void aParameterLeadsToNoOtherSite() {
    assertThat(
            probe.send(
                Who.COORDINATOR,
                rows,
                List.of(
                    "//evil.example/", "https://evil.example/", "/\\evil.example", "/%0d%0aX:1"),
                Case03ReflectedParametersTest::judge))
        .isEmpty();
  }

  @Test
  void whatLooksLikeSqlIsLookedFor() {
    assertThat(
            probe.send(
                Who.COORDINATOR,
                rows,
                List.of("' or 1=1;--", "a\\' & ! | :* <-> (", "%_%", "{\"$ne\": null}"),
                Case03ReflectedParametersTest::judge))
        .isEmpty();
  }

  @Test
  void noNumberIsTooLarge() {
    assertThat(
            probe.send(
                Who.COORDINATOR,
                rows,
                List.of("1000000000", "-1", "99999999999999999999", "NaN", "\ud800", "١"),
                Case03ReflectedParametersTest::judge))
        .isEmpty();
  }

  private static String judge(String sent, MvcTestResult answer) {
    var status = Towns.status(answer);
    if (status >= 500) {
      return "answers " + status + " " + answer.getUnresolvedException();
    }
    var location = Objects.requireNonNullElse(answer.getResponse().getHeader("Location"), "/");
    if (!location.matches("/(?![/\\\\]).*|/") || location.contains("\n")) {
      return "leads to " + location;
    }
    var text =
        new String(
            answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    var type = String.valueOf(answer.getResponse().getContentType());
    return type.startsWith("text/html") && text.contains("<script>zq3")
        ? "is part of the page"
        : "";
  }
}
