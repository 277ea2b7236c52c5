package org.weft.scoring.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weft.scoring.laws.Responses.Row;
import org.weft.scoring.model.Framework;
import org.weft.scoring.score.Scored;

class MonotoneLawTest {
  private static final Set<String> WITHOUT_VALUE = Set.of("", "n/a", "unknown");

  @Test
  void aBetterAnswerNeverLowersAScore() {
    Law.check(
        120,
        25,
        (seed, size) -> {
          var random = new Random(seed);
          var framework = Frameworks.monotone(seed, size);
          var responses = Responses.random(framework, seed);
          var before = responses.score(framework).scored();
          for (var i = 0; i < responses.rows().size(); i++) {
            var row = responses.rows().get(i);
            var better = better(framework, before, row, random);
            if (better != null) {
              var changed = responses.with(i, new Row(row.instance(), row.item(), better));
              notLower(framework, before, changed.score(framework).scored());
            }
          }
        });
  }

  private static @Nullable String better(
      Framework framework, Scored before, Row row, Random random) {
    var old =
        row.instance() == null
            ? before.of(row.item())
            : before.of(row.item(), String.valueOf(row.instance()));
    var item = framework.tree().findItem(row.item()).orElseThrow();
    return old.score() == null || WITHOUT_VALUE.contains(row.raw())
        ? null
        : Better.than(row.raw(), item, random);
  }

  private static void notLower(Framework framework, Scored before, Scored after) {
    var old = Nodes.scores(framework, before);
    var now = Nodes.scores(framework, after);
    for (var i = 0; i < old.size(); i++) {
      assertThat(now.get(i).cause()).isEqualTo(old.get(i).cause());
      var score = now.get(i).score();
      if (score != null) {
        assertThat(score).as(old.get(i).node()).isGreaterThanOrEqualTo(old.get(i).score());
      }
    }
  }
}
