package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.choice;
import static org.weft.scoring.score.Sample.choices;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.item;
import static org.weft.scoring.score.Sample.number;
import static org.weft.scoring.score.Sample.option;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Condition.OnItem;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.score.Derivation.NumberPoints;
import org.weft.scoring.score.Derivation.OfItem;
import org.weft.scoring.score.Derivation.OptionPoints;
import org.weft.scoring.score.Derivation.Ticked;

class ItemDerivationTest {
  private static OfItem derived(Item item, String answer) {
    var scored = score(framework(area("A", item)), item.code() + "=" + answer);
    return (OfItem) scored.derivation(item.code());
  }

  @Test
  void yesAndNoTellTheirOwnPoints() {
    var item = item("Q", new Kind.YesNo(30, -10));
    assertThat(derived(item, "yes").rule())
        .isEqualTo(new OptionPoints(List.of(new Ticked("yes", 30.0)), null, null));
    assertThat(derived(item, "no").rule())
        .isEqualTo(new OptionPoints(List.of(new Ticked("no", -10.0)), null, null));
  }

  @Test
  void onlyWhatWasChosenIsTold() {
    var one = choice("X", option("a", 1.0), option("b", 2.0));
    assertThat(derived(one, "b").rule())
        .isEqualTo(new OptionPoints(List.of(new Ticked("b", 2.0)), null, null));
    var some = choices("X", Kind.Ticks.MAX, null, option("a", 1.0), option("b", 2.0));
    assertThat(derived(some, "a").rule())
        .isEqualTo(new OptionPoints(List.of(new Ticked("a", 1.0)), Kind.Ticks.MAX, null));
    assertThat(derived(some, "none").rule())
        .isEqualTo(new OptionPoints(List.of(), Kind.Ticks.MAX, null));
  }

  @Test
  void aNumberOnALineFellIntoNoBand() {
    var line = new NumberScore.Linear(0, 10, 100, true);
    assertThat(derived(number("X", line), "4").rule()).isEqualTo(new NumberPoints(4, line, null));
    assertThat(derived(number("X", null), "4").rule()).isNull();
  }

  @Test
  void negativeZeroIsZeroBeforeRoundingToo() {
    var unrounded = derived(points("X"), "-0").unrounded();
    assertThat(unrounded).isNotNull();
    assertThat(1 / unrounded).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aHiddenAnswerIsKeptAndNoRuleApplied() {
    var hidden = yesNo("Y").when(OnItem.is("Q", "yes"));
    var scored = score(framework(area("A", yesNo("Q"), hidden)), "Q=no", "Y=yes");
    var derivation = (OfItem) scored.derivation("Y");
    assertThat(derivation.answer().raw()).isEqualTo("yes");
    assertThat(derivation.cause()).isEqualTo(Cause.HIDDEN);
    assertThat(derivation.rule()).isNull();
    assertThat(derivation.unrounded()).isNull();
    assertThat(derivation.score()).isNull();
  }
}
