package org.weft.network;

import static org.weft.network.db.Tables.MEMBERS;
import static org.weft.network.db.Tables.MEMBERSHIPS;
import static org.weft.network.db.Tables.UNMATCHED;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.weft.city.CityId;

/// Counts over all networks.
@Repository
class OverviewStore {
  private final DSLContext sql;

  OverviewStore(DSLContext sql) {
    this.sql = sql;
  }

  Overview read() {
    var counts =
        sql.select(
                DSL.field(DSL.selectCount().from(MEMBERSHIPS)),
                DSL.countDistinct(MEMBERS.CITY_ID),
                DSL.countDistinct(MEMBERS.COUNTRY),
                DSL.field(DSL.selectCount().from(UNMATCHED)))
            .from(MEMBERS)
            .fetchSingle();
    var networks = DSL.count().as("networks");
    var places =
        sql.select(
                MEMBERS.CITY_ID,
                MEMBERS.NAME,
                MEMBERS.COUNTRY,
                MEMBERS.LATITUDE,
                MEMBERS.LONGITUDE,
                networks)
            .from(MEMBERS)
            .where(MEMBERS.LATITUDE.isNotNull())
            .groupBy(
                MEMBERS.CITY_ID, MEMBERS.NAME, MEMBERS.COUNTRY, MEMBERS.LATITUDE, MEMBERS.LONGITUDE)
            .orderBy(networks.desc(), MEMBERS.NAME, MEMBERS.CITY_ID)
            .limit(5000)
            .fetch(r ->
                new Presence(
                    new CityId(r.value1()),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    r.value5(),
                    r.value6()));
    return new Overview(
        counts.value1() + counts.value4(),
        counts.value2(),
        counts.value3(),
        counts.value4(),
        places);
  }
}
