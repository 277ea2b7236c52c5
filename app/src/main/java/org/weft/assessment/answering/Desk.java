package org.weft.assessment.answering;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.assessment.chronology.Telling;

/// What those who change an assessment work with: whether they may, the questionnaire, the
/// chronology that tells it, the tables and the time.
@Component
record Desk(
    SectionAccess access, Preparing preparing, Telling telling, DSLContext sql, Clock clock) {

  /// This moment, as tables hold it.
  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
