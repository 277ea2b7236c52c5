package org.weft.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Framework;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;
import org.weft.scoring.score.Scored;
import org.weft.scoring.score.Scoring;

class PlausibleAnswersTest {
  private final Framework framework = read("frameworks/intercultural-cities-2026.1.yaml");
  private final PlausibleAnswers plausible = new PlausibleAnswers(framework);

  @Test
  void aCityAnswersTheSameAtEveryStart() {
    assertThat(answers("GB Leeds", 0)).isEqualTo(answers("GB Leeds", 0));
    assertThat(answers("GB Leeds", 0)).isNotEqualTo(answers("NO Oslo", 0));
  }

  @Test
  void theSpreadOfAHundredCitiesIsPlausible() {
    var overall = new DoubleSummaryStatistics();
    for (int i = 0; i < 100; i++) {
      overall.accept(score("City " + i, 0).overall().score());
    }
    assertThat(overall.getAverage()).isBetween(50.0, 75.0);
    assertThat(overall.getMin()).isBetween(15.0, 50.0);
    assertThat(overall.getMax()).isBetween(75.0, 99.0);
  }

  @Test
  void mostCitiesGrowFromCycleToCycle() {
    long grown = 0;
    for (int i = 0; i < 60; i++) {
      if (score("City " + i, 2).overall().score() > score("City " + i, 0).overall().score()) {
        grown++;
      }
    }
    assertThat(grown).isBetween(36L, 60L);
  }

  private Scored score(String city, int cycle) {
    var gathering = new Intake(framework).gathering();
    answers(city, cycle)
        .forEach((item, value) ->
            assertThat(gathering.put(item, value))
                .as("%s %s", item, value)
                .hasNoNullFieldsOrProperties());
    return (Scored) Scoring.score(framework, gathering.answers(), Participant.named(city));
  }

  private Map<String, String> answers(String city, int cycle) {
    return plausible.of(new Temperament(city), Participant.named(city), cycle);
  }

  private static Framework read(String resource) {
    try {
      return ((Reading.Read)
              FrameworkReader.read(new ClassPathResource(resource).getContentAsByteArray()))
          .framework();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
