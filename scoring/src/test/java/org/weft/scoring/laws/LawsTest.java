package org.weft.scoring.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.score.Outcome;
import org.weft.scoring.score.Scored;

class LawsTest {
  @Test
  void everyFrameworkCanBeScoredOrSaysWhyNot() {
    Law.check(
        250,
        60,
        (seed, size) -> {
          var framework = Frameworks.random(seed, size, true);
          switch (Responses.random(framework, seed).score(framework)) {
            case Outcome.Fault fault -> assertThat(fault.reason()).isNotBlank();
            case Scored scored -> {
              for (var node : Nodes.scores(framework, scored)) {
                assertThat(node.coverage()).isBetween(0.0, 1.0);
                assertThat(node.score() == null || Double.isFinite(node.score())).isTrue();
              }
              assertThat(scored.levels()).hasSize(3);
              assertThat(scored.recommendations()).isEmpty();
            }
          }
        });
  }

  @Test
  void theOrderOfAnswersChangesNothing() {
    Law.check(
        200,
        40,
        (seed, size) -> {
          var framework = Frameworks.random(seed, size, true);
          var responses = Responses.random(framework, seed);
          var one = responses.score(framework);
          var other = responses.shuffled(new Random(seed)).score(framework);
          if (one instanceof Scored first && other instanceof Scored second) {
            assertThat(Nodes.scores(framework, second)).isEqualTo(Nodes.scores(framework, first));
            assertThat(second.levels()).isEqualTo(first.levels());
          } else {
            assertThat(other).isEqualTo(one);
          }
        });
  }

  @Test
  void scalingAllWeightsChangesNothingInMeans() {
    for (var method : List.of(Combine.MEAN, Combine.GEOMETRIC_MEAN, Combine.SHARE)) {
      Law.check(
          100,
          40,
          (seed, size) -> {
            var framework = Frameworks.of(method, seed, size);
            var responses = Responses.random(framework, seed);
            var before = responses.score(framework).scored();
            var exact = responses.score(Scaled.by(framework, 4)).scored();
            var close = responses.score(Scaled.by(framework, 3.7)).scored();
            for (var code : Nodes.single(framework)) {
              var score = before.of(code).score();
              assertThat(exact.of(code).score()).isEqualTo(score);
              var other = close.of(code).score();
              assertThat(other == null).isEqualTo(score == null);
              if (score != null) {
                assertThat(other).isCloseTo(score, within(1e-9));
              }
            }
          });
    }
  }

  @Test
  void scalingTheWeightsOfCasesAndInInstancesChangesNothingEither() {
    for (var method : List.of(Combine.MEAN, Combine.GEOMETRIC_MEAN)) {
      Law.check(
          100,
          40,
          (seed, size) -> {
            var framework = Frameworks.wild(method, seed, size);
            var responses = Responses.random(framework, seed);
            var scaled = Scaled.by(framework, 4);
            if (responses.score(framework) instanceof Scored before) {
              var after = responses.score(scaled).scored();
              assertThat(Nodes.scores(scaled, after)).isEqualTo(Nodes.scores(framework, before));
            }
          });
    }
  }

  @Test
  void whatDoesNotApplyMightAsWellNotBeThere() {
    Law.check(
        80,
        30,
        (seed, size) -> {
          var framework = Frameworks.random(seed, size, false);
          var responses = Responses.random(framework, seed);
          for (var item : framework.tree().items()) {
            var smaller = Scaled.without(framework, item.code());
            if (smaller != null) {
              var rows = new ArrayList<>(responses.without(item.code()).rows());
              var removed = new Responses(List.copyOf(rows)).score(smaller).scored();
              rows.add(new Responses.Row(null, item.code(), "n/a"));
              var inapplicable = new Responses(rows).score(framework).scored();
              for (var code : Nodes.single(smaller)) {
                assertThat(inapplicable.of(code).score()).isEqualTo(removed.of(code).score());
                assertThat(inapplicable.of(code).coverage()).isEqualTo(removed.of(code).coverage());
              }
            }
          }
        });
  }

  @Test
  void theLawsAreTriedOnFrameworksInWhichMuchHasAScore() {
    for (var wild : new boolean[] {false, true}) {
      var told = new ArrayList<Nodes.Told>();
      for (var seed = 1L; seed <= 50; seed++) {
        var framework = Frameworks.random(seed, 40, wild);
        if (Responses.random(framework, seed).score(framework) instanceof Scored scored) {
          told.addAll(Nodes.told(framework, scored));
        }
      }
      assertThat(told.stream().filter(one -> one.score().score() != null)).hasSizeGreaterThan(300);
    }
  }

  @Test
  void aBrokenLawNamesTheSmallestCase() {
    assertThatThrownBy(() -> Law.check(3, 64, (seed, size) -> assertThat(size).isLessThan(9)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("seed 1, size 16");
  }
}
