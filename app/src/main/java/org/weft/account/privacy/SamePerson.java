package org.weft.account.privacy;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.PEOPLE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;

/// Finds what else stands for the same person: cities that ask a colleague by mail know them by
/// their address alone, each for itself. Whoever has proven the address is all of them; somebody
/// with an account or a role is never anybody else.
@Component
class SamePerson {
  private final DSLContext sql;
  private final ObjectProvider<PersonalRecords> records;

  SamePerson(DSLContext sql, ObjectProvider<PersonalRecords> records) {
    this.sql = sql;
    this.records = records;
  }

  /// The person, and then the others.
  List<PersonId> all(PersonId person) {
    var all = new ArrayList<>(List.of(person));
    var others =
        records.stream()
            .flatMap(each -> each.others(person).stream())
            .map(PersonId::value)
            .toList();
    if (!others.isEmpty()) {
      sql.select(PEOPLE.ID)
          .from(PEOPLE)
          .where(PEOPLE.ID.in(others))
          .and(PEOPLE.EMAIL.isNull())
          .and(PEOPLE.ERASED_AT.isNull())
          .andNotExists(sql.selectOne().from(GRANTS).where(GRANTS.PERSON_ID.eq(PEOPLE.ID)))
          .orderBy(PEOPLE.ID)
          .forEach(row -> all.add(new PersonId(row.value1())));
    }
    return all;
  }
}
