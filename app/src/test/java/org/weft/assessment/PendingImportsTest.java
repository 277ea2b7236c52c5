package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.assessment.db.Tables.IMPORTS;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.account.privacy.KeepSettings;

/// Workbooks that nobody read in, once their time is over.
@WeftTest
class PendingImportsTest {
  @Autowired ApplicationContext context;
  @Autowired KeepSettings keep;
  @Autowired Clock clock;
  private Team team;

  @BeforeEach
  void aCity() {
    team = new Team(context);
  }

  @Test
  void workbooksThatNobodyReadInGoAndOthersStay() {
    var old = workbook(keep.imports().plusHours(1), false);
    var young = workbook(keep.imports().minusHours(1), false);
    var readIn = workbook(keep.imports().plusDays(100), true);
    letGo(keep);
    assertThat(isThere(old)).isFalse();
    assertThat(isThere(young)).isTrue();
    assertThat(isThere(readIn)).isTrue();
    var day = Duration.ofDays(1);
    letGo(new KeepSettings(day, day, day, day, day, day, "", ""));
    assertThat(isThere(young)).isFalse();
    assertThat(isThere(readIn)).isTrue();
  }

  private void letGo(KeepSettings settings) {
    context.getBean(PendingImports.class).letGo(settings);
  }

  private UUID workbook(Duration since, boolean readIn) {
    var end = OffsetDateTime.now(clock).minus(since);
    return team.sql
        .insertInto(IMPORTS)
        .set(IMPORTS.ASSESSMENT_ID, team.id.value())
        .set(IMPORTS.PERSON_ID, team.anna.value())
        .set(IMPORTS.FILE_NAME, "answers.xlsx")
        .set(IMPORTS.UPLOADED_AT, end.minusHours(1))
        .set(IMPORTS.EXPIRES_AT, end)
        .set(IMPORTS.APPLIED_AT, readIn ? end : null)
        .set(IMPORTS.SAVED, readIn ? 1 : null)
        .set(IMPORTS.CONTESTED, readIn ? 0 : null)
        .returningResult(IMPORTS.ID)
        .fetchSingle()
        .value1();
  }

  private boolean isThere(UUID workbook) {
    return team.sql.fetchExists(IMPORTS, IMPORTS.ID.eq(workbook));
  }
}
