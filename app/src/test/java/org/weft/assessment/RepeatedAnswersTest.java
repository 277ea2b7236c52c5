package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Repeating;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;
import org.weft.site.NotFoundException;

/// A repeated area is saved as quickly as any other.
@WeftTest
class RepeatedAnswersTest {
  @Autowired ApplicationContext context;
  @Autowired Answering answering;
  @Autowired Repeating repeating;

  @Test
  void whatAnAreaIsAnsweredForIsLookedUpOnceHoweverManyAnswersThereAre() {
    var team = new Team(context);
    var anna = team.actor(team.anna);
    for (var name : List.of("Libraries", "Schools", "Pools", "Parks", "Museums", "Clinics")) {
      repeating.add(anna, team.id, "services", "service", name);
    }
    save(team, 1, 1); // what is remembered of the assessment is read
    var one = Statements.during(() -> save(team, 2, 2)).size();
    var four = Statements.during(() -> save(team, 3, 6)).size();
    assertThat(four).isEqualTo(one);
    assertThat(team.value("S1~k6")).isEqualTo("yes");
    assertThatThrownBy(() -> save(team, 6, 7)).isInstanceOf(NotFoundException.class);
  }

  private void save(Team team, int first, int last) {
    var entries =
        IntStream.rangeClosed(first, last)
            .mapToObj(i -> new Answering.Entry(new AnswerKey("S1", "k" + i), "yes", Seen.parse("")))
            .toList();
    answering.save(team.actor(team.anna), team.id, "services", entries);
  }
}
