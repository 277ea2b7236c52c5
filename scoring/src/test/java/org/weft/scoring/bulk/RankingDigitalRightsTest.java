package org.weft.scoring.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weft.scoring.read.Samples;

/// The Big Tech Scorecard 2022 of Ranking Digital Rights (CC BY 4.0), computed from its answers.
class RankingDigitalRightsTest {

  private record Row(String participant, String node, String instance) {}

  private static final Map<Row, String> SCORES = new HashMap<>();

  @BeforeAll
  static void score() throws IOException {
    var framework =
        Samples.read(
            Files.readString(Path.of("../docs/examples/ranking-digital-rights-2022.yaml")));
    var bulk = new BulkScoring(framework);
    try (var answers = RankingDigitalRightsTest.class.getResourceAsStream("/rdr2022/answers.csv")) {
      bulk.readAnswers(Objects.requireNonNull(answers), "answers.csv");
    }
    assertThat(bulk.problems().list()).isEmpty();
    var results = new ByteArrayOutputStream();
    bulk.write(results, false, true);
    for (var line : results.toString(StandardCharsets.UTF_8).lines().toList()) {
      var fields = line.split(",", -1);
      SCORES.put(new Row(fields[0], fields[2], fields[6]), fields[3]);
    }
  }

  @Test
  void everyPublishedLevelIsReproduced() throws IOException {
    var levels = published("published_levels.csv");

    assertThat(levels).hasSize(2660);
    for (var level : levels) {
      boolean service = level.get("branch").equals("Services");
      var suffix = service ? "service" : level.get("composite").equals("Group") ? "group" : "opcom";
      assertScore(
          new Row(
              level.get("company"),
              level.get("indicator") + "." + suffix,
              service ? level.get("service") : ""),
          level.get("score"));
    }
  }

  @Test
  void everyPublishedIndicatorAndFamilyIsReproduced() throws IOException {
    var indicators = published("published_indicators.csv");

    assertThat(indicators).hasSize(980);
    for (var indicator : indicators) {
      assertScore(
          new Row(indicator.get("company"), indicator.get("indicator"), ""),
          indicator.get("score"));
    }
  }

  @Test
  void everyPublishedCategoryIsReproducedAndTheTotalsWithinAHundredth() throws IOException {
    var totals = published("published_totals.csv");

    assertThat(totals).hasSize(14);
    for (var company : totals) {
      var name = company.get("company");
      assertScore(new Row(name, "governance", ""), company.get("governance"));
      assertScore(new Row(name, "freedom-of-expression", ""), company.get("freedom_of_expression"));
      assertScore(new Row(name, "privacy", ""), company.get("privacy"));
      double total = Double.parseDouble(SCORES.get(new Row(name, "overall", "")));
      double publishedTotal = Double.parseDouble(company.get("total"));
      assertThat(total)
          .as(name)
          .isCloseTo(publishedTotal, within(name.equals("Kakao") ? 0.0100001 : 0));
    }
  }

  private static void assertScore(Row row, String published) {
    assertThat(SCORES).containsKey(row);
    var score = SCORES.get(row);
    if (published.equals("NA")) {
      assertThat(score).as(row.toString()).isEmpty();
    } else {
      assertThat(Double.parseDouble(score))
          .as(row.toString())
          .isEqualTo(Double.parseDouble(published));
    }
  }

  /// The published rows; none of their fields holds a comma or a quote.
  private static List<Map<String, String>> published(String name) throws IOException {
    var in =
        Objects.requireNonNull(
            RankingDigitalRightsTest.class.getResourceAsStream("/rdr2022/" + name));
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var names = reader.readLine().split(",", -1);
      return reader
          .lines()
          .map(line -> {
            var fields = line.split(",", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < names.length; i++) {
              row.put(names[i], fields[i]);
            }
            return Map.copyOf(row);
          })
          .toList();
    }
  }
}
