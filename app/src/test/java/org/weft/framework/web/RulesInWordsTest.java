package org.weft.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.framework.Loading;

/// What the page of a framework says of rules that the program's own frameworks do not use.
@WeftTest
class RulesInWordsTest {
  private static final Path WORKED_CASE = Path.of("../docs/examples/worked-case.yaml");

  @Autowired Browser browser;
  @Autowired Loading loading;

  @BeforeEach
  void load() throws IOException {
    loading.load(Files.readAllBytes(WORKED_CASE));
    loading.load(RARE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ofSeveralAnswersThePageSaysHowTheyAddUpAndWhereTheyStop() {
    assertThat(said("worked-case", "en", "L2"))
        .contains("The points of the ticked answers are added.", "Together at most 100 points.")
        .contains("None (only by itself) 0", "None of these 0");
    assertThat(said("worked-case", "fr", "L2"))
        .contains(
            "Les points des réponses cochées s’additionnent.", "Ensemble, 100 points au plus.")
        .contains("None (seule réponse possible si elle est cochée) 0")
        .contains("Aucune de ces réponses 0");
    assertThat(said("rare-rules", "en", "mean"))
        .contains("The mean of the ticked answers’ points.", "Unsure no score", "33.333")
        .doesNotContain("Together");
    assertThat(said("rare-rules", "fr", "best"))
        .contains("Les points de la meilleure réponse cochée.");
  }

  @Test
  void ofNumbersThePageSaysWhatIsAllowedAndWhatLiesBeyondTheScale() {
    assertThat(said("worked-case", "en", "L1"))
        .contains("Allowed: from 0 to 100.", "Evenly from 0 (no points) to 80 100")
        .doesNotContain("beyond");
    assertThat(said("rare-rules", "en", "line"))
        .contains("Unit: days.", "Allowed: 2 or more.")
        .contains("Evenly from 0 (no points) to 80, and on in the same way beyond both 100")
        .contains("Rounded to one decimal. · A half is rounded to the even neighbour.");
    assertThat(said("rare-rules", "fr", "line"))
        .contains("Progression régulière de 0 (aucun point) à 80, et de même au-delà des deux 100")
        .contains("une décimale. · Une moitié s’arrondit au voisin pair.");
    assertThat(said("rare-rules", "en", "log"))
        .contains("Only numbers above 0.", "Allowed: 1,000 or less.")
        .contains("On a logarithmic scale from 1 (no points) to 100, and on");
  }

  @Test
  void ofAreasThePageSaysWhereTheyBelongAndHowRepeatedOnesAreCombined() {
    assertThat(said("rare-rules", "en", "outer"))
        .contains("A part without a score is left out.", "Its areas: Service.");
    assertThat(said("rare-rules", "en", "inner"))
        .contains("Part of Outer.", "Answered once for each: service.")
        .contains("The score is the lowest of theirs.")
        .contains("There is no score if one of them has none.")
        .contains("Rounded to whole numbers.", "Always down.")
        .contains("Weight 2 if the country is “France”.", "Otherwise weight 1.");
    assertThat(said("rare-rules", "fr", "inner"))
        .contains("Fait partie de : Outer.", "Le score est le plus bas des scores obtenus.")
        .contains("Il n’y a pas de score si l’un d’eux manque.", "Toujours vers le bas.");
  }

  @Test
  void ofScoresLevelsGroupsAndAdviceNothingIsLeftToTheFile() {
    var english = page("rare-rules", "en").text();
    assertThat(english)
        .contains("What does not apply, and what has the weight 0, takes no part.")
        .contains("A condition on something that is not known does not hold.")
        .contains("It combines: Outer, Other (weight 1).")
        .contains("Everybody Always.", "All cities. Shown from 5 cities.")
        .contains("Priority 2. About: “Outer”, participation, kites.")
        .contains("priority 1 first");
    assertThat(page("rare-rules", "fr").text())
        .contains("Everybody Toujours.", "Toutes les villes. Affiché à partir de 5 villes.")
        .contains("Priorité 2. Thèmes : « Outer », participation, kites.");
  }

  private String said(String framework, String language, String code) {
    var node = page(framework, language).getElementById(code);
    assertThat(node).as(code).isNotNull();
    return node.text();
  }

  private Document page(String framework, String language) {
    return browser.page("/frameworks/" + framework + "/1?lang=" + language);
  }

  private static final String RARE =
      """
      weft: framework/1
      id: rare-rules
      version: "1"
      title: Rare rules
      areas:
        - code: outer
          title: Outer
          items:
            - code: mean
              ask: Which?
              type: choices
              combine: mean
              options: &some
                - {code: a, label: First, points: 33.333}
                - {code: b, label: Unsure}
            - {code: best, ask: Which is best?, type: choices, combine: max, options: *some}
            - code: line
              ask: How long?
              type: number
              unit: days
              min: 2
              round: {digits: 1, mode: half-even}
              score: {method: linear, from: 0, to: 80, clamp: false}
            - code: log
              ask: How many?
              type: number
              max: 1000
              score: {method: log, from: 1, to: 100, clamp: false}
          areas:
            - code: inner
              title: Service
              weight: [{when: {attribute: country, is: [FR]}, weight: 2}]
              repeat: {over: service, combine: min, missing: void, round: {digits: 0, mode: floor}}
              items:
                - {code: open, ask: Is it open?, type: yes-no}
        - code: other
          title: Other
          weight: 3
          items:
            - {code: plan, ask: Is there a plan?, type: yes-no}
      composites:
        - {code: both, title: Both, of: [outer, other], weights: {other: 1}}
      comparisons:
        - {code: all, title: All}
      levels:
        - {code: everybody, title: Everybody}
      recommendations:
        - {code: R1, when: {item: plan, is: [no]}, text: Plan., themes: [outer, participation, kites]}
      """;
}
