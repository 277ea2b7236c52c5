package org.weft.assessment.delegation;

import static org.weft.assessment.db.Tables.DELEGATIONS;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.privacy.PersonalPart;
import org.weft.account.privacy.PersonalRecords;

/// The links that a person was sent. When the person is erased they open nothing any more, and the
/// mail address goes.
@Component
class LinkRecords implements PersonalRecords {
  private final DSLContext sql;
  private final People people;
  private final Clock clock;

  LinkRecords(DSLContext sql, People people, Clock clock) {
    this.sql = sql;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<PersonalPart> list(PersonId person) {
    return List.of(
        PersonalPart.of(
            "section_links",
            sql.select(
                    DELEGATIONS.ASSESSMENT_ID,
                    DELEGATIONS.AREA,
                    DELEGATIONS.EMAIL,
                    DELEGATIONS.SENT_AT,
                    DELEGATIONS.OPENED_AT,
                    DELEGATIONS.LAST_USED_AT,
                    DELEGATIONS.WITHDRAWN_AT)
                .from(DELEGATIONS)
                .where(DELEGATIONS.PERSON_ID.eq(person.value()))
                .orderBy(DELEGATIONS.ID.desc())
                .fetch()));
  }

  @Override
  public List<PersonId> others(PersonId person) {
    return people
        .findEmail(person)
        .map(mail ->
            sql.selectDistinct(DELEGATIONS.PERSON_ID)
                .from(DELEGATIONS)
                .where(DSL.lower(DELEGATIONS.EMAIL).eq(DSL.lower(DSL.val(mail))))
                .and(DELEGATIONS.PERSON_ID.ne(person.value()))
                .fetch(row -> new PersonId(row.value1())))
        .orElse(List.of());
  }

  @Override
  public void erase(PersonId person) {
    var now = DSL.val(clock.instant().atOffset(ZoneOffset.UTC));
    sql.update(DELEGATIONS)
        .set(DELEGATIONS.WITHDRAWN_AT, DSL.coalesce(DELEGATIONS.WITHDRAWN_AT, now))
        .set(
            DELEGATIONS.WITHDRAWN_BY,
            DSL.coalesce(DELEGATIONS.WITHDRAWN_BY, DSL.val(person.value())))
        .setNull(DELEGATIONS.EMAIL)
        .where(DELEGATIONS.PERSON_ID.eq(person.value()))
        .execute();
  }
}
