package org.weft.account.signin;

import static org.weft.account.db.Tables.IDENTITIES;
import static org.weft.account.db.Tables.PASSKEYS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.account.privacy.PersonalPart;
import org.weft.account.privacy.PersonalRecords;

/// Passkeys and accounts at identity providers as what is kept of a person. They go with the
/// person, as their tables say.
@Component
class WaysInRecords implements PersonalRecords {
  private final DSLContext sql;

  WaysInRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonalPart> list(PersonId person) {
    return List.of(
        PersonalPart.of(
            "passkeys",
            sql.select(PASSKEYS.NAME, PASSKEYS.MADE_AT, PASSKEYS.USED_AT)
                .from(PASSKEYS)
                .where(PASSKEYS.PERSON_ID.eq(person.value()))
                .orderBy(PASSKEYS.MADE_AT)
                .fetch()),
        PersonalPart.of(
            "identities",
            sql.select(
                    IDENTITIES.ISSUER, IDENTITIES.SUBJECT, IDENTITIES.MADE_AT, IDENTITIES.USED_AT)
                .from(IDENTITIES)
                .where(IDENTITIES.PERSON_ID.eq(person.value()))
                .orderBy(IDENTITIES.MADE_AT)
                .fetch()));
  }
}
