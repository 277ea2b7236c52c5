package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The means by which [DifferencingTest] looks for what could be worked out.
class KnowledgeTest {
  private static final long ALL = 0b11111;

  @Test
  void twoSumsThatDifferByOneScoreTellIt() {
    assertThat(new Knowledge(5, Set.of(0b0111L, 0b1111L), 0).told(ALL)).contains(List.of(0, 3));
    assertThat(new Knowledge(5, Set.of(0b0111L, 0b1111L), 0).told(0b1000)).contains(List.of(3, 3));
  }

  @Test
  void twoSumsThatDifferByTwoScoresTellEachOfThemToTheOther() {
    assertThat(new Knowledge(5, Set.of(0b00111L, 0b11111L), 0).told(ALL)).contains(List.of(3, 4));
  }

  @Test
  void sumsOfThreeTellNothing() {
    assertThat(new Knowledge(6, Set.of(0b000111L, 0b111000L, 0b111111L), 0).told(0b111111))
        .isEmpty();
  }

  @Test
  void halfOfThreeSumsOfPairsIsASumOfThree() {
    assertThat(new Knowledge(3, Set.of(0b011L, 0b110L, 0b101L), 0).told(0b001))
        .contains(List.of(0, 0));
  }

  @Test
  void whatIsKnownAnywayIsTakenOutOfASum() {
    assertThat(new Knowledge(5, Set.of(0b00111L), 0b00100).told(0b00011)).contains(List.of(0, 1));
  }
}
