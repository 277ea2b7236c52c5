package org.weft.scoring.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weft.scoring.laws.Responses.Row;
import org.weft.scoring.model.About;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rounding.Mode;
import org.weft.scoring.model.Rules;

class RoundingLawTest {
  @Test
  void aRoundedScoreIsNearRisesWithTheScoreAndIsNotRoundedAgain() {
    for (var mode : Mode.values()) {
      Law.check(
          300,
          6,
          (seed, size) -> {
            var random = new Random(seed);
            var rounding = new Rounding(random.nextInt(size), mode);
            var least = Math.pow(10, -rounding.digits());
            var score = (random.nextInt(2001) - 1000) * least / 8;
            var rounded = rounded(score, rounding);
            var most = mode == Mode.FLOOR || mode == Mode.CEILING ? least : least / 2;
            assertThat(rounded).isCloseTo(score, within(most * (1 + 1e-9)));
            assertThat(rounded(rounded, rounding)).isEqualTo(rounded);
            assertThat(rounded(score + least / 8, rounding)).isGreaterThanOrEqualTo(rounded);
            if (mode == Mode.FLOOR) {
              assertThat(rounded).isLessThanOrEqualTo(score + 1e-12);
            }
            if (mode == Mode.CEILING) {
              assertThat(rounded).isGreaterThanOrEqualTo(score - 1e-12);
            }
          });
    }
  }

  private static double rounded(double score, Rounding rounding) {
    var text = Frameworks.text("X");
    var item = Item.of("X", text, new Kind.Numeric(new NumberScore.Value(), null, null, null));
    var area = Area.of("A", text, Rules.DEFAULT, Area.Children.of(item.with(rounding)));
    var about = About.of("rounding", "1", text);
    var framework = Framework.of(about, Overall.DEFAULT, List.of(area));
    var answer = new Responses(List.of(new Row(null, "X", Double.toString(score))));
    return Objects.requireNonNull(answer.score(framework).scored().overall().score());
  }
}
