package org.weft.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Condition.Bounds;

/// What results name by a code has that code alone.
class DistinctTest {
  private static final Text T = Text.of("en", "T");
  private static final Item X = Item.of("X", T, Kind.YesNo.DEFAULT);
  private static final Area A = Area.of("A", T, Rules.DEFAULT, Area.Children.of(X));
  private static final Condition GOOD = new Condition.OnArea("A", Bounds.atLeast(50));
  private static final Composite COMPOSITE =
      new Composite("c", T, Rules.DEFAULT, List.of("A"), Map.of());
  private static final Comparison COMPARISON = new Comparison("g", T, List.of(), 5);
  private static final Level LEVEL = new Level("l", T, GOOD);
  private static final Recommendation RECOMMENDATION =
      new Recommendation("r", GOOD, T, List.of(), 1);

  private static Framework framework(int composites, int comparisons, int levels, int advice) {
    return new Framework(
        About.of("id", "1", T),
        Overall.DEFAULT,
        new Tree(List.of(A)),
        List.of(COMPOSITE, COMPOSITE).subList(0, composites),
        List.of(COMPARISON, COMPARISON).subList(0, comparisons),
        List.of(LEVEL, LEVEL).subList(0, levels),
        List.of(RECOMMENDATION, RECOMMENDATION).subList(0, advice));
  }

  @Test
  void nothingStandsTwiceInAFramework() {
    assertThat(framework(1, 1, 1, 1).findComposite("c")).contains(COMPOSITE);
    assertThat(framework(1, 1, 1, 1).findComposite("d")).isEmpty();
    assertThatThrownBy(() -> framework(2, 1, 1, 1)).hasMessageContaining("'c'");
    assertThatThrownBy(() -> framework(1, 2, 1, 1)).hasMessageContaining("'g'");
    assertThatThrownBy(() -> framework(1, 1, 2, 1)).hasMessageContaining("'l'");
    assertThatThrownBy(() -> framework(1, 1, 1, 2)).hasMessageContaining("'r'");
  }
}
