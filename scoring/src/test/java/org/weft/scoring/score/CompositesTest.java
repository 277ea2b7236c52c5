package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.above;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.text;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Condition.OnItem;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;

class CompositesTest {
  private static Framework with(Framework plain, Composite composite) {
    return new Framework(
        plain.about(),
        plain.overall(),
        plain.tree(),
        List.of(composite),
        List.of(),
        List.of(),
        List.of());
  }

  private static Composite composite(Rules rules, List<String> of, Map<String, Double> weights) {
    return new Composite("C", text("C"), rules, of, weights);
  }

  @Test
  void aCompositeCombinesNestedAndRepeatedAreas() {
    var nested = above("O", Rules.DEFAULT, area("I", points("X")), area("J", points("Y")));
    var repeated = area("R", points("Z")).with(Repeat.over("service"));
    var framework =
        with(framework(nested, repeated), composite(Rules.DEFAULT, List.of("I", "R"), Map.of()));
    var scored = score(framework, "X=10", "Y=90", "a:Z=20", "b:Z=40");
    assertThat(scored.of("C").score()).isEqualTo(20.0);
    assertThat(scored.overall().score()).isEqualTo(40.0);
  }

  @Test
  void weightsReplaceTheAreasOwn() {
    var a = area("A", points("X")).with(Weight.of(9));
    var b = area("B", points("Y")).with(Weight.of(2));
    var composite = composite(Rules.DEFAULT, List.of("A", "B"), Map.of("A", 1.0));
    var scored = score(with(framework(a, b), composite), "X=30", "Y=60");
    assertThat(scored.of("C").score()).isEqualTo(50.0);
    var none = composite(Rules.DEFAULT, List.of("A", "B"), Map.of("A", 0.0));
    assertThat(score(with(framework(a, b), none), "X=30", "Y=60").of("C").score()).isEqualTo(60.0);
  }

  @Test
  void aCompositeFollowsTheRulesOfAnArea() {
    var rules = Rules.of(Combine.SUM).with(Missing.ZERO).requiring(0.5).with(Rounding.halfUp(0));
    var framework =
        with(
            framework(area("A", points("X")), area("B", points("Y"))),
            composite(rules, List.of("A", "B"), Map.of()));
    assertThat(score(framework, "X=3.5").of("C").score()).isEqualTo(4.0);
    assertThat(score(framework).of("C").cause()).isEqualTo(Cause.TOO_LITTLE);
    assertThat(score(framework, "X=n/a", "Y=n/a").of("C").cause()).isEqualTo(Cause.NOTHING_APPLIES);
  }

  @Test
  void theOverallScoreCanBeOfListedAreas() {
    var i = area("I", points("X")).with(Weight.of(3));
    var nested = above("O", Rules.DEFAULT, i, area("J", points("Y")));
    var overall = new Overall(Rules.DEFAULT, List.of("I", "B"));
    var scored =
        score(framework(overall, nested, area("B", points("Z"))), "X=10", "Y=1000", "Z=50");
    assertThat(scored.overall().score()).isEqualTo(20.0);
  }

  @Test
  void anAreaBelowAHiddenOneDoesNotApplyInACompositeEither() {
    var nested = above("O", Rules.DEFAULT, area("I", points("X"))).when(OnItem.is("Q", "yes"));
    var framework =
        with(
            framework(area("B", yesNo("Q")), nested),
            composite(Rules.DEFAULT.with(Missing.VOID), List.of("I", "B"), Map.of()));
    var scored = score(framework, "Q=no", "X=50");
    assertThat(scored.of("C").score()).isEqualTo(0.0);
    var derivation = (Derivation.Combined) scored.derivation("C");
    assertThat(derivation.parts().getFirst().role()).isEqualTo(Part.Role.NOT_APPLICABLE);
  }

  @Test
  void aFaultInACompositeNamesIt() {
    var framework =
        with(
            framework(area("A", points("X")), area("B", points("Y"))),
            composite(Rules.of(Combine.GEOMETRIC_MEAN), List.of("A", "B"), Map.of()));
    assertThat(Sample.outcome(framework, "X=-3", "Y=1"))
        .isInstanceOfSatisfying(
            Outcome.Fault.class, fault -> assertThat(fault.node()).isEqualTo("C"));
  }
}
