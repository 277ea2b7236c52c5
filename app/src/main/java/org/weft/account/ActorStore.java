package org.weft.account;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.PEOPLE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads who somebody is and what they may do. Every request of somebody who is signed in asks for
/// it, so the statement is written out once and not each time.
@Component
class ActorStore {
  private final JdbcTemplate jdbc;
  private final String query;

  ActorStore(DSLContext sql, JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    query =
        sql.select(
                PEOPLE.NAME,
                GRANTS.ROLE,
                GRANTS.CITY_ID,
                GRANTS.NETWORK_ID,
                GRANTS.ORGANISATION_ID,
                GRANTS.SECTIONS)
            .from(PEOPLE)
            .leftJoin(GRANTS)
            .on(GRANTS.PERSON_ID.eq(PEOPLE.ID))
            .and(People.inForce())
            .where(PEOPLE.ID.eq(DSL.param("id", UUID.class)))
            .and(PEOPLE.ERASED_AT.isNull())
            .getSQL();
  }

  /// The person with the grants in force; the public if the person is gone.
  Actor actor(PersonId id) {
    var grants = new HashSet<Grant>();
    var names =
        jdbc.query(
            query,
            (row, _) -> {
              if (row.getString(2) != null) {
                grants.add(grant(row));
              }
              return row.getString(1);
            },
            id.value());
    return names.isEmpty() ? Actor.PUBLIC : new Actor(id, names.getFirst(), grants);
  }

  private static Grant grant(ResultSet row) throws SQLException {
    var role = Role.of(row.getString(2));
    var scope =
        switch (role.scope()) {
          case PLATFORM -> null;
          case CITY -> row.getObject(3, UUID.class);
          case NETWORK -> row.getObject(4, UUID.class);
          case ORGANISATION -> row.getObject(5, UUID.class);
        };
    return new Grant(role, scope, Set.of((String[]) row.getArray(6).getArray()));
  }
}
