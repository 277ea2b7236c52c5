package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.site.Texts;

/// What the page on which answers are checked says of how many there are.
@WeftTest
class CheckPagesTest {
  @Autowired ApplicationContext context;
  @Autowired Texts texts;
  private Team team;

  @BeforeEach
  void aTeam() {
    team = new Team(context);
  }

  @Test
  void nothingIsAnsweredYet() {
    assertThat(lede("en")).isEqualTo("None of the 8 questions is answered.");
    assertThat(lede("fr")).isEqualTo("Aucune des 8 questions n’a de réponse.");
  }

  @Test
  void oneQuestionIsAnswered() {
    team.answer(team.anna, "C1", "yes");
    assertThat(lede("en")).isEqualTo("1 of 8 questions is answered, 7 are not.");
    assertThat(lede("fr")).isEqualTo("Une question sur 8 a une réponse, 7 n’en ont pas.");
  }

  @Test
  void oneQuestionIsMissing() {
    team.answer(team.anna, "C1", "yes");
    team.answer(team.anna, "C2", "none");
    team.answer(team.anna, "C4", "goals");
    team.answer(team.anna, "C5", "en");
    team.answer(team.anna, "W1", "A story");
    team.answer(team.anna, "W2", "2024-05-01");
    team.answer(team.anna, "W4", "12");
    assertThat(lede("en")).isEqualTo("7 of 8 questions are answered, one is not.");
    assertThat(lede("fr")).isEqualTo("7 questions sur 8 ont une réponse, une n’en a pas.");
  }

  @Test
  void nothingIsMissing() {
    assertThat(texts.say(Locale.ENGLISH, "assessment.check.lede.all", 20))
        .isEqualTo("All 20 questions are answered.");
    assertThat(texts.say(Locale.FRENCH, "assessment.check.lede.all", 20))
        .isEqualTo("Les 20 questions ont toutes une réponse.");
  }

  private String lede(String language) {
    return team.browser(team.anna)
        .page(team.address() + "/check?lang=" + language)
        .select(".head .lede")
        .text();
  }
}
