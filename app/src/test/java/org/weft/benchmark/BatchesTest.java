package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.benchmark.db.Tables.RESULTS;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.benchmark.HiddenCycles.Shown;

/// Hidden results enter the figures of groups by threes, and wait until then.
@WeftTest
class BatchesTest {
  private static final Shown PUBLISHED = new Shown(5, 50);

  @Autowired ApplicationContext context;
  @Autowired Comparing comparing;
  @Autowired Marks marks;
  @Autowired Readers readers;
  private HiddenCycles cities;

  @BeforeEach
  void published() {
    cities = new HiddenCycles(context);
  }

  @Test
  void theFourthResultMovesNoFigureAndThreeMoreDo() {
    cities.hidden(10);
    cities.hidden(20);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    cities.hidden(30);
    var withThree = new Shown(8, (250 + 60) / 8.0);
    assertThat(cities.shown()).isEqualTo(withThree);
    cities.hidden(100);
    cities.hidden(100);
    assertThat(cities.shown()).isEqualTo(withThree);
    assertThat(cities.shown("one", "2026")).isEqualTo(withThree);
    cities.hidden(100);
    assertThat(cities.shown()).isEqualTo(new Shown(11, (250 + 60 + 300) / 11.0));
  }

  @Test
  void aResultThatWaitsHasItsPlaceBesideThoseThatCount() {
    var waiting = cities.hidden(60);
    var people =
        readers.reader(
            cities.cycles.actor(org.weft.account.Role.COORDINATOR, waiting.city().value()));
    var version = cities.cycles.version;
    var mark = marks.latest(people, version.framework(), waiting.city()).orElseThrow();
    assertThat(
            comparing
                .figures(Sample.latest(version.id(), HiddenCycles.LARGE))
                .rank(mark, comparing.nodes(version.id()), "overall"))
        .contains(new Rank(1, 6));
  }

  @Test
  void resultsForTheNetworkAndPrivateOnesDoNotEnterTogether() {
    var network = cities.cycles.network("Network");
    cities.hidden(network, Visibility.PRIVATE, 10);
    cities.hidden(network, Visibility.NETWORK, 20);
    cities.hidden(network, Visibility.NETWORK, 20);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    cities.hidden(network, Visibility.NETWORK, 20);
    var withTheNetworks = new Shown(8, (250 + 60) / 8.0);
    assertThat(cities.shown()).isEqualTo(withTheNetworks);
    cities.hidden(network, Visibility.PRIVATE, 10);
    assertThat(cities.shown()).isEqualTo(withTheNetworks);
    cities.hidden(network, Visibility.PRIVATE, 10);
    assertThat(cities.shown()).isEqualTo(new Shown(11, (250 + 60 + 30) / 11.0));
  }

  @Test
  void resultsOfOtherNetworksAndPeriodsDoNotMakeUpTheThree() {
    cities.hidden(10);
    cities.hidden(10);
    cities.hidden(cities.cycles.network("Network"), Visibility.PRIVATE, 10);
    cities.hidden(cities.city(), "2025", 10);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
  }

  @Test
  void theNewestResultCountsOnceItIsInABatchAndUntilThenTheOneBefore() {
    var first = cities.hidden(cities.city(), "2023", 10);
    var second = cities.hidden(cities.city(), "2023", 20);
    var third = cities.hidden(cities.city(), "2023", 30);
    var before = new Shown(8, (250 + 60) / 8.0);
    assertThat(cities.shown()).isEqualTo(before);
    cities.hidden(first.city(), "2026", 70);
    cities.hidden(second.city(), "2026", 80);
    assertThat(cities.shown()).isEqualTo(before);
    cities.hidden(third.city(), "2026", 90);
    assertThat(cities.shown()).isEqualTo(new Shown(8, (250 + 240) / 8.0));
  }

  @Test
  void anOlderBatchDoesNotCountInPartWhereOnlySomeOfItsCitiesHaveNewerResults() {
    var first = cities.hidden(cities.city(), "2023", 10);
    var second = cities.hidden(cities.city(), "2023", 20);
    cities.hidden(cities.city(), "2023", 30);
    cities.hidden(first.city(), "2026", 70);
    cities.hidden(second.city(), "2026", 80);
    cities.hidden(90);
    assertThat(cities.shown()).isEqualTo(new Shown(8, (250 + 240) / 8.0));
    for (int i = 0; i < 2; i++) {
      cities.cycles.publish(cities.city(), null, "2023", Visibility.PUBLIC, Cycles.all(50));
    }
    assertThat(cities.shown("overall", "2023")).isEqualTo(new Shown(5, (100 + 60) / 5.0));
  }

  @Test
  void whoLacksAnAreaWaitsForOthersWhoLackIt() {
    var old = cities.hidden(90);
    cities.open(old, Visibility.PUBLIC);
    cities.open(old, Visibility.PRIVATE);
    cities.hidden(90);
    cities.hidden(90);
    var answers = new HashMap<>(Cycles.all(90));
    answers.remove("2.1");
    cities.cycles.submit(cities.city(), null, "2026", Map.copyOf(answers));
    assertThat(cities.shown("one", null)).isEqualTo(PUBLISHED);
    cities.hidden(90);
    var four = new Shown(9, (250 + 360) / 9.0);
    assertThat(cities.shown("one", null)).isEqualTo(four);
    assertThat(cities.shown("two", null)).isEqualTo(four);
  }

  @Test
  void resultsFromBeforeThereWereBatchesEnterWithTheNextResultOfTheirVersion() {
    for (int i = 0; i < 7; i++) {
      cities.hidden(cities.city(), "y" + i, 10);
    }
    cities
        .cycles
        .sql
        .update(RESULTS)
        .set(RESULTS.PERIOD, "2026")
        .where(RESULTS.PERIOD.startsWith("y"))
        .and(RESULTS.FRAMEWORK_VERSION_ID.eq(cities.cycles.version.id().value()))
        .execute();
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    cities.hidden(cities.city(), "2020", 10);
    assertThat(cities.shown()).isEqualTo(new Shown(12, (250 + 70) / 12.0));
  }
}
