package org.weft.scoring.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

  /// Two items of which the second bears the fault.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {code: a, ask: A, type: yes-no}~ {item: a, is: [maybe]}~ Answers are: yes, no
          {code: a, ask: A, type: yes-no}~ {item: a, is: [n/a]}~ not an answer
          {code: a, ask: A, type: yes-no}~ {item: a, is: []}~ at least one value
          {code: a, ask: A, type: yes-no}~ {item: a, atLeast: 5}~ compares numbers
          {code: a, ask: A, type: yes-no}~ {item: a, answered: false}~ can only be true
          {code: a, ask: A, type: yes-no}~ {item: A, answered: true}~ Did you mean “a”?
          {code: a, ask: A, type: number}~ {item: a, is: [many]}~ not a number
          {code: a, ask: A, type: choice, options: [{code: none, label: N}]}~ {item: a, is: [nine]}~ Did you mean “none”?
          """)
  void aConditionThatCannotHoldIsRefused(String first, String when, String sentence) {
    var second = "- {code: second, ask: B, type: yes-no, when: " + when + "}";

    var faults = Samples.faults(Samples.framework("- " + first + "\n" + second));

    assertThat(faults)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.message()).contains(sentence);
          assertThat(fault.line()).isEqualTo(10);
        });
  }

  /// Keys at the top of a file whose area `area` holds the item `a`, tagged `core`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          overall: {of: [aera]}~ Did you mean “area”?
          overall: {of: [a]}~ is an item; here belongs an area
          overall: {of: []}~ at least one area
          overall: {of: [area, area]}~ stands twice
          overall: {of: [overall]}~ cannot be combined
          overall: {require: 50}~ a share from 0 to 1
          overall: {combine: average}~ mean, sum, min, max, geometric-mean, share
          overall: {missing: drop}~ skip, zero, void
          overall: {weight: 2}~ “weight” is not known
          composites: [{code: c, title: C, of: [area]}, {code: c, title: C, of: [area]}]~ already
          composites: [{code: c, title: C, of: [area]}, {code: d, title: C, of: [c]}]~ only areas can be combined
          composites: [{code: area, title: C, of: [area]}]~ is an area's or item's already
          composites: [{code: overall, title: C, of: [area]}]~ “overall” is the code of the whole
          composites: [{code: c, title: C}]~ “of” is missing
          composites: [{code: c, title: C, of: [area], weights: {are: 1}}]~ not among the areas
          composites: [{code: c, title: C, of: [area], weights: {area: -1}}]~ at least 0
          comparisons: [{code: c, title: C, minimum: 0}]~ at least 1
          comparisons: [{code: c, title: C, where: {population: 5}}]~ Here belongs the comparison
          comparisons: [{code: c, title: C, where: {population: {}}}]~ compares with nothing
          levels: [{code: l, title: L, when: {area: nowhere, atLeast: 1}}]~ no area “nowhere”
          levels: [{code: l, title: L, when: {area: a, atLeast: 1}}]~ is an item
          levels: [{code: l, title: L, when: {tag: cor, met: 100, atLeast: 0.5}}]~ Did you mean “core”?
          levels: [{code: l, title: L, when: {tag: core, atLeast: 0.5}}]~ “met” is missing
          levels: [{code: l, title: L, when: {tag: core, met: 100, atLeast: 50}}]~ from 0 to 1
          levels: [{code: l, title: L, when: {not: {all: [{item: b, answered: true}]}}}]~ no item “b”
          levels: {code: l}~ Here belongs a list
          levels: [{code: l, title: L, when: {area: area, atLeast: many}}]~ Here belongs a number
          levels: [{code: l, title: L, when: {area: area, atleast: 5}}]~ Did you mean “atLeast”?
          comparisons: [{code: c, title: C, where: {population: {atleast: 5}}}]~ Did you mean “atLeast”?
          overall: {of: area}~ Here belongs a list
          recommendations: [{code: r, text: R, when: {item: a, is: ["yes"]}, priority: 4}]~ from 1 to 3
          recommendations: [{code: r, text: R, when: {item: a, is: ["yes"]}, themes: x}]~ Here belongs a list
          scale: {min: 5, max: 5}~ must be below
          language: english language~ not a language tag
          colour: red~ not known in a framework
          title: [a]~ not a list
          """)
  void aFaultBesideTheTreeIsRefused(String line, String sentence) {
    var sample = Samples.framework("- {code: a, ask: A, type: yes-no, tags: [core]}");
    var text = sample.replace("title: Sample\n", "") + line;

    var faults = Samples.faults(text);

    assertThat(faults)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.message()).contains(sentence);
          assertThat(fault.line()).isEqualTo(9);
        });
  }

  @Test
  void whatAFrameworkCannotDoWithoutIsAskedFor() {
    assertThat(Samples.faults("areas: []"))
        .extracting(Fault::message)
        .containsExactly(
            "The key “weft” is missing. Add it.",
            "The key “id” is missing. Add it.",
            "The key “version” is missing. Add it.",
            "A framework has at least one area.");
    assertThat(Samples.faults("weft: framework/1\nid: x\nversion: 1\ntitle: X"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("“areas” is missing"));
  }

  /// One faulty area, with one item where it says so, and a piece of the sentence.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {code: b, title: B}~ at least one child
          {code: b, title: B, items: []}~ at least one child
          {title: B, ITEMS}~ “code” is missing
          {code: b, title: B, strand: 5, ITEMS}~ from 1 to 4
          {code: b, title: B, weight: -1, ITEMS}~ at least 0
          {code: b, title: B, require: 2, ITEMS}~ a share from 0 to 1
          {code: b, title: B, repeat: {combine: mean}, ITEMS}~ “over” is missing
          {code: b, title: B, repeat: {over: s, missing: zero}, ITEMS}~ skip, void
          {code: b, title: B, tags: [x], ITEMS}~ “tags” is not known
          """)
  void aFaultyAreaIsRefusedWithASentenceAndItsPlace(String area, String sentence) {
    var items = "items: [{code: q, ask: Q, type: yes-no}]";
    var sample = Samples.framework("- {code: a, ask: A, type: yes-no}");

    var faults = Samples.faults(sample + "  - " + area.replace("ITEMS", items));

    assertThat(faults)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.message()).contains(sentence);
          assertThat(fault.line()).isEqualTo(10);
        });
  }

  @Test
  void allFaultsOfAFileAreListedInItsOrder() {
    var faults =
        Samples.faults(
            """
            weft: framework/2
            id: no slug
            areas:
              - code: a
                weight: heavy
                items:
                  - {code: q1, ask: Q, type: maybe}
                  - {code: q2, ask: Q, type: yes-no, when: {item: q9, answered: true}}
            levels:
              - {code: l, title: L, when: {area: b, atLeast: 1}}
            """);

    assertThat(faults).extracting(Fault::line).containsExactly(1, 1, 2, 5, 7, 8, 10);
    assertThat(faults).extracting(Fault::column).containsExactly(1, 7, 5, 13, 34, 55, 38);
    assertThat(faults.getLast().where()).isEqualTo("levels[0].when.area");
  }
}
