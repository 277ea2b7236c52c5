package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.score;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rounding.Mode;
import org.weft.scoring.model.Rules;

class RoundingTest {
  @ParameterizedTest
  @CsvSource({
    "0.285, 2, HALF_UP, 0.29",
    "66.66499999999999, 2, HALF_UP, 66.67",
    "66.665, 2, HALF_UP, 66.67",
    "66.665, 2, HALF_EVEN, 66.66",
    "66.675, 2, HALF_EVEN, 66.68",
    "66.665, 2, HALF_DOWN, 66.66",
    "66.6651, 2, HALF_DOWN, 66.67",
    "66.669, 2, FLOOR, 66.66",
    "66.661, 2, CEILING, 66.67",
    "2.5, 0, HALF_UP, 3",
    "-2.5, 0, HALF_UP, -3",
    "-2.5, 0, HALF_EVEN, -2",
    "-2.5, 0, HALF_DOWN, -2",
    "-2.1, 0, FLOOR, -3",
    "-2.9, 0, CEILING, -2",
    "-0.4, 0, HALF_UP, 0",
    "1.005, 2, HALF_UP, 1.01",
    "2.675, 2, HALF_UP, 2.68",
    "29.999999999999996, 0, FLOOR, 30",
    "30.000000000000004, 0, CEILING, 30",
    "0.00001, 2, CEILING, 0.01",
    "1234567890.125, 2, HALF_UP, 1234567890.13",
    "0, 2, HALF_UP, 0"
  })
  void roundsTheDecimalValueAtFifteenSignificantDigits(
      double number, int digits, Mode mode, double expected) {
    assertThat(Decimal.round(number, new Rounding(digits, mode))).isEqualTo(expected);
  }

  @Test
  void withoutARuleNothingIsRounded() {
    assertThat(Decimal.round(66.66499999999999, null)).isEqualTo(66.66499999999999);
    assertThat(1 / Decimal.round(-0.0, null)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / Decimal.round(-0.4, Rounding.halfUp(0))).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aScoreIsRoundedBeforeItsParentSeesIt() {
    var a = area("A", Rules.DEFAULT.with(Rounding.halfUp(0)), points("X").with(Rounding.halfUp(1)));
    var b = area("B", points("Y"));
    var overall = new Overall(Rules.DEFAULT.with(Rounding.halfUp(1)), java.util.List.of());
    var scored = score(framework(overall, a, b), "X=2.45", "Y=0.25");
    assertThat(scored.of("X").score()).isEqualTo(2.5);
    assertThat(scored.of("A").score()).isEqualTo(3.0);
    assertThat(scored.overall().score()).isEqualTo(1.6);
    var derivation = scored.derivation("overall");
    assertThat(derivation.unrounded()).isEqualTo(1.625);
    assertThat(derivation.rounding()).isEqualTo(Rounding.halfUp(1));
    assertThat(derivation.score()).isEqualTo(1.6);
  }

  @Test
  void whatHasNoScoreIsNotRounded() {
    var area = area("A", points("X").with(Rounding.halfUp(1)), points("Y"));
    assertThat(score(framework(area), "Y=4").of("A").score()).isEqualTo(4.0);
  }
}
