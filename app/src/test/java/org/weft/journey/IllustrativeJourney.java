package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.site.paper.PdfText;

/// Whatever is invented says so wherever it is met, also where it is taken away.
@Demonstration
class IllustrativeJourney {
  private static final String QUESTION = "/frameworks/intercultural-cities/2026.1/questions/9.1";
  private static final String COMPARISON =
      "?framework=intercultural-cities&city=gb/leeds&city=gb/bradford&lang=en";

  private static final String TRUE = "\"illustrative\" : true";

  @LocalServerPort int port;

  @Test
  void everyPageWithInventedResultsSaysSoBesideThem() throws Exception {
    var report = report();
    for (var address :
        List.of(
            "/",
            "/cities/gb/leeds",
            "/networks/intercultural-cities",
            "/compare" + COMPARISON,
            "/compare" + COMPARISON + "&view=radar",
            "/compare" + COMPARISON + "&view=time",
            QUESTION,
            report,
            report + "/derivation/overall",
            report + "/derivation/9.1")) {
      assertThat(page(address).select("main .invented")).as(address).isNotEmpty();
    }
    assertThat(page(QUESTION).select("table.answers tbody tr:not(:has(.invented))")).isEmpty();
  }

  @Test
  void everyTableThatIsTakenAwaySaysSo() throws Exception {
    var report = report();
    for (var address : List.of(report + ".csv", report + ".csv?table=answers", report + ".xlsx")) {
      assertThat(get(address).headers().firstValue("Content-Disposition").orElse(""))
          .as(address)
          .contains("Illustrative");
    }
    assertThat(text(report + ".json")).contains(TRUE);
    assertThat(text("/compare.csv" + COMPARISON)).contains("What it is,Illustrative");
    assertThat(text("/compare.json" + COMPARISON)).contains(TRUE);
    var rows = text(QUESTION + ".csv?lang=en").lines().toList();
    assertThat(rows.getFirst()).endsWith("Report,What it is");
    assertThat(rows.stream().skip(1)).isNotEmpty().allMatch(row -> row.endsWith(",Illustrative"));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(get(report + ".xlsx").body()))) {
      assertThat(
              book.getFirstSheet().openStream().map(row -> row.getCellText(0)).toList().toString())
          .contains("invented");
    }
  }

  @Test
  void everyPageOnPaperSaysSo() throws Exception {
    try (var document = PdfText.open(get(report() + ".pdf?lang=en").body())) {
      var silent = new ArrayList<Integer>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        if (!stripper
            .getText(document)
            .toLowerCase(java.util.Locale.ROOT)
            .contains("illustrative")) {
          silent.add(page);
        }
      }
      assertThat(document.getNumberOfPages()).isGreaterThan(10);
      assertThat(silent).isEmpty();
    }
  }

  /// The report of Leeds, as its page leads there.
  private String report() throws Exception {
    return page("/cities/gb/leeds").select("main a[href$=/report]").first().attr("href");
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(text(address));
  }

  private String text(String address) throws Exception {
    return new String(get(address).body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                  .header("Accept-Language", "en")
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      return answer;
    }
  }
}
