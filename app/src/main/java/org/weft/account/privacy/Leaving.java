package org.weft.account.privacy;

import static org.weft.account.db.Tables.GRANTS;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.account.Role;

/// Finds where nobody would lead if a person went: who is the last must hand over first.
@Component
class Leaving {
  private static final List<String> LEADING =
      List.of(Role.ADMINISTRATOR.word(), Role.SECRETARIAT.word(), Role.COORDINATOR.word());

  private final DSLContext sql;
  private final Clock clock;

  Leaving(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// A role that nobody else holds.
  ///
  /// @param scope the city or network; null for the platform
  record Last(Role role, @Nullable UUID scope) {}

  List<Last> find(PersonId person) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var other = GRANTS.as("other");
    return sql.select(GRANTS.ROLE, DSL.coalesce(GRANTS.CITY_ID, GRANTS.NETWORK_ID))
        .from(GRANTS)
        .where(GRANTS.PERSON_ID.eq(person.value()))
        .and(GRANTS.ROLE.in(LEADING))
        .and(GRANTS.ENDED_AT.isNull())
        .and(GRANTS.UNTIL.isNull().or(GRANTS.UNTIL.gt(now)))
        .and(GRANTS.BEGINS_AT.le(now))
        .andNotExists(
            sql.selectOne()
                .from(other)
                .where(other.PERSON_ID.ne(GRANTS.PERSON_ID))
                .and(other.ROLE.eq(GRANTS.ROLE))
                .and(other.CITY_ID.isNotDistinctFrom(GRANTS.CITY_ID))
                .and(other.NETWORK_ID.isNotDistinctFrom(GRANTS.NETWORK_ID))
                .and(other.ENDED_AT.isNull())
                .and(other.BEGINS_AT.le(now))
                .and(other.UNTIL.isNull()))
        .fetch(row -> new Last(Role.of(row.value1()), row.value2()));
  }
}
