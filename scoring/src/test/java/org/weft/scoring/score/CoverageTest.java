package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.above;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choice;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.prose;
import static org.weft.scoring.score.Sample.score;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

class CoverageTest {
  @Test
  void coverageIsTheShareOfApplicableScoredItemsThatAreAnswered() {
    var area = area("A", points("X"), points("Y"), points("Z"), points("W"), prose("P"));
    var scored = score(framework(area), "X=1", "Y=unknown", "W=n/a");
    assertThat(scored.of("A").coverage()).isEqualTo(2.0 / 3);
    assertThat(scored.of("A").answered()).isEqualTo(2);
    assertThat(scored.of("A").applicable()).isEqualTo(3);
  }

  @Test
  void anOptionWithoutPointsIsAnswered() {
    var area = area("A", choice("X", option("other", null), option("full", 1.0)));
    assertThat(score(framework(area), "X=other").of("A").coverage()).isEqualTo(1);
    assertThat(score(framework(area)).of("A").coverage()).isEqualTo(0);
  }

  @Test
  void itemsOfWeightZeroAreLeftOut() {
    var scored = score(framework(area("A", points("X"), points("Y", 0))), "X=1");
    assertThat(scored.of("A").coverage()).isEqualTo(1);
    assertThat(scored.of("A").applicable()).isEqualTo(1);
  }

  @Test
  void itemsBelowAnAreaOfWeightZeroCount() {
    var light = area("A", points("X")).with(Weight.of(0));
    var scored = score(framework(light, area("B", points("Y"))), "Y=1");
    assertThat(scored.of("A").coverage()).isEqualTo(0);
    assertThat(scored.overall().coverage()).isEqualTo(0.5);
  }

  @Test
  void ifNothingIsApplicableCoverageIsOne() {
    assertThat(score(framework(area("A", points("X"))), "X=n/a").of("A").coverage()).isEqualTo(1);
    assertThat(score(framework(area("A", points("X"))), "X=n/a").of("X").coverage()).isEqualTo(1);
  }

  @Test
  void coverageOfAnItemIsNoughtOrOne() {
    var scored = score(framework(area("A", points("X"), points("Y"))), "X=1");
    assertThat(scored.of("X").coverage()).isEqualTo(1);
    assertThat(scored.of("Y").coverage()).isEqualTo(0);
  }

  @Test
  void overCompositesAndListedAreasEachItemCountsOnce() {
    var inner = area("I", points("X"), points("Y"));
    var outer = above("O", Rules.DEFAULT, inner);
    var plain =
        framework(
            new Overall(Rules.DEFAULT, List.of("I")), outer, area("B", points("Z"), points("W")));
    var composite =
        new Composite("C", Sample.text("C"), Rules.DEFAULT, List.of("I", "O", "B"), Map.of());
    var framework =
        new Framework(
            plain.about(),
            plain.overall(),
            plain.tree(),
            List.of(composite),
            List.of(),
            List.of(),
            List.of());
    var scored = score(framework, "X=1", "Z=1", "W=1");
    assertThat(scored.of("C").applicable()).isEqualTo(4);
    assertThat(scored.of("C").answered()).isEqualTo(3);
    assertThat(scored.overall().coverage()).isEqualTo(0.5);
  }
}
