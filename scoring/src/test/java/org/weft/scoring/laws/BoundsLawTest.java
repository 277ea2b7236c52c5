package org.weft.scoring.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.score.Derivation.Combined;
import org.weft.scoring.score.Part;
import org.weft.scoring.score.Scored;

class BoundsLawTest {
  @Test
  void scoresStayWithinTheBoundsOfWhatTheyAreMadeOf() {
    for (var wild : new boolean[] {false, true}) {
      Law.check(
          200,
          40,
          (seed, size) -> {
            var framework = Frameworks.random(seed, size, wild);
            if (Responses.random(framework, seed).score(framework) instanceof Scored scored) {
              Nodes.told(framework, scored).forEach(told -> withinItsParts(told.derivation()));
            }
          });
    }
  }

  private static void withinItsParts(Combined derivation) {
    var score = derivation.unrounded();
    if (score == null || derivation.combine() == Combine.SHARE) {
      return;
    }
    var parts = derivation.parts().stream().filter(part -> part.role().counts()).toList();
    var least = parts.stream().mapToDouble(BoundsLawTest::scoreOf).min().orElseThrow();
    var most = parts.stream().mapToDouble(BoundsLawTest::scoreOf).max().orElseThrow();
    var times =
        derivation.combine() == Combine.SUM ? parts.stream().mapToDouble(Part::weight).sum() : 1;
    var slack = 1e-9 * times * Math.max(Math.abs(least), Math.abs(most));
    assertThat(score).isBetween(least * times - slack, most * times + slack);
  }

  @Test
  void pointsAndSharesAreBetweenNothingAndAHundred() {
    Law.check(
        200,
        40,
        (seed, size) -> {
          var framework = Frameworks.random(seed, size, false);
          var scored = Responses.random(framework, seed).score(framework).scored();
          for (var item : framework.tree().items()) {
            hundredAtMost(scored.of(item.code()).score());
          }
          for (var told : Nodes.told(framework, scored)) {
            if (told.derivation().combine() == Combine.SHARE) {
              hundredAtMost(told.score().score());
            }
          }
        });
  }

  private static void hundredAtMost(@Nullable Double score) {
    if (score != null) {
      assertThat(score).isBetween(0.0, 100 + 1e-9);
    }
  }

  private static double scoreOf(Part part) {
    return part.score() == null ? 0 : part.score();
  }
}
