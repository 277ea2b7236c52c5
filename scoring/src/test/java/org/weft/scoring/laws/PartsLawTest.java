package org.weft.scoring.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.score.Derivation.Combined;
import org.weft.scoring.score.Part;
import org.weft.scoring.score.Scored;

class PartsLawTest {
  private static final Set<Combine> ADDING = EnumSet.of(Combine.MEAN, Combine.SUM, Combine.SHARE);

  @Test
  void partsSumToTheWhole() {
    Law.check(
        200,
        40,
        (seed, size) -> {
          var framework = Frameworks.random(seed, size, true);
          if (Responses.random(framework, seed).score(framework) instanceof Scored scored) {
            for (var told : Nodes.told(framework, scored)) {
              assertThat(told.derivation().score()).isEqualTo(told.score().score());
              assertThat(told.derivation().cause()).isEqualTo(told.score().cause());
              partsSum(told.derivation());
            }
          }
        });
  }

  private static void partsSum(Combined derivation) {
    var whole = derivation.unrounded();
    if (whole == null) {
      return;
    }
    var adds = ADDING.contains(derivation.combine());
    var sum = 0.0;
    for (var part : derivation.parts()) {
      assertThat(part.contribution() != null).isEqualTo(adds && part.role().counts());
      sum += contribution(part);
    }
    if (adds) {
      assertThat(sum).isCloseTo(whole, within(1e-9 * Math.max(1, Math.abs(whole))));
    }
  }

  private static double contribution(Part part) {
    return part.contribution() == null ? 0 : part.contribution();
  }
}
