package org.weft.benchmark.result;

import static org.weft.benchmark.db.Tables.DECISIONS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.account.privacy.PersonalPart;
import org.weft.account.privacy.PersonalRecords;

/// What a person decided about who may read results.
@Component
class DecisionRecords implements PersonalRecords {
  private final DSLContext sql;

  DecisionRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonalPart> list(PersonId person) {
    return List.of(
        PersonalPart.of(
            "decisions",
            sql.select(DECISIONS.ASSESSMENT_ID, DECISIONS.BEFORE, DECISIONS.AFTER, DECISIONS.AT)
                .from(DECISIONS)
                .where(DECISIONS.PERSON_ID.eq(person.value()))
                .orderBy(DECISIONS.ID.desc())
                .fetch()));
  }
}
