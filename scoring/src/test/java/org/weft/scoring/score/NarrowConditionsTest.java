package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.scoring.score.Sample.area;
import static org.weft.scoring.score.Sample.framework;
import static org.weft.scoring.score.Sample.level;
import static org.weft.scoring.score.Sample.number;
import static org.weft.scoring.score.Sample.points;
import static org.weft.scoring.score.Sample.score;
import static org.weft.scoring.score.Sample.text;
import static org.weft.scoring.score.Sample.with;
import static org.weft.scoring.score.Sample.yesNo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Condition.OnItem;
import org.weft.scoring.model.Condition.OnTag;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rules;

class NarrowConditionsTest {
  private static boolean holds(Condition when, Item item, String answer) {
    var framework = framework(area("B", item), area("A", points("T").when(when)));
    return score(framework, item.code() + "=" + answer).of("T").cause() != Cause.HIDDEN;
  }

  @Test
  void unknownIsWithinNoLimits() {
    var both = new OnItem("Q", List.of("unknown", "7"), Bounds.atLeast(5), false);
    assertThat(holds(both, number("Q", null), "unknown")).isFalse();
    assertThat(holds(both, number("Q", null), "7")).isTrue();
  }

  @Test
  void anOptionIsWithinNoLimitsEither() {
    var both = new OnItem("Q", List.of("yes"), Bounds.atLeast(0), false);
    assertThat(holds(both, yesNo("Q"), "yes")).isFalse();
  }

  @Test
  void aMissingScoreMeetsNothingHoweverLittleIsAsked() {
    var area = area("A", points("X").tagged("core"), points("Y").tagged("core"));
    for (var met : List.of(0.0, -5.0)) {
      var all = new OnTag("core", met, Bounds.atLeast(1));
      var framework = with(framework(area), level("all", all));
      assertThat(score(framework, "X=0").level()).isEmpty();
      assertThat(score(framework, "X=0", "Y=unknown").level()).isEmpty();
      assertThat(score(framework, "X=0", "Y=0").level()).isPresent();
    }
  }

  @Test
  void whatIsWrittenEarlierButShownLaterInAnotherRepeatedAreaHasNoAnswerHere() {
    var asked = area("B", yesNo("Q"), yesNo("R")).with(Repeat.over("service"));
    var asking = area("A", points("X").when(OnItem.is("R", "yes"))).with(Repeat.over("service"));
    var children = new Area.Children(List.of(asked, asking), List.of(), false, List.of("A", "B"));
    var outer = Area.of("O", text("O"), Rules.DEFAULT, children);
    var scored = score(framework(outer), "s:R=yes", "s:X=1");
    assertThat(scored.of("R", "s").score()).isEqualTo(100.0);
    assertThat(scored.of("X", "s").cause()).isEqualTo(Cause.HIDDEN);
  }
}
