package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choices;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.number;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.outcome;
import static org.weft.scoring.score.Sample.parts;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.prose;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.upTo;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.NumberScore.Band;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;
import org.weft.scoring.score.Derivation.Combined;
import org.weft.scoring.score.Derivation.OfItem;
import org.weft.scoring.score.Part.Role;

class DerivationTest {
  @Test
  void everyChildSaysWhetherItTookPartAndWhyNot() {
    var area =
        area(
            "A",
            Rules.DEFAULT.with(Missing.ZERO).requiring(0.25).with(Rounding.halfUp(1)),
            points("X", 2),
            points("Y"),
            points("Z", 0),
            points("W"),
            prose("P"));
    var scored = score(framework(area), "X=10", "Z=5", "W=n/a", "P=words");
    var derivation = (Combined) scored.derivation("A");
    assertThat(derivation.parts())
        .containsExactly(
            new Part("X", null, Cause.SCORED, 10.0, 2, Role.TAKES_PART, null, 20.0 / 3),
            new Part("Y", null, Cause.UNANSWERED, null, 1, Role.COUNTED_ZERO, null, 0.0),
            new Part("Z", null, Cause.SCORED, 5.0, 0, Role.WEIGHT_ZERO, null, null),
            new Part("W", null, Cause.DECLARED, null, 1, Role.NOT_APPLICABLE, null, null),
            new Part("P", null, Cause.UNSCORED, null, 1, Role.UNSCORED, null, null));
    assertThat(derivation.combine()).isEqualTo(Combine.MEAN);
    assertThat(derivation.missing()).isEqualTo(Missing.ZERO);
    assertThat(derivation.require()).isEqualTo(0.25);
    assertThat(derivation.scoredWeight()).isEqualTo(2);
    assertThat(derivation.applicableWeight()).isEqualTo(3);
    assertThat(derivation.unrounded()).isEqualTo(20.0 / 3);
    assertThat(derivation.score()).isEqualTo(6.7);
    assertThat(derivation.over()).isNull();
  }

  @Test
  void skippingAndVoidingAreTold() {
    var skip = score(framework(area("A", points("X"), points("Y"))), "X=1");
    assertThat(parts(skip, "A"))
        .extracting(Part::role)
        .containsExactly(Role.TAKES_PART, Role.SKIPPED);
    var rules = Rules.DEFAULT.with(Missing.VOID);
    var voided = score(framework(area("A", rules, points("X"), points("Y"))), "X=1");
    assertThat(parts(voided, "A"))
        .extracting(Part::role)
        .containsExactly(Role.TAKES_PART, Role.VOIDS);
    assertThat(voided.derivation("A").unrounded()).isNull();
    assertThat(voided.derivation("A").score()).isNull();
    assertThat(voided.derivation("A").cause()).isEqualTo(Cause.VOID);
  }

  @Test
  void contributionsOfSumsAndSharesAddUp() {
    var sum = score(framework(area("A", Combine.SUM, points("X", 2), points("Y"))), "X=1", "Y=3");
    assertThat(parts(sum, "A")).extracting(Part::contribution).containsExactly(2.0, 3.0);
    var share =
        score(framework(area("A", Combine.SHARE, upTo("X", 4), upTo("Y", 6))), "X=1", "Y=3");
    assertThat(parts(share, "A")).extracting(Part::contribution).containsExactly(10.0, 30.0);
    assertThat(parts(share, "A")).extracting(Part::maximum).containsExactly(4.0, 6.0);
    var max = score(framework(area("A", Combine.MAX, points("X"), points("Y"))), "X=1", "Y=3");
    assertThat(parts(max, "A")).extracting(Part::contribution).containsOnlyNulls();
  }

  @Test
  void aRepeatedAreaIsDerivedFromItsInstancesAndEachFromItsChildren() {
    var area = area("A", points("X"), points("Y")).with(Repeat.over("service"));
    var scored = score(framework(area), "b:X=10", "a:X=20", "a:Y=40");
    var whole = (Combined) scored.derivation("A");
    assertThat(whole.over()).isEqualTo("service");
    assertThat(whole.parts()).extracting(Part::instance).containsExactly("a", "b");
    assertThat(whole.parts()).extracting(Part::contribution).containsExactly(15.0, 5.0);
    var one = (Combined) scored.derivation("A", "a");
    assertThat(one.parts()).extracting(Part::node).containsExactly("X", "Y");
    assertThat(one.parts()).extracting(Part::instance).containsOnly("a");
    assertThat(one.score()).isEqualTo(30.0);
    assertThat(((OfItem) scored.derivation("X", "b")).score()).isEqualTo(10.0);
  }

  @Test
  void theOverallScoreIsDerivedFromTheTopAreas() {
    var scored = score(framework(area("A", points("X")), area("B", points("Y"))), "X=1", "Y=3");
    assertThat(parts(scored, "overall")).extracting(Part::node).containsExactly("A", "B");
    assertThat(scored.derivation("overall").score()).isEqualTo(2.0);
  }

  @Test
  void anItemsDerivationNamesTheRule() {
    var ticks =
        choices("X", Kind.Ticks.SUM, 50.0, option("a", 30.0), option("b", 40.0), option("c", null))
            .with(Rounding.halfUp(0));
    var bands = new NumberScore.Bands(List.of(new Band(5.0, 1.26), new Band(null, 2)));
    var framework =
        framework(area("A", ticks, number("N", bands).with(Rounding.halfUp(1)), yesNo("Q")));
    var scored = score(framework, "X=b;c;a", "N=3", "Q=no");
    assertThat(scored.derivation("X"))
        .isEqualTo(
            new OfItem(
                new Answer.Chosen("b;c;a", List.of("b", "c", "a")),
                new Derivation.OptionPoints(
                    List.of(
                        new Derivation.Ticked("a", 30.0),
                        new Derivation.Ticked("b", 40.0),
                        new Derivation.Ticked("c", null)),
                    Kind.Ticks.SUM,
                    50.0),
                Cause.SCORED,
                50.0,
                Rounding.halfUp(0),
                50.0));
    var number = (OfItem) scored.derivation("N");
    assertThat(number.rule()).isEqualTo(new Derivation.NumberPoints(3, bands, new Band(5.0, 1.26)));
    assertThat(number.unrounded()).isEqualTo(1.26);
    assertThat(number.score()).isEqualTo(1.3);
    assertThat(((OfItem) scored.derivation("Q")).rule())
        .isEqualTo(
            new Derivation.OptionPoints(List.of(new Derivation.Ticked("no", 0.0)), null, null));
  }

  @Test
  void withoutPointsNoRuleWasApplied() {
    var scored = score(framework(area("A", yesNo("Q"), prose("P"), points("X"))), "P=words");
    assertThat(((OfItem) scored.derivation("Q")).rule()).isNull();
    assertThat(((OfItem) scored.derivation("P")).rule()).isNull();
    assertThat(scored.derivation("Q").score()).isNull();
    assertThat(scored.derivation("Q").cause()).isEqualTo(Cause.UNANSWERED);
  }

  @Test
  void whatWasNotScoredCannotBeUsed() {
    var fault = outcome(framework(area("A", Combine.GEOMETRIC_MEAN, points("X"))), "X=-1");
    assertThatThrownBy(fault::scored).hasMessageContaining("Node 'A'");
  }

  @Test
  void aScoreKnowsWhoseItIs() {
    var framework = framework(area("A", points("X")));
    var scored = new Scoring(framework).score(Sample.answers(framework, "X=1"), Sample.LEEDS);
    assertThat(scored.scored().participant()).isEqualTo(Sample.LEEDS);
    assertThat(scored.scored().framework()).isSameAs(framework);
    assertThat(new Scoring(framework).framework()).isSameAs(framework);
  }
}
