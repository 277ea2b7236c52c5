package org.weft.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.NumberScore.Band;

/// What a type can tell to be nonsense cannot be built.
class NonsenseTest {
  private static final Text T = Text.of("en", "T");
  private static final Item X = Item.of("X", T, Kind.YesNo.DEFAULT);
  private static final Area A = Area.of("A", T, Rules.DEFAULT, Area.Children.of(X));
  private static final Area R =
      Area.of("R", T, Rules.DEFAULT, Area.Children.of(A)).with(Repeat.over("service"));

  private static void refused(ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(".{10,}");
  }

  @Test
  void codesHaveAForm() {
    for (var code : List.of("", "-a", "a b", "é", "a/b", "x".repeat(65))) {
      assertThat(Codes.isCode(code)).isFalse();
      refused(() -> Item.of(code, T, Kind.YesNo.DEFAULT));
    }
    for (var code : List.of("a", "7", "A.1_b-c", "x".repeat(64))) {
      assertThat(Codes.isCode(code)).isTrue();
    }
    refused(() -> Area.of("overall", T, Rules.DEFAULT, Area.Children.of(X)));
  }

  @Test
  void reservedWordsAreNoOptions() {
    assertThat(Codes.isOptionCode("unknown", false)).isFalse();
    assertThat(Codes.isOptionCode("none", false)).isTrue();
    assertThat(Codes.isOptionCode("none", true)).isFalse();
    var none = new Option("none", T, 0.0, true);
    assertThat(new Kind.Choice(List.of(none)).options()).hasSize(1);
    refused(() -> new Kind.Choices(List.of(none), Kind.Ticks.SUM, null));
    refused(() -> new Kind.Choice(List.of(new Option("unknown", T, 0.0, false))));
    refused(() -> new Kind.Choice(List.of(none, none)));
    refused(() -> new Kind.Choice(List.of()));
  }

  @Test
  void numbersAreFinite() {
    refused(() -> new Option("a", T, Double.NaN, false));
    refused(() -> new Kind.YesNo(Double.POSITIVE_INFINITY, 0));
    refused(() -> new Kind.YesNo(0, Double.NaN));
    refused(() -> Weight.of(-1));
    refused(() -> Weight.of(Double.NaN));
    refused(() -> new Weight.Case(null, Double.POSITIVE_INFINITY));
    refused(() -> new Weight.Cases(List.of()));
    refused(() -> new Band(Double.NaN, 0));
    refused(() -> new About.Scale(5, 5));
  }

  @Test
  void rulesForNumbersMakeSense() {
    refused(() -> new NumberScore.Linear(3, 3, 100, true));
    refused(() -> new NumberScore.Linear(0, Double.NaN, 100, true));
    refused(() -> new NumberScore.Log(0, 3, 100, true));
    refused(() -> new NumberScore.Log(3, -1, 100, true));
    refused(() -> new NumberScore.Log(3, 0, 100, true));
    refused(() -> new NumberScore.Log(3, 3, 100, true));
    refused(() -> new NumberScore.Bands(List.of()));
    refused(() -> new NumberScore.Bands(List.of(new Band(3.0, 0))));
    refused(() -> new NumberScore.Bands(List.of(new Band(null, 0), new Band(null, 1))));
    refused(() ->
        new NumberScore.Bands(List.of(new Band(3.0, 0), new Band(3.0, 0), new Band(null, 1))));
    refused(() -> new Kind.Numeric(null, 3.0, 2.0, null));
  }

  @Test
  void rulesOfNodesMakeSense() {
    refused(() -> Rules.DEFAULT.requiring(1.1));
    refused(() -> Rules.DEFAULT.requiring(-0.1));
    refused(() -> Rounding.halfUp(16));
    refused(() -> Rounding.halfUp(-1));
    refused(() -> new Repeat("service", Combine.MEAN, Missing.ZERO, null));
    refused(() -> Repeat.over(" "));
    refused(() -> new Area("A", T, null, Weight.ONE, null, Rules.DEFAULT, null, 5, A.below()));
    refused(() -> new Area("A", T, null, Weight.ONE, null, Rules.DEFAULT, null, 0, A.below()));
  }

  @Test
  void conditionsCompareWithSomething() {
    refused(() -> new Condition.OnItem("X", null, Bounds.NONE, false));
    refused(() -> new Condition.OnAttribute("type", null, Bounds.NONE));
    refused(() -> new Condition.OnArea("A", Bounds.NONE));
    refused(() -> new Condition.OnTag("core", 100, Bounds.NONE));
    assertThat(Bounds.NONE.isEmpty()).isTrue();
    var one = new Bounds(null, null, null, 1.0);
    assertThat(one.isEmpty() || Bounds.atLeast(1).isEmpty() || Bounds.atMost(1).isEmpty())
        .isFalse();
    assertThat(Bounds.above(1).isEmpty()).isFalse();
  }

  @Test
  void frameworksNameOnlyWhatTheyHave() {
    var about = About.of("id", "1", T);
    refused(() -> About.of(" ", "1", T));
    refused(() -> About.of("id", "", T));
    refused(() -> Framework.of(about, new Overall(Rules.DEFAULT, List.of("Z")), List.of(A)));
    refused(() -> Framework.of(about, new Overall(Rules.DEFAULT, List.of("X")), List.of(A)));
    refused(() -> Framework.of(about, new Overall(Rules.DEFAULT, List.of("A")), List.of(R)));
    refused(() -> new Overall(Rules.DEFAULT, List.of("A", "A")));
    refused(() -> new Composite("C", T, Rules.DEFAULT, List.of(), Map.of()));
    refused(() -> new Composite("C", T, Rules.DEFAULT, List.of("A"), Map.of("B", 1.0)));
    refused(() -> new Composite("C", T, Rules.DEFAULT, List.of("A"), Map.of("A", -1.0)));
    refused(() -> composed(about, new Composite("A", T, Rules.DEFAULT, List.of("A"), Map.of())));
    refused(() -> composed(about, new Composite("C", T, Rules.DEFAULT, List.of("Z"), Map.of())));
    refused(
        () -> composed(about, new Composite("overall", T, Rules.DEFAULT, List.of("A"), Map.of())));
    refused(() -> new Recommendation("r", new Condition.All(List.of()), T, List.of(), 4));
    refused(() -> new Comparison("c", T, List.of(), 0));
    refused(() -> new Composite("C", T, Rules.DEFAULT, List.of("A", "A"), Map.of()));
    var infinite = Map.of("A", Double.POSITIVE_INFINITY);
    refused(() -> new Composite("C", T, Rules.DEFAULT, List.of("A"), infinite));
  }

  @Test
  void whatIsJustWithinTheLimitsMakesSense() {
    assertThat(Rounding.halfUp(15).digits()).isEqualTo(15);
    assertThat(Rounding.halfUp(0).digits()).isEqualTo(0);
    assertThat(new Kind.Numeric(null, 3.0, 3.0, null).max()).isEqualTo(3);
    assertThat(new Comparison("c", T, List.of(), 1).minimum()).isEqualTo(1);
    for (var strand : List.of(1, 4)) {
      var area = new Area("A", T, null, Weight.ONE, null, Rules.DEFAULT, null, strand, A.below());
      assertThat(area.strand()).isEqualTo(strand);
    }
    var weights = Map.of("A", 0.0, "B", Double.MAX_VALUE);
    assertThat(new Composite("C", T, Rules.DEFAULT, List.of("A", "B"), weights).weights())
        .isEqualTo(weights);
  }

  private static Framework composed(About about, Composite composite) {
    return new Framework(
        about,
        Overall.DEFAULT,
        new Tree(List.of(A)),
        List.of(composite),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aTextFallsBackToWhatThereIs() {
    var text = new Text(Map.of("en", "Street", "fr", "Rue"));
    assertThat(text.in("fr", "en")).isEqualTo("Rue");
    assertThat(text.in("fr-CA", "en")).isEqualTo("Rue");
    assertThat(text.in("de", "en-GB")).isEqualTo("Street");
    assertThat(text.languageFor("fr-CA", "en")).isEqualTo("fr");
    assertThat(Text.of("ar", "شارع").in("fr", "en")).isEqualTo("شارع");
    assertThat(Text.of("ar", "شارع").languageFor("fr", "en")).isEqualTo("ar");
    refused(() -> new Text(Map.of()));
  }

  @Test
  void aFrameworkKnowsItsLanguagesAndComposites() {
    var french = Item.of("Y", new Text(Map.of("fr", "Quoi", "en", "What")), new Kind.Prose());
    var area = Area.of("B", T, Rules.DEFAULT, Area.Children.of(french));
    var framework = Framework.of(About.of("id", "1", T), Overall.DEFAULT, List.of(area));
    assertThat(Set.copyOf(framework.languages())).isEqualTo(Set.of("en", "fr"));
    assertThat(framework.findComposite("C")).isEmpty();
    assertThat(framework.overallAreas()).containsExactly(area);
    assertThat(framework.id() + " " + framework.version()).isEqualTo("id 1");
  }
}
