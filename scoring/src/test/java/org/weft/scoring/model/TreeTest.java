package org.weft.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
  private static final Item X = item("X", Kind.YesNo.DEFAULT);
  private static final Item Y = item("Y", Kind.YesNo.DEFAULT);
  private static final Item P = item("P", new Kind.Prose());
  private static final Area INNER = area("inner", List.of(), List.of(X), false, List.of());
  private static final Area WORDS = area("words", List.of(), List.of(P), false, List.of());

  private static Text text(String text) {
    return Text.of("en", text);
  }

  private static Item item(String code, Kind kind) {
    return Item.of(code, text(code), kind);
  }

  private static Area area(
      String code, List<Area> areas, List<Item> items, boolean itemsFirst, List<String> order) {
    var below = new Area.Children(areas, items, itemsFirst, order);
    return Area.of(code, text(code), Rules.DEFAULT, below);
  }

  @Test
  void childrenAreAreasAndThenItems() {
    var outer = area("outer", List.of(INNER, WORDS), List.of(Y), true, List.of());
    var tree = new Tree(List.of(outer));
    assertThat(tree.children(outer)).containsExactly(INNER, WORDS, Y);
    assertThat(tree.areas()).containsExactly(outer, INNER, WORDS);
    assertThat(tree.items()).containsExactly(X, P, Y);
    assertThat(tree.asWritten()).containsExactly(outer, Y, INNER, X, WORDS, P);
    assertThat(tree.position("Y")).isEqualTo(1);
    assertThat(tree.position("P")).isEqualTo(5);
  }

  @Test
  void anOrderOverrulesAreasAndThenItems() {
    var outer =
        area("outer", List.of(INNER, WORDS), List.of(Y), false, List.of("words", "Y", "inner"));
    var tree = new Tree(List.of(outer));
    assertThat(tree.children(outer)).containsExactly(WORDS, Y, INNER);
    assertThat(tree.areas()).containsExactly(outer, WORDS, INNER);
    assertThat(tree.asWritten()).containsExactly(outer, INNER, X, WORDS, P, Y);
  }

  @Test
  void anOrderListsAllChildrenOnce() {
    for (var order :
        List.of(List.of("Y"), List.of("Y", "inner", "Z"), List.of("Y", "Y", "inner"))) {
      assertThatThrownBy(() -> area("outer", List.of(INNER), List.of(Y), false, order))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("order");
    }
  }

  @Test
  void nodesAreFoundByTheirCode() {
    var outer = area("outer", List.of(INNER, WORDS), List.of(Y), false, List.of());
    var tree = new Tree(List.of(outer));
    assertThat(tree.find("X")).contains(X);
    assertThat(tree.find("Z")).isEmpty();
    assertThat(tree.findItem("X")).contains(X);
    assertThat(tree.findItem("inner")).isEmpty();
    assertThat(tree.findArea("inner")).contains(INNER);
    assertThat(tree.findArea("X")).isEmpty();
    assertThat(tree.parent("X")).contains(INNER);
    assertThat(tree.parent("outer")).isEmpty();
    assertThat(tree.path("X")).containsExactly(outer, INNER);
    assertThat(tree.path("outer")).isEmpty();
    assertThatThrownBy(() -> tree.parent("Z")).hasMessageContaining("no 'Z'");
  }

  @Test
  void anAreaIsScoredIfSomethingBelowIs() {
    var tree = new Tree(List.of(area("outer", List.of(INNER, WORDS), List.of(), false, List.of())));
    assertThat(tree.scored("outer")).isTrue();
    assertThat(tree.scored("inner")).isTrue();
    assertThat(tree.scored("words")).isFalse();
    assertThat(tree.scored("P")).isFalse();
  }

  @Test
  void theRepeatedAreaIsAroundWhatIsInsideIt() {
    var outer =
        area("outer", List.of(INNER), List.of(), false, List.of()).with(Repeat.over("service"));
    var tree = new Tree(List.of(outer, WORDS));
    assertThat(tree.repeatAround("outer")).isEmpty();
    assertThat(tree.repeatAround("inner")).contains(outer);
    assertThat(tree.repeatAround("X")).contains(outer);
    assertThat(tree.repeatAround("P")).isEmpty();
  }

  @Test
  void aTreeWithoutSenseIsRefused() {
    assertThatThrownBy(() -> new Tree(List.of())).hasMessageContaining("at least one area");
    assertThatThrownBy(() -> new Tree(List.of(INNER, INNER))).hasMessageContaining("stands twice");
    assertThatThrownBy(() -> area("A", List.of(), List.of(), false, List.of()))
        .hasMessageContaining("at least one child");
    var repeated = INNER.with(Repeat.over("service"));
    var outer = area("outer", List.of(repeated), List.of(), false, List.of());
    assertThatThrownBy(() -> new Tree(List.of(outer.with(Repeat.over("place")))))
        .hasMessageContaining("'inner' stands inside 'outer'");
  }

  @Test
  void treesAreEqualByWhatTheyHold() {
    var one = new Tree(List.of(INNER));
    assertThat(one).isEqualTo(new Tree(List.of(INNER))).hasSameHashCodeAs(new Tree(List.of(INNER)));
    assertThat(one).isNotEqualTo(new Tree(List.of(WORDS))).isNotEqualTo("inner");
    assertThat(one).hasToString("Tree[" + INNER + "]");
  }
}
