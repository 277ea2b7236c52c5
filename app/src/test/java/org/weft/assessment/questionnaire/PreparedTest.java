package org.weft.assessment.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

/// Whoever saves an answer is told of the questions it opens. Where an answer is said to decide
/// over nothing, nobody looks: so it must be true.
class PreparedTest {
  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "A1", List.of("full", "part", "none", "n/a"),
          "A2", List.of("web", "print", "web print", "nothing"),
          "A3", List.of("0", "10", "20", "20.5", "n/a"),
          "A4", List.of("yes", "no", "n/a"),
          "A5", List.of("yes", "no"));

  private final Prepared prepared =
      Prepared.of(
          ((Reading.Read)
                  FrameworkReader.read(
                      """
                      weft: framework/1
                      id: conditions
                      version: "1"
                      title: Conditions
                      areas:
                        - code: a
                          title: What decides
                          items:
                            - {code: A1, ask: "One?", type: choice, notApplicable: true, options: [{code: full, label: F, points: 1}, {code: part, label: P, points: 1}, {code: none, label: N, points: 0}]}
                            - {code: A2, ask: "Several?", type: choices, options: [{code: web, label: W, points: 1}, {code: print, label: P, points: 1}, {code: nothing, label: N, points: 0, exclusive: true}]}
                            - {code: A3, ask: "How many?", type: number, notApplicable: true, min: 0, max: 100, score: {method: linear, from: 0, to: 80}}
                            - {code: A4, ask: "Is it?", type: yes-no, notApplicable: true}
                            - {code: A5, ask: "Nobody asks?", type: yes-no}
                        - code: b
                          title: What is decided
                          items:
                            - {code: B1, ask: "?", type: yes-no, when: {item: A1, is: [full, part]}}
                            - {code: B2, ask: "?", type: yes-no, when: {not: {item: A1, is: [none]}}}
                            - {code: B3, ask: "?", type: yes-no, when: {item: A2, is: [web]}}
                            - {code: B4, ask: "?", type: yes-no, when: {item: A3, atLeast: 20}}
                            - {code: B5, ask: "?", type: yes-no, when: {all: [{item: A4, answered: true}, {any: [{item: A4, is: ["yes"]}, {item: A3, below: 15}]}]}}
                        - code: c
                          title: A whole area
                          when: {any: [{item: A1, is: [none]}, {item: A4, is: ["no"]}]}
                          items:
                            - {code: C1, ask: "?", type: yes-no}
                      """))
              .framework());

  @Test
  void whatIsSaidToDecideOverNothingOpensAndClosesNoQuestion() {
    var random = new Random(7);
    var idle = new HashSet<String>();
    for (int round = 0; round < 2_000; round++) {
      var values = new HashMap<AnswerKey, String>();
      ANSWERS.forEach((item, some) -> values.put(AnswerKey.of(item), any(some, random)));
      var item = any(List.copyOf(ANSWERS.keySet()), random);
      var before = open(values);
      var old = values.put(AnswerKey.of(item), any(ANSWERS.get(item), random));
      var given = values.get(AnswerKey.of(item));
      if (!prepared.decides(item, old, given)) {
        assertThat(open(values)).as("%s from %s to %s", item, old, given).isEqualTo(before);
        idle.add(item);
      }
    }
    assertThat(idle).as("items that sometimes decide over nothing").contains("A1", "A5");
  }

  @Test
  void anAnswerThatOpensTheSameQuestionsAsTheOneBeforeDecidesOverNothing() {
    assertThat(prepared.decides("A1", "full", "part")).isFalse();
    assertThat(prepared.decides("A1", "part", "none")).isTrue();
    assertThat(prepared.decides("A5", "yes", "no")).isFalse();
    assertThat(prepared.decides("A3", "10", "20")).as("numbers are not looked into").isTrue();
  }

  private Set<String> open(Map<AnswerKey, String> values) {
    return new Questionnaire(prepared, Participant.named("Leeds"), values, List.of())
        .applicable().stream().map(ask -> ask.key().item()).collect(Collectors.toSet());
  }

  private static String any(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
