package org.weft.account;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.PEOPLE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.weft.site.ServedTogether;

/// Reads who somebody is and what they may do. Every request of somebody who is signed in asks for
/// it, so the statement is written out once and not each time.
@Component
class ActorStore {
  private static final int TOGETHER = 64;

  /// Requests of one person may be answered together as those of several.
  private static final Function<PersonId, Object> ANY = _ -> new Object();

  private final JdbcTemplate jdbc;
  private final String query;
  private final ServedTogether<PersonId, Actor> together =
      new ServedTogether<>(TOGETHER, ANY, this::actors, this::actorAlone);

  ActorStore(DSLContext sql, JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    query =
        sql.select(
                PEOPLE.ID,
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
            .where(PEOPLE.ID.eq(DSL.any(DSL.param("ids", UUID[].class))))
            .and(PEOPLE.ERASED_AT.isNull())
            .getSQL();
  }

  /// The person with the grants in force; the public if the person is gone. Requests that ask at
  /// the same time are answered by one statement.
  Actor actor(PersonId id) {
    // inside of a transaction what it has changed counts, and it holds the connection
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? actorAlone(id)
        : together.get(id);
  }

  private Actor actorAlone(PersonId id) {
    return actors(List.of(id)).getFirst();
  }

  /// The same of several people, in their order, by one statement; the same person may stand there
  /// several times.
  List<Actor> actors(List<PersonId> ids) {
    var actors = read(Set.copyOf(ids));
    return ids.stream().map(id -> Objects.requireNonNull(actors.get(id))).toList();
  }

  private Map<PersonId, Actor> read(Set<PersonId> ids) {
    var names = new HashMap<PersonId, String>();
    var grants = new HashMap<PersonId, Set<Grant>>();
    jdbc.query(
        query,
        row -> {
          var id = new PersonId(row.getObject(1, UUID.class));
          names.put(id, row.getString(2));
          if (row.getString(3) != null) {
            grants.computeIfAbsent(id, _ -> new HashSet<>()).add(grant(row));
          }
        },
        (Object) ids.stream().map(id -> id.value().toString()).toArray(String[]::new));
    var actors = new HashMap<PersonId, Actor>();
    for (var id : ids) {
      var name = names.get(id);
      actors.put(
          id, name == null ? Actor.PUBLIC : new Actor(id, name, grants.getOrDefault(id, Set.of())));
    }
    return actors;
  }

  private static Grant grant(ResultSet row) throws SQLException {
    var role = Role.of(row.getString(3));
    var scope =
        switch (role.scope()) {
          case PLATFORM -> null;
          case CITY -> row.getObject(4, UUID.class);
          case NETWORK -> row.getObject(5, UUID.class);
          case ORGANISATION -> row.getObject(6, UUID.class);
        };
    return new Grant(role, scope, Set.of((String[]) row.getArray(7).getArray()));
  }
}
