package org.weft.account.privacy;

import java.util.UUID;
import org.jooq.DSLContext;

/// Deletes what belongs to a person alone: passkeys, identities, links, requests to join.
///
/// Which tables these are is declared by the database: those whose rows go with the person (`on
/// delete cascade`). A table that is added later is reached by itself. Roles are left out: that
/// somebody led a city’s work is the city’s record.
final class Belongings {
  private static final String TABLES =
      """
      select format('delete from %s where %I = ?', c.conrelid::regclass, a.attname)
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'account.people'::regclass and c.confdeltype = 'c'
        and c.conrelid <> 'account.grants'::regclass
      """;

  private Belongings() {}

  static void delete(DSLContext sql, UUID person) {
    for (var order : sql.fetch(TABLES).getValues(0, String.class)) {
      sql.execute(order, person);
    }
  }
}
