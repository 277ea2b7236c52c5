package org.weft.scoring.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.score.Derivation.Combined;
import org.weft.scoring.score.NodeScore;
import org.weft.scoring.score.Outcome;
import org.weft.scoring.score.Part;
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
              for (var node : everything(framework, scored)) {
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
          var shuffled = new ArrayList<>(responses.rows());
          Collections.shuffle(shuffled, new Random(seed));
          var one = responses.score(framework);
          var other = new Responses(shuffled).score(framework);
          if (one instanceof Scored first && other instanceof Scored second) {
            assertThat(everything(framework, second)).isEqualTo(everything(framework, first));
          } else {
            assertThat(other).isEqualTo(one);
          }
        });
  }

  @Test
  void scoresStayWithinTheBoundsOfWhatTheyAreMadeOf() {
    Law.check(
        200,
        40,
        (seed, size) -> {
          var framework = Frameworks.random(seed, size, false);
          var scored = Responses.random(framework, seed).score(framework).scored();
          for (var code : nodes(framework)) {
            var derivation = (Combined) scored.derivation(code);
            var score = derivation.score();
            var bounded =
                derivation.combine() != Combine.SUM && derivation.combine() != Combine.SHARE;
            if (score != null && bounded) {
              var parts = derivation.parts().stream().filter(part -> part.role().counts()).toList();
              var least = parts.stream().mapToDouble(LawsTest::scoreOf).min().orElseThrow();
              var most = parts.stream().mapToDouble(LawsTest::scoreOf).max().orElseThrow();
              assertThat(score).isBetween(least - 1e-9 * most, most * (1 + 1e-9));
            }
            if (score != null && derivation.combine() == Combine.SHARE) {
              assertThat(score).isBetween(0.0, 100 + 1e-9);
            }
          }
        });
  }

  @Test
  void partsSumToTheWhole() {
    Law.check(
        200,
        40,
        (seed, size) -> {
          var framework = Frameworks.random(seed, size, true);
          if (Responses.random(framework, seed).score(framework) instanceof Scored scored) {
            for (var code : nodes(framework)) {
              partsSum((Combined) scored.derivation(code));
            }
          }
        });
  }

  private static void partsSum(Combined derivation) {
    var whole = derivation.unrounded();
    var parts = derivation.parts().stream().filter(part -> part.contribution() != null).toList();
    if (whole != null && !parts.isEmpty()) {
      var sum = parts.stream().mapToDouble(Part::contribution).sum();
      assertThat(sum).isCloseTo(whole, within(1e-9 * Math.max(1, Math.abs(whole))));
    }
  }

  @Test
  void aBetterAnswerNeverLowersAScore() {
    Law.check(
        80,
        25,
        (seed, size) -> {
          var framework = Frameworks.monotone(seed, size);
          var responses = Responses.random(framework, seed);
          var before = responses.score(framework).scored();
          for (var i = 0; i < responses.rows().size(); i++) {
            var row = responses.rows().get(i);
            var item = framework.tree().findItem(row.item()).orElseThrow();
            var isValue =
                item.kind() instanceof Kind.Numeric(var score, _, _, _)
                    && score instanceof NumberScore.Value;
            if (isValue && !row.raw().equals("n/a") && !row.raw().equals("unknown")) {
              var better = responses.with(i, new Responses.Row(null, row.item(), "100"));
              notLower(framework, before, better.score(framework).scored());
            }
          }
        });
  }

  private static void notLower(Framework framework, Scored before, Scored after) {
    for (var code : nodes(framework)) {
      var old = before.of(code).score();
      var now = after.of(code).score();
      assertThat(now == null).isEqualTo(old == null);
      if (old != null && now != null) {
        assertThat(now).isGreaterThanOrEqualTo(old - 1e-9);
      }
    }
  }

  @Test
  void scalingAllWeightsChangesNothingInMeans() {
    for (var method : List.of(Combine.MEAN, Combine.SHARE)) {
      Law.check(
          100,
          40,
          (seed, size) -> {
            var framework = Frameworks.of(method, seed, size);
            var responses = Responses.random(framework, seed);
            var before = responses.score(framework).scored();
            var exact = responses.score(Scaled.by(framework, 4)).scored();
            var close = responses.score(Scaled.by(framework, 3.7)).scored();
            for (var code : nodes(framework)) {
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
              for (var code : nodes(smaller)) {
                assertThat(inapplicable.of(code).score()).isEqualTo(removed.of(code).score());
                assertThat(inapplicable.of(code).coverage()).isEqualTo(removed.of(code).coverage());
              }
            }
          }
        });
  }

  @Test
  void aBrokenLawNamesTheSmallestCase() {
    assertThatThrownBy(() -> Law.check(3, 64, (seed, size) -> assertThat(size).isLessThan(9)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("seed 1, size 16");
  }

  private static double scoreOf(Part part) {
    return part.score() == null ? 0 : part.score();
  }

  /// The nodes that combine others and have one score.
  private static List<String> nodes(Framework framework) {
    var nodes = new ArrayList<String>();
    for (var area : framework.tree().areas()) {
      if (framework.tree().repeatAround(area.code()).isEmpty()) {
        nodes.add(area.code());
      }
    }
    nodes.add("composite");
    nodes.add("overall");
    return nodes;
  }

  private static List<NodeScore> everything(Framework framework, Scored scored) {
    var scores = new ArrayList<NodeScore>();
    nodes(framework).forEach(code -> scores.add(scored.of(code)));
    for (var item : framework.tree().items()) {
      var repeat = framework.tree().repeatAround(item.code()).map(Area::repeat);
      if (repeat.isEmpty()) {
        scores.add(scored.of(item.code()));
      } else {
        var names = scored.instances(repeat.get().over()).stream().sorted().toList();
        names.forEach(name -> scores.add(scored.of(item.code(), name)));
      }
    }
    return scores;
  }
}
