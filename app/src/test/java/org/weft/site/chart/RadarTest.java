package org.weft.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RadarTest {
  private static List<Area> areas(int count, int missing) {
    return IntStream.range(0, count)
        .mapToObj(i -> i == missing ? Area.missing(i + 1, "a", 2) : Area.of(i + 1, "a", 2, 100))
        .toList();
  }

  @Test
  void theFirstAxisPointsUpAndTheOthersFollowTheClock() {
    var radar = Radar.of(areas(4, -1), List.of());
    assertThat(radar.dots().stream().map(Radar.Dot::at))
        .extracting(p -> p.left() + "," + p.top())
        .containsExactly("185,35", "335,185", "185,335", "35,185");
    assertThat(radar.area()).startsWith("M185 35").endsWith("z");
  }

  @Test
  void whereAScoreIsMissingTheOutlineIsOpenAndNeverFallsToTheCentre() {
    var radar = Radar.of(areas(5, 2), List.of());
    assertThat(radar.area()).isEmpty();
    assertThat(radar.outline()).isNotEmpty().doesNotContain("z").doesNotContain("185 185");
    assertThat(radar.dots()).hasSize(4);
  }

  @Test
  void seventeenAxesAreTheMostAndThreeTheFewest() {
    assertThat(Radar.of(areas(17, -1), List.of()).numbers()).hasSize(17);
    assertThatThrownBy(() -> Radar.of(areas(18, -1), List.of())).hasMessageContaining("3 to 17");
    assertThatThrownBy(() -> Radar.of(areas(2, -1), List.of())).hasMessageContaining("3 to 17");
  }

  @Test
  void aGroupIsDrawnWhereItHasValues() {
    var group = List.of(OptionalDouble.of(50), OptionalDouble.of(50), OptionalDouble.of(50));
    assertThat(Radar.of(areas(3, -1), group).group()).startsWith("M185 110").endsWith("z");
    var open = List.of(OptionalDouble.of(50), OptionalDouble.empty(), OptionalDouble.of(50));
    assertThat(Radar.of(areas(3, -1), open).group()).startsWith("M").doesNotContain("z");
  }
}
