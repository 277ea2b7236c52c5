package org.weft.scoring.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What may name what.
class ReferenceTest {

  @Test
  void whatIsInsideARepeatedAreaCannotBeNamedFromOutside() {
    var faults =
        Samples.faults(
            """
            weft: framework/1
            id: repeated
            version: "1"
            title: Repeated
            overall: {of: [inner]}
            areas:
              - code: outer
                title: Outer
                repeat: {over: service, missing: zero}
                areas:
                  - {code: inner, title: Inner, items: [{code: q, ask: Q, type: yes-no}]}
                  - {code: fine, title: Fine, items: [{code: r, ask: R, type: yes-no, when: {item: q, is: ["yes"]}}]}
                  - {code: again, title: Again, repeat: {over: place}, items: [{code: s, ask: S, type: yes-no}]}
              - {code: other, title: Other, items: [{code: t, ask: T, type: yes-no, when: {item: q, is: ["yes"]}}]}
            composites: [{code: c, title: C, of: [outer, inner]}]
            levels:
              - {code: l, title: L, when: {item: q, is: ["yes"]}}
              - {code: m, title: M, when: {all: [{area: inner, atLeast: 1}, {area: outer, atLeast: 1}, {area: c, atLeast: 1}]}}
            """);

    assertThat(faults).extracting(Fault::line).containsExactly(5, 9, 13, 14, 15, 17, 18);
    assertThat(faults.getFirst().message())
        .contains("score per instance")
        .contains("“outer” itself");
    assertThat(faults.get(2).message()).contains("a repeated area inside another is refused");
    assertThat(faults.get(5).message()).contains("cannot be named from outside");
  }

  @Test
  void orderListsAllChildrenOnce() {
    var area =
        """
        weft: framework/1
        id: ordered
        version: "1"
        title: Ordered
        areas:
          - code: a
            title: A
            order: %s
            areas: [{code: b, title: B, items: [{code: c, ask: C, type: yes-no}]}]
            items: [{code: d, ask: D, type: yes-no}]
        """;

    assertThat(Samples.read(area.formatted("[d, b]")).tree().areas()).hasSize(2);
    assertThat(Samples.faults(area.formatted("[d]")))
        .singleElement()
        .asString()
        .contains("missing: b");
    assertThat(Samples.faults(area.formatted("[d, b, c]")))
        .singleElement()
        .asString()
        .contains("“c” is not a child");
    assertThat(Samples.faults(area.formatted("[d, b, d]")))
        .singleElement()
        .asString()
        .contains("twice");
    assertThat(Samples.faults(area.formatted("[]")))
        .singleElement()
        .asString()
        .contains("missing: b, d");
  }

  @Test
  void aShareOfAttainablePointsNeedsAMaximumOfEveryChildThatCounts() {
    var file =
        """
        weft: framework/1
        id: share
        version: "1"
        title: Share
        areas:
          - code: top
            title: Top
            combine: share
            items:
              - {code: a, ask: A, type: number, score: {method: value}}
              - {code: b, ask: B, type: number, max: 5, score: {method: value}}
              - {code: c, ask: C, type: number, weight: 0, score: {method: value}}
              - {code: d, ask: D, type: number}
              - {code: e, ask: E, type: number, score: {method: linear, from: 0, to: 9}}
              - {code: f, ask: F, type: number, max: 5, score: {method: linear, from: 9, to: 0, clamp: false}}
              - {code: i, ask: I, type: number, min: 0, score: {method: log, from: 9, to: 1, clamp: false}}
              - {code: j, ask: J, type: number, min: 0.1, score: {method: log, from: 9, to: 1, clamp: false}}
            areas:
              - code: low
                title: Low
                items:
                  - {code: g, ask: G, type: number, score: {method: value}}
              - code: own
                title: Own
                combine: share
                items:
                  - {code: h, ask: H, type: number, max: 1, score: {method: value}}
        """;

    var top = file.replace("combine: share", "combine: mean");
    assertThat(Samples.faults(top + "overall: {combine: share}")).hasSize(4);
    assertThat(Samples.faults(file))
        .satisfiesExactly(
            fault -> assertThat(fault.message()).contains("“a”").contains("add “max”"),
            fault -> assertThat(fault.message()).contains("“f”").contains("add “min”"),
            fault -> assertThat(fault.message()).contains("“i”").contains("add “min” above “0”"),
            fault -> assertThat(fault.message()).contains("“g”").contains("add “max”"));
    assertThat(
            Samples.faults(
                file.replace("combine: share", "combine: mean")
                    + "overall: {combine: share, of: [own, low]}"))
        .singleElement()
        .asString()
        .contains("“g”");
  }

  @Test
  void theWeightsOfACompositeSayWhichAreasItsShareCounts() {
    var file =
        """
        weft: framework/1
        id: share
        version: "1"
        title: Share
        areas:
          - code: a
            title: A
            weight: %s
            items: [{code: q, ask: Q, type: number, score: {method: value}}]
          - code: b
            title: B
            items: [{code: r, ask: R, type: yes-no}]
        composites:
          - {code: c, title: C, combine: share, of: [a, b], weights: {a: %s}}
        """;

    assertThat(Samples.faults(file.formatted("0", "2")))
        .singleElement()
        .asString()
        .contains("“q”")
        .contains("add “max”");
    assertThat(Samples.read(file.formatted("2", "0")).composites()).hasSize(1);
  }
}
