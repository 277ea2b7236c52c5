package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.assessment.db.Tables.SUBMISSIONS;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.network.Networks;

/// A cycle can be submitted without an area ever being marked as complete. Its row in the offices
/// says when that was.
@WeftTest
@RecordApplicationEvents
class SubmittedInOfficesTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;

  private Team team;
  private Links links;

  @BeforeEach
  void aSubmittedCycle() {
    team = new Team(context);
    links = new Links(team, events);
    team.answerRequired();
    links.submit(0);
  }

  @Test
  void theOfficesSayWhenItWasSubmittedNotHowManyAreasWereCompleted() {
    var year =
        team.sql
            .select(SUBMISSIONS.SUBMITTED_AT)
            .from(SUBMISSIONS)
            .where(SUBMISSIONS.ASSESSMENT_ID.eq(team.id.value()))
            .fetchSingle()
            .value1()
            .getYear();
    var reviewer = team.person("Paul Ray", new Grant(Role.REVIEWER, team.network.value()));
    for (var page : List.of(office("en"), secretariat(team.claire), secretariat(reviewer))) {
      assertThat(page.select(".cycles li").first().text())
          .contains("Submitted on ", " " + year + ". Revision 1")
          .doesNotContain("areas completed");
    }
    assertThat(office("fr").select(".cycles").text()).contains("Transmis le ");
  }

  @Test
  void whileItIsOpenAgainTheyCountAreas() {
    links.reopen(1, "");
    assertThat(office("en").select(".cycles").text())
        .contains("0 of 3 areas completed, one answer. Revision 1");
  }

  @Test
  void itsOwnPageSaysSoTooAndCountsAreasOnceItIsOpenAgain() {
    assertThat(lede())
        .contains("1 of 8 questions is answered, and the answers are submitted.")
        .doesNotContain("areas are completed");
    links.reopen(1, "");
    assertThat(lede()).contains("0 of 3 areas are completed");
  }

  private String lede() {
    return team.browser(team.anna)
        .page("/assessments/" + team.id.value() + "?lang=en")
        .select(".lede")
        .text();
  }

  private Document office(String language) {
    return team.browser(team.anna).page("/office?lang=" + language);
  }

  private Document secretariat(PersonId reader) {
    var slug = context.getBean(Networks.class).get(team.network).slug();
    return team.browser(reader).page("/secretariat/" + slug + "?lang=en");
  }
}
