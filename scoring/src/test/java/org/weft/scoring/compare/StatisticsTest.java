package org.weft.scoring.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Comparison;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Condition.OnAttribute;
import org.weft.scoring.model.Text;

class StatisticsTest {
  @Test
  void quartilesAreThoseOfASpreadsheet() {
    assertThat(Statistics.of(List.of(4.0, 1.0, 2.0, 8.0, 10.0)))
        .isEqualTo(new Statistics(5, 5, 2, 4, 8));
    assertThat(Statistics.of(List.of(1.0, 2.0, 3.0, 4.0)))
        .isEqualTo(new Statistics(4, 2.5, 1.75, 2.5, 3.25));
    assertThat(Statistics.of(List.of(10.0, 20.0))).isEqualTo(new Statistics(2, 15, 12.5, 15, 17.5));
  }

  @Test
  void oneScoreIsItsOwnMeanAndMedian() {
    assertThat(Statistics.of(List.of(7.5))).isEqualTo(new Statistics(1, 7.5, 7.5, 7.5, 7.5));
  }

  @Test
  void theOrderOfScoresDoesNotMatterToTheLastDigit() {
    assertThat(Statistics.of(List.of(0.1, 0.2, 0.3)))
        .isEqualTo(Statistics.of(List.of(0.3, 0.2, 0.1)));
  }

  @Test
  void withoutScoresThereIsNothingToDescribe() {
    assertThatThrownBy(() -> Statistics.of(List.of())).hasMessageContaining("nothing to describe");
  }

  @Test
  void equalScoresShareTheBetterRank() {
    assertThat(Ranks.of(Map.of("a", 90.0, "b", 70.0, "c", 70.0, "d", 10.0)))
        .isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
    assertThat(Ranks.of(Map.of("a", 5.0, "b", 5.0, "c", 5.0)))
        .isEqualTo(Map.of("a", 1, "b", 1, "c", 1));
    assertThat(Ranks.of(Map.of())).isEmpty();
  }

  @Test
  void aGroupIsOfThoseWhoFulfilAllItsConditions() {
    var large = OnAttribute.within("population", Bounds.atLeast(200000));
    var british = OnAttribute.is("country", "UK");
    var comparison = new Comparison("large", Text.of("en", "Large"), List.of(large, british), 3);
    var group =
        PeerGroup.of(
            comparison,
            Map.of(
                1, Participant.named("Leeds").with("population", 812000).with("country", "UK"),
                2, Participant.named("York").with("population", 199999).with("country", "UK"),
                3, Participant.named("Lyon").with("population", 522000).with("country", "FR"),
                4, Participant.named("Hull").with("country", "UK"),
                5, Participant.named("Bath").with("population", 200000).with("country", "UK")));
    assertThat(group).isEqualTo(new PeerGroup<>("large", Set.of(1, 5), 3));
  }
}
