package org.weft.scoring.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.weft.scoring.model.Framework;

/// Framework files for tests.
public final class Samples {

  /// The worked case of the format's section 9.
  public static final String WORKED_CASE =
      """
      weft: framework/1
      id: worked-case
      version: "1"
      title: Worked case
      overall: {combine: mean, missing: skip}
      areas:
        - code: commitment
          title: Commitment
          weight: 2
          missing: zero
          items:
            - {code: C1, ask: "Is there a public statement?", type: yes-no}
            - {code: C2, ask: "Is there a strategy?", type: choice, weight: 3,
               options: [{code: "full", label: Yes, points: 100}, {code: part, label: In part, points: 40}, {code: none, label: No, points: 0}]}
            - {code: C3, ask: "How often is it evaluated?", type: choice, when: {item: C2, is: [full, part]},
               options: [{code: yearly, label: Every year, points: 100}, {code: never, label: Never, points: 0}]}
        - code: language
          title: Language
          combine: min
          items:
            - {code: L1, ask: "Share of front desks with interpreting (%)", type: number, min: 0, max: 100, score: {method: linear, from: 0, to: 80}}
            - {code: L2, ask: "Which materials are translated?", type: choices, cap: 100, options: [{code: web, label: Web, points: 60}, {code: print, label: Print, points: 60}, {code: nothing, label: None, points: 0, exclusive: true}]}
      levels:
        - {code: starting, title: Starting, when: {area: overall, atLeast: 25}}
        - {code: established, title: Established, when: {area: commitment, atLeast: 50}}
      """;

  private Samples() {}

  /// A framework of one area called `area` with these items, each a line that begins with `- `.
  public static String framework(String items) {
    return """
    weft: framework/1
    id: sample
    version: "1"
    title: Sample
    areas:
      - code: area
        title: Area
        items:
    """
        + items.stripIndent().indent(6);
  }

  /// The framework in a file that must be sound.
  public static Framework read(String text) {
    return switch (FrameworkReader.read(text)) {
      case Reading.Read(var framework, _, _) -> framework;
      case Reading.Refused(var faults, _) -> fail("refused: " + faults);
    };
  }

  /// The faults of a file that must be refused.
  public static List<Fault> faults(String text) {
    var reading = FrameworkReader.read(text);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).faults();
  }
}
