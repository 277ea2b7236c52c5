package org.weft.network;

import static org.weft.network.db.Tables.MEMBERSHIPS;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.work.MemberCities;

/// Tells the account module whose members a city is, so that a network’s office may bring in the
/// coordinators of its members.
@Component
class NetworkMemberCities implements MemberCities {
  private final DSLContext sql;

  NetworkMemberCities(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Set<UUID> networksOf(UUID city) {
    return sql.selectDistinct(MEMBERSHIPS.NETWORK_ID)
        .from(MEMBERSHIPS)
        .where(MEMBERSHIPS.CITY_ID.eq(city))
        .and(MEMBERSHIPS.STANDING.eq(Standing.MEMBER.word()))
        .fetchSet(MEMBERSHIPS.NETWORK_ID);
  }
}
