package org.weft.notice;

import static org.weft.notice.db.Tables.LETTERS;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.privacy.PersonalPart;
import org.weft.account.privacy.PersonalRecords;

/// Letters to a person's address as what is kept of them; erasing them takes their letters away.
@Component
class LetterRecords implements PersonalRecords {
  private final DSLContext sql;
  private final People people;

  LetterRecords(DSLContext sql, People people) {
    this.sql = sql;
    this.people = people;
  }

  @Override
  public List<PersonalPart> list(PersonId person) {
    var address = people.findEmail(person);
    return List.of(
        PersonalPart.of(
            "letters",
            sql.select(
                    LETTERS.ADDRESS.as("email"),
                    LETTERS.SUBJECT.as("title"),
                    LETTERS.WRITTEN_AT.as("at"),
                    LETTERS.STATE)
                .from(LETTERS)
                .where(address.isPresent() ? isTo(address.get()) : DSL.falseCondition())
                .orderBy(LETTERS.ID)
                .fetch()));
  }

  @Override
  public void erase(PersonId person) {
    people.findEmail(person).ifPresent(mail -> sql.deleteFrom(LETTERS).where(isTo(mail)).execute());
  }

  private static org.jooq.Condition isTo(String mail) {
    return DSL.lower(LETTERS.ADDRESS).eq(mail.toLowerCase(Locale.ROOT));
  }
}
