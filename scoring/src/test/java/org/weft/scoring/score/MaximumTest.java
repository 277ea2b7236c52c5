package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.NumberScore.Band;

class MaximumTest {
  private static double most(NumberScore score, @Nullable Double min, @Nullable Double max) {
    return Maximum.of(new Kind.Numeric(score, min, max, null));
  }

  @Test
  void aValueReachesItsMax() {
    assertThat(most(new NumberScore.Value(), null, 30.0)).isEqualTo(30);
    assertThat(most(new NumberScore.Value(), 3.0, null)).isInfinite();
  }

  @Test
  void aClampedLineReachesItsPoints() {
    assertThat(most(new NumberScore.Linear(0, 80, 50, true), null, null)).isEqualTo(50);
    assertThat(most(new NumberScore.Linear(80, 0, 50, true), 0.0, null)).isEqualTo(50);
    assertThat(most(new NumberScore.Linear(0, 80, -50, true), null, null)).isEqualTo(0);
    assertThat(most(new NumberScore.Linear(0, 80, 0, false), null, null)).isEqualTo(0);
  }

  @Test
  void aLineReachesOnlyWhatAllowedNumbersGive() {
    assertThat(most(new NumberScore.Linear(0, 80, 100, true), 0.0, 40.0)).isEqualTo(50);
    assertThat(most(new NumberScore.Linear(0, 80, 100, false), null, 120.0)).isEqualTo(150);
    assertThat(most(new NumberScore.Linear(80, 0, 100, false), -40.0, null)).isEqualTo(150);
    assertThat(most(new NumberScore.Linear(0, 80, 100, false), 0.0, null)).isInfinite();
  }

  @Test
  void logarithmsReachTheirPoints() {
    assertThat(most(new NumberScore.Log(1, 100, 50, true), null, null)).isEqualTo(50);
    assertThat(most(new NumberScore.Log(100, 1, 50, true), -5.0, null)).isEqualTo(50);
    assertThat(most(new NumberScore.Log(1, 100, 50, false), null, 10000.0)).isEqualTo(100);
    assertThat(most(new NumberScore.Log(100, 1, 50, false), null, 10000.0)).isInfinite();
  }

  @Test
  void bandsReachTheBestThatAllowedNumbersFallInto() {
    var bands =
        new NumberScore.Bands(
            List.of(
                new Band(10.0, 30), new Band(20.0, 90), new Band(30.0, 10), new Band(null, 60)));
    assertThat(most(bands, null, null)).isEqualTo(90);
    assertThat(most(bands, 20.0, null)).isEqualTo(60);
    assertThat(most(bands, 20.0, 29.0)).isEqualTo(10);
    assertThat(most(bands, null, 9.0)).isEqualTo(30);
    assertThat(most(bands, null, 10.0)).isEqualTo(90);
    assertThat(most(bands, 19.9, 21.0)).isEqualTo(90);
  }

  @Test
  void theAnswerNoneIsNeverBeatenByPenalties() {
    var penalties = List.of(Sample.option("a", -5.0), Sample.option("b", -1.0));
    for (var combine : Kind.Ticks.values()) {
      assertThat(Maximum.of(new Kind.Choices(penalties, combine, null))).isEqualTo(0);
    }
    assertThat(Maximum.of(new Kind.Choice(penalties))).isEqualTo(-1);
    assertThat(Maximum.of(new Kind.YesNo(-3, -2))).isEqualTo(-2);
    assertThat(Maximum.of(new Kind.Prose())).isEqualTo(0);
  }
}
