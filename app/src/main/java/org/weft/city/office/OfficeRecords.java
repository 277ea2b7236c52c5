package org.weft.city.office;

import static org.weft.city.db.Tables.OFFICES;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.privacy.PersonalPart;
import org.weft.account.privacy.PersonalRecords;

/// The offices of authorities that a person holds or held; the office and its term stay.
@Component
class OfficeRecords implements PersonalRecords {
  private final DSLContext sql;

  OfficeRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<PersonalPart> list(PersonId person) {
    return List.of(
        PersonalPart.of(
            "offices",
            sql.select(
                    OFFICES.OFFICE,
                    OFFICES.TITLE,
                    OFFICES.HOLDER,
                    OFFICES.BEGINS_ON,
                    OFFICES.ENDS_ON,
                    OFFICES.SOURCE)
                .from(OFFICES)
                .where(OFFICES.PERSON_ID.eq(person.value()))
                .orderBy(OFFICES.BEGINS_ON)
                .fetch()));
  }

  @Override
  public void erase(PersonId person) {
    sql.update(OFFICES)
        .set(OFFICES.HOLDER, Person.FORMER)
        .where(OFFICES.PERSON_ID.eq(person.value()))
        .execute();
  }
}
