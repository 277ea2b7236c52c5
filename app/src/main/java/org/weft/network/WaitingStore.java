package org.weft.network;

import static org.weft.network.db.Tables.UNMATCHED;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Reads the rows that wait for a person.
@Repository
class WaitingStore {
  private final DSLContext sql;

  WaitingStore(DSLContext sql) {
    this.sql = sql;
  }

  int count(NetworkId network) {
    return sql.fetchCount(UNMATCHED, UNMATCHED.NETWORK_ID.eq(network.value()));
  }

  WaitingList list(NetworkId network, int page, int size) {
    var total = DSL.count().over().as("total");
    var rows =
        sql.select(UNMATCHED.asterisk(), total)
            .from(UNMATCHED)
            .where(UNMATCHED.NETWORK_ID.eq(network.value()))
            .orderBy(UNMATCHED.REASON, UNMATCHED.COUNTRY, UNMATCHED.NAME, UNMATCHED.ID)
            .limit(size)
            .offset((page - 1L) * size)
            .fetch();
    return new WaitingList(
        rows.map(r ->
            new Waiting(
                r.get(UNMATCHED.NAME),
                r.get(UNMATCHED.COUNTRY),
                r.get(UNMATCHED.STATUS),
                r.get(UNMATCHED.SINCE),
                r.get(UNMATCHED.SOURCE),
                r.get(UNMATCHED.REASON).equals("ambiguous"),
                r.get(UNMATCHED.CANDIDATES))),
        rows.isEmpty() ? 0 : rows.getFirst().get(total),
        page,
        size);
  }
}
