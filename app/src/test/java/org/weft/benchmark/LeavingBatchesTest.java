package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.benchmark.HiddenCycles.Kept;
import org.weft.benchmark.HiddenCycles.Shown;

/// Three hidden results count together; when one of them leaves, the others wait for three new
/// ones.
@WeftTest
class LeavingBatchesTest {
  private static final Shown PUBLISHED = new Shown(5, 50);
  private static final Shown WITH_THREE = new Shown(8, (250 + 60) / 8.0);

  @Autowired ApplicationContext context;
  private HiddenCycles cities;
  private Kept first;
  private Kept second;
  private Kept third;

  @BeforeEach
  void threeCount() {
    cities = new HiddenCycles(context);
    first = cities.hidden(10);
    second = cities.hidden(20);
    third = cities.hidden(30);
    assertThat(cities.shown()).isEqualTo(WITH_THREE);
  }

  private void threeMore() {
    for (int i = 0; i < 3; i++) {
      cities.hidden(100);
    }
  }

  @Test
  void aCorrectionLetsTheBatchWaitAndItComesBackWithThreeNewOnes() {
    cities.correct(first, 2, Cycles.all(40));
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    assertThat(cities.shown("one", "2026")).isEqualTo(PUBLISHED);
    cities.hidden(100);
    cities.hidden(100);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    cities.hidden(100);
    assertThat(cities.shown()).isEqualTo(new Shown(11, (250 + 90 + 300) / 11.0));
  }

  @Test
  void threeCorrectionsAreNotThreeNewResults() {
    cities.correct(first, 2, Cycles.all(11));
    cities.correct(second, 2, Cycles.all(21));
    cities.correct(third, 2, Cycles.all(31));
    cities.correct(third, 3, Cycles.all(32));
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
  }

  @Test
  void aCorrectionOfAResultThatStillWaitsIsNew() {
    var waiting = cities.hidden(100);
    cities.correct(waiting, 2, Cycles.all(70));
    cities.hidden(100);
    cities.hidden(100);
    assertThat(cities.shown()).isEqualTo(new Shown(11, (250 + 60 + 270) / 11.0));
  }

  @Test
  void aPublishedResultCountsByItselfAndTheOthersWait() {
    cities.open(first, Visibility.PUBLIC);
    assertThat(cities.shown()).isEqualTo(new Shown(6, (250 + 10) / 6.0));
    threeMore();
    assertThat(cities.shown()).isEqualTo(new Shown(11, (250 + 60 + 300) / 11.0));
  }

  @Test
  void whatWasPublishedOnceIsNeverNewAgain() {
    cities.open(first, Visibility.PUBLIC);
    cities.open(first, Visibility.PRIVATE);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    var another = cities.hidden(100);
    cities.open(another, Visibility.PUBLIC);
    cities.open(another, Visibility.PRIVATE);
    cities.correct(another, 2, Cycles.all(100));
    cities.hidden(100);
    cities.hidden(100);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    cities.hidden(100);
    assertThat(cities.shown()).isEqualTo(new Shown(12, (250 + 60 + 400) / 12.0));
  }

  @Test
  void aDeletedResultLetsTheOthersWait() {
    cities.delete(first);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
    threeMore();
    assertThat(cities.shown()).isEqualTo(new Shown(10, (250 + 50 + 300) / 10.0));
  }

  @Test
  void severalDeletedAtOnceLetTheLastOneWait() {
    cities.delete(first, third);
    assertThat(cities.shown()).isEqualTo(PUBLISHED);
  }

  @Test
  void aBatchThatLostOneLeavesOtherBatchesAsTheyAre() {
    threeMore();
    var withSix = new Shown(11, (250 + 60 + 300) / 11.0);
    assertThat(cities.shown()).isEqualTo(withSix);
    cities.correct(second, 2, Cycles.all(20));
    assertThat(cities.shown()).isEqualTo(new Shown(8, (250 + 300) / 8.0));
    threeMore();
    assertThat(cities.shown()).isEqualTo(new Shown(14, (250 + 60 + 600) / 14.0));
  }

  @Test
  void whatAPrivateResultOpensToTheNetworkLeavesThePrivateOnes() {
    var network = cities.cycles.network("Network");
    var opening = cities.hidden(network, Visibility.PRIVATE, 10);
    cities.hidden(network, Visibility.PRIVATE, 20);
    cities.hidden(network, Visibility.PRIVATE, 30);
    assertThat(cities.shown()).isEqualTo(new Shown(11, (250 + 120) / 11.0));
    cities.open(opening, Visibility.NETWORK);
    assertThat(cities.shown()).isEqualTo(WITH_THREE);
    cities.hidden(network, Visibility.NETWORK, 100);
    cities.hidden(network, Visibility.NETWORK, 100);
    assertThat(cities.shown()).isEqualTo(WITH_THREE);
    cities.hidden(network, Visibility.NETWORK, 100);
    assertThat(cities.shown()).isEqualTo(new Shown(12, (250 + 60 + 310) / 12.0));
  }
}
