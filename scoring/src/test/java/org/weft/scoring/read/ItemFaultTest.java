package org.weft.scoring.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemFaultTest {

  /// One faulty item in a sample, `|` for a line break, and a piece of the sentence.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {code: a, ask: A, type: yes-no, colour: red}~ The key “colour” is not known in an item
          {code: a, aks: A, type: yes-no}~ Did you mean “ask”?
          {code: a, ask: A}~ “type” is missing
          {ask: A, type: yes-no}~ “code” is missing
          {code: a, type: yes-no}~ “ask” is missing
          {code: a b, ask: A, type: yes-no}~ is not a code
          {code: overall, ask: A, type: yes-no}~ “overall” is the code of the whole
          {code: area, ask: A, type: yes-no}~ stands in line 6 already
          {code: a, ask: A, type: yesno}~ Did you mean “yes-no”?
          {code: a, ask: A, type: choice}~ “options” is missing
          {code: a, ask: A, type: choice, options: []}~ no option
          {code: a, ask: A, type: choice, options: [{code: unknown, label: U}]}~ reserved answer
          {code: a, ask: A, type: choice, options: [{code: n/a, label: U}]}~ reserved answer
          {code: a, ask: A, type: choices, options: [{code: none, label: U}]}~ reserved answer
          {code: a, ask: A, type: choice, options: [{code: x, label: X}, {code: x, label: Y}]}~ stands twice in this item
          {code: a, ask: A, type: choice, options: [{code: x, label: X, exclusive: true}]}~ no meaning for the type choice
          {code: a, ask: A, type: yes-no, options: [{code: x, label: X}]}~ “options” has no meaning for the type yes-no
          {code: a, ask: A, type: yes-no, cap: 5}~ “cap” has no meaning for the type yes-no
          {code: a, ask: A, type: choice, points: 5, options: [{code: x, label: X}]}~ “points” has no meaning for the type choice
          {code: a, ask: A, type: text, min: 5}~ “min” has no meaning for the type text
          {code: a, ask: A, type: text, weight: 5}~ “weight” has no meaning for the type text
          {code: a, ask: A, type: yes-no, weight: -1}~ at least 0
          {code: a, ask: A, type: yes-no, weight: .inf}~ must be finite
          {code: a, ask: A, type: yes-no, weight: .NaN}~ must be finite
          {code: a, ask: A, type: yes-no, weight: 1e999}~ too large
          {code: a, ask: A, type: yes-no, weight: "1"}~ Remove the quotes
          {code: a, ask: A, type: yes-no, weight: []}~ at least one case
          {code: a, ask: A, type: yes-no, weight: [{weight: 1}, {weight: 2}]}~ must be the last one
          {code: a, ask: A, type: yes-no, points: {yes: 1, maybe: 2}}~ “maybe” is not known
          {code: a, ask: A, type: yes-no, required: yes}~ true or false
          {code: a, ask: A, type: yes-no, evidence: some}~ none, optional, required
          {code: a, ask: A, type: yes-no, round: {digits: 20}}~ from 0 to 15
          {code: a, ask: A, type: yes-no, round: {mode: floor}}~ “digits” is missing
          {code: a, ask: A, type: yes-no, round: {digits: 1, mode: up}}~ half-up, half-even
          {code: a, ask: A, type: yes-no, tags: [x, x]}~ stands twice in this list
          {code: a, ask: A, type: yes-no, tags: x}~ Here belongs a list
          {code: a, ask: A, type: number, min: 2, max: 1}~ “max” is below “min”
          {code: a, ask: A, type: number, score: {method: linear, from: 1, to: 1}}~ are the same
          {code: a, ask: A, type: number, score: {method: linear, from: 1}}~ “to” is missing
          {code: a, ask: A, type: number, score: {method: log, from: 0, to: 1}}~ above 0
          {code: a, ask: A, type: number, score: {method: value, points: 1}}~ no meaning for the method value
          {code: a, ask: A, type: number, score: {method: bands, bands: [{below: 1, points: 1}]}}~ The last band has no “below”
          {code: a, ask: A, type: number, score: {method: bands, bands: [{points: 1}, {points: 2}]}}~ Only the last band
          {code: a, ask: A, type: number, score: {method: bands, bands: [{below: 1, points: 1}, {below: 1, points: 1}, {points: 2}]}}~ must rise
          {code: a, ask: A, type: number, score: {method: square}}~ value, linear, log, bands
          {code: a, ask: {en: A, 12345678901: B}, type: yes-no}~ not a language tag
          {code: a, ask: {}, type: yes-no}~ at least one language
          {code: a, ask: "", type: yes-no}~ no value here
          {code: a, ask: {en: "", fr: " "}, type: yes-no}~ no text here in any language
          {code: a, ask: A, type: yes-no, <<: {weight: 2}}~ Merge keys
          {code: a, ask: A, type: yes-no, code: b}~ stands twice in this map
          {code: a, ask: !!binary A, type: yes-no}~ tag
          {code: a, ask: A, type: yes-no, when: {item: a, is: ["yes"]}}~ may only look back
          {code: a, ask: A, type: yes-no, when: {item: b, is: ["yes"]}}~ no item “b”
          {code: a, ask: A, type: yes-no, when: {item: area, is: ["yes"]}}~ is an area
          {code: a, ask: A, type: yes-no, when: {area: area, atLeast: 1}}~ levels and recommendations only
          {code: a, ask: A, type: yes-no, when: {attribute: type}}~ compares with nothing
          {code: a, ask: A, type: yes-no, when: {attribute: type, answered: true}}~ no meaning beside “attribute”
          {code: a, ask: A, type: yes-no, when: {attribute: type, item: b}}~ not several
          {code: a, ask: A, type: yes-no, when: {}}~ needs one of the keys
          {code: a, ask: A, type: yes-no, when: yes}~ Here belongs a condition
          """)
  void aFaultyItemIsRefusedWithASentenceAndItsPlace(String item, String sentence) {
    var faults = Samples.faults(Samples.framework("- " + item));

    assertThat(faults)
        .anySatisfy(fault -> {
          assertThat(fault.message()).contains(sentence);
          assertThat(fault.line()).isEqualTo(9);
        });
  }

  @Test
  void anOptionThatStandsTwiceIsNamedThoughItsFirstHasAnotherFault() {
    var item =
        "- {code: a, ask: A, type: choice, options: [{code: x, label: X, points: ten}, {code: x, label: Y}]}";

    assertThat(Samples.faults(Samples.framework(item)))
        .extracting(Fault::column)
        .containsExactly(79, 92);
  }
}
