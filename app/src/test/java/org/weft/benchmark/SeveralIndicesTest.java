package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.Watch;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.city.CityId;
import org.weft.city.CityMarks;
import org.weft.framework.Frameworks;
import org.weft.network.NetworkId;
import org.weft.network.Networks;

/// Nothing on the pages of cities and networks is specific to one framework: here a small one and
/// the digital rights self-check.
@WeftTest
class SeveralIndicesTest {
  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  @Autowired Frameworks frameworks;
  @Autowired Networks networks;
  @Autowired Indices indices;
  @Autowired CityMarks marks;
  @Autowired Watch watch;
  private Cycles small;
  private Cycles rights;
  private NetworkId network;
  private CityId city;

  @BeforeEach
  void aCityThatAnsweredBoth() {
    small = new Cycles(context);
    rights = new Cycles(context, frameworks.findLatest("digital-rights").orElseThrow());
    network = small.network("Rights");
    city = small.city("Both", 300_000);
    small.publish(city, null, "2026", Visibility.PUBLIC, Cycles.all(40));
    publishRights(city);
  }

  private void publishRights(CityId of) {
    var answers = new java.util.HashMap<String, String>();
    rights
        .version
        .model()
        .tree()
        .items()
        .forEach(item -> {
          var options = item.kind().options();
          if (!options.isEmpty()) {
            answers.put(item.code(), options.getFirst().code());
          }
        });
    rights.publish(of, network, "2026", Visibility.PUBLIC, answers);
  }

  private String page(CityId of) {
    var place = small.place(of);
    return "/cities/" + place + "?lang=en";
  }

  @Test
  void theCitiesOfManyFrameworksAreCountedByOneStatement() {
    var both = java.util.List.of(small.version.framework(), rights.version.framework());
    indices.open(both);
    assertThat(
            Statements.during(() ->
                assertThat(indices.open(both))
                    .containsOnlyKeys(both)
                    .allSatisfy((_, cities) -> assertThat(cities).isPositive())))
        .hasSize(1);
  }

  @Test
  void theCityForTheHomePageIsChosenByOneStatementHoweverManyFrameworksThereAre() {
    marks.featured(Actor.PUBLIC); // the results that were added since are read
    assertThat(Statements.during(() -> assertThat(marks.featured(Actor.PUBLIC)).isPresent()))
        .hasSize(1);
  }

  @Test
  void aCityThatAnsweredSeveralFrameworksOffersAChoice() {
    var page = browser.page(page(city));
    var turns = page.select("section:has(#index-h) nav.turns a");
    assertThat(turns.eachText())
        .containsExactlyInAnyOrder("Digital rights self-check", "Small check");
    for (var turn : turns) {
      var chosen = browser.page(turn.attr("href"));
      assertThat(chosen.select("section:has(#index-h) nav.turns [aria-current]").text())
          .isEqualTo(turn.text());
      assertThat(chosen.select("section:has(#index-h) tbody tr")).hasSize(1);
    }
    assertThat(browser.page(page(city) + "&index=nonsense").select("nav.turns a")).hasSize(2);
  }

  @Test
  void aCityWithOneFrameworkOffersNone() {
    var other = small.city("Only", 300_000);
    publishRights(other);
    var page = browser.page(page(other));
    assertThat(page.select("nav.turns")).isEmpty();
    assertThat(page.select("section:has(#index-h) header a").text())
        .isEqualTo("Digital rights self-check");
    var plain = small.city("Plain", 300_000);
    small.publish(plain, null, "2026", Visibility.PUBLIC, Cycles.all(40));
    assertThat(browser.page(page(plain)).select("dl.facts").text())
        .contains("40, 2026 Small check");
  }

  @Test
  void aNetworkShowsTheIndexThatItsCitiesAnswered() {
    rights.join(city, network);
    for (int i = 0; i < 4; i++) {
      var other = small.city("Other " + i, 300_000);
      rights.join(other, network);
      publishRights(other);
    }
    var page = browser.page(networks.get(network).address() + "?lang=en");
    var section = page.select("section:has(#index-h)");
    assertThat(section.select("header a").text()).isEqualTo("Digital rights self-check");
    assertThat(section.text()).contains("5 cities have opened their results.");
    assertThat(section.select("table.bars tbody tr"))
        .hasSize(rights.version.model().tree().top().size());
    var compare = browser.page(section.select("a[href^=/compare]").attr("href"));
    assertThat(compare.select("#framework option[selected]").text())
        .isEqualTo("Digital rights self-check");
    assertThat(compare.select("#group option[selected]").text()).startsWith("Rights");
  }

  @Test
  void theStatementsOfACityPageDoNotGrowWithItsFrameworks() {
    var other = small.city("Only", 300_000);
    publishRights(other);
    browser.page(page(city));
    browser.page(page(other));
    var one = Statements.during(() -> browser.page(page(other) + "&unkept=1"));
    assertThat(Statements.during(() -> browser.page(page(city) + "&unkept=1"))).hasSameSizeAs(one);
  }

  @Test
  void theHomePageNamesTheIndices() {
    // what the page says of everything together is counted anew when it is more than a minute old
    var page = watch.after(Duration.ofSeconds(61), () -> browser.page("/?lang=en"));
    assertThat(page.select("section:has(#indices) h3 a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(a -> a.startsWith("/compare?framework="));
  }
}
