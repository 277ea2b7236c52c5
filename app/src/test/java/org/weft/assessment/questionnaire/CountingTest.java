package org.weft.assessment.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

/// Whoever completes an area is not asked about questions on which nothing depends.
class CountingTest {
  @Test
  void aQuestionIsOptionalWhereNoRuleOfTheFrameworkLooksAtItsAnswer() {
    var framework =
        ((Reading.Read)
                FrameworkReader.read(
                    """
                    weft: framework/1
                    id: counting
                    version: "1"
                    title: Counting
                    areas:
                      - code: before
                        title: Before
                        items:
                          - {code: byWeight, ask: "?", type: text}
                      - code: a
                        title: Area
                        weight: [{when: {item: byWeight, answered: true}, weight: 2}, {weight: 1}]
                        items:
                          - {code: scored, ask: "?", type: yes-no}
                          - {code: weightless, ask: "?", type: yes-no, weight: 0}
                          - {code: byTag, ask: "?", type: yes-no, weight: 0, tags: [core]}
                          - {code: required, ask: "?", type: text, required: true}
                          - {code: unscored, ask: "?", type: number}
                          - {code: byQuestion, ask: "?", type: number}
                          - {code: byLevel, ask: "?", type: text}
                          - {code: byAdvice, ask: "?", type: date}
                          - {code: dependent, ask: "?", type: text, when: {not: {item: byQuestion, atLeast: 3}}}
                    levels:
                      - {code: first, title: First, when: {all: [{item: byLevel, answered: true}, {area: overall, atLeast: 10}]}}
                      - {code: second, title: Second, when: {tag: core, met: 100, atLeast: 0.9}}
                    recommendations:
                      - {code: advice, text: "Do it", when: {any: [{item: byAdvice, answered: true}]}}
                    """))
            .framework();
    assertThat(Prepared.of(framework).counting())
        .containsExactlyInAnyOrder(
            "byWeight", "scored", "required", "byQuestion", "byLevel", "byAdvice", "byTag");
  }
}
