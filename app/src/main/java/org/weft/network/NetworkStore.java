package org.weft.network;

import static org.weft.network.db.Tables.MEMBERS;
import static org.weft.network.db.Tables.MEMBERSHIPS;
import static org.weft.network.db.Tables.NETWORKS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.weft.city.CityId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads networks and their lists.
@Repository
class NetworkStore {
  private static final Field<Integer> CITIES =
      DSL.field(
              DSL.select(DSL.countDistinct(MEMBERSHIPS.CITY_ID))
                  .from(MEMBERSHIPS)
                  .where(MEMBERSHIPS.NETWORK_ID.eq(NETWORKS.ID)))
          .as("cities");
  private static final List<SelectFieldOrAsterisk> NETWORK = List.of(NETWORKS.asterisk(), CITIES);
  private static final Field<Integer> TOTAL = DSL.count().over().as("total");

  private final DSLContext sql;
  private final JsonMapper json;

  NetworkStore(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Network> find(NetworkId id) {
    return sql.select(NETWORK)
        .from(NETWORKS)
        .where(NETWORKS.ID.eq(id.value()))
        .fetchOptional(this::network);
  }

  Optional<Network> find(String slug) {
    return sql.select(NETWORK)
        .from(NETWORKS)
        .where(NETWORKS.SLUG.eq(slug))
        .fetchOptional(this::network);
  }

  List<Network> list() {
    return sql.select(NETWORK)
        .from(NETWORKS)
        .orderBy(NETWORKS.POSITION, NETWORKS.NAME)
        .limit(500)
        .fetch(this::network);
  }

  List<Network> listOf(CityId city) {
    return sql.select(NETWORK)
        .from(NETWORKS)
        .where(
            DSL.exists(
                DSL.selectOne()
                    .from(MEMBERSHIPS)
                    .where(MEMBERSHIPS.NETWORK_ID.eq(NETWORKS.ID))
                    .and(MEMBERSHIPS.CITY_ID.eq(city.value()))))
        .orderBy(NETWORKS.POSITION, NETWORKS.NAME)
        .limit(200)
        .fetch(this::network);
  }

  List<Membership> memberships(CityId city) {
    return sql.select(MEMBERSHIPS.fields())
        .from(MEMBERSHIPS)
        .join(NETWORKS)
        .on(NETWORKS.ID.eq(MEMBERSHIPS.NETWORK_ID))
        .where(MEMBERSHIPS.CITY_ID.eq(city.value()))
        .orderBy(NETWORKS.POSITION, NETWORKS.NAME, MEMBERSHIPS.STATUS)
        .limit(200)
        .fetch(NetworkStore::membership);
  }

  boolean isMember(CityId city, NetworkId network) {
    return sql.fetchExists(
        MEMBERSHIPS,
        MEMBERSHIPS.CITY_ID.eq(city.value()),
        MEMBERSHIPS.NETWORK_ID.eq(network.value()),
        MEMBERSHIPS.STANDING.eq(Standing.MEMBER.word()));
  }

  Members members(NetworkId network, MemberFilter filter, int page, int size) {
    var rows =
        sql.select(MEMBERS.asterisk(), TOTAL)
            .from(MEMBERS)
            .where(MEMBERS.NETWORK_ID.eq(network.value()))
            .and(among(filter))
            .orderBy(MEMBERS.NAME, MEMBERS.CITY_ID)
            .limit(size)
            .offset((page - 1L) * size)
            .fetch();
    return new Members(
        rows.map(NetworkStore::member),
        rows.isEmpty() ? 0 : rows.getFirst().get(TOTAL),
        page,
        size);
  }

  private static Condition among(MemberFilter filter) {
    var condition = DSL.noCondition();
    if (filter.country() != null) {
      condition = condition.and(MEMBERS.COUNTRY.eq(filter.country()));
    }
    if (filter.from() != null) {
      condition = condition.and(MEMBERS.POPULATION.ge(filter.from()));
    }
    if (filter.below() != null) {
      condition = condition.and(MEMBERS.POPULATION.lt(filter.below()));
    }
    return condition;
  }

  private Network network(Record row) {
    return new Network(
        new NetworkId(row.get(NETWORKS.ID)),
        row.get(NETWORKS.SLUG),
        row.get(NETWORKS.NAME),
        texts(row.get(NETWORKS.SUMMARY)),
        row.get(NETWORKS.HOMEPAGE),
        row.get(NETWORKS.COMPLETE),
        texts(row.get(NETWORKS.LISTED)),
        row.get(CITIES));
  }

  private Map<String, String> texts(@Nullable JSONB value) {
    return value == null
        ? Map.of()
        : json.readValue(value.data(), new TypeReference<Map<String, String>>() {});
  }

  private static Membership membership(Record row) {
    return new Membership(
        row.get(MEMBERSHIPS.ID),
        new NetworkId(row.get(MEMBERSHIPS.NETWORK_ID)),
        new CityId(row.get(MEMBERSHIPS.CITY_ID)),
        Standing.of(row.get(MEMBERSHIPS.STANDING)),
        row.get(MEMBERSHIPS.STATUS),
        row.get(MEMBERSHIPS.SINCE),
        row.get(MEMBERSHIPS.SOURCE),
        row.get(MEMBERSHIPS.NOTE));
  }

  private static Member member(Record row) {
    var country = row.get(MEMBERS.COUNTRY);
    return new Member(
        new CityId(row.get(MEMBERS.CITY_ID)),
        row.get(MEMBERS.NAME),
        country,
        "/cities/" + country.toLowerCase(java.util.Locale.ROOT) + "/" + row.get(MEMBERS.SLUG),
        row.get(MEMBERS.POPULATION),
        row.get(MEMBERS.LATITUDE),
        row.get(MEMBERS.LONGITUDE),
        Arrays.stream(row.get(MEMBERS.STANDINGS)).map(Standing::of).collect(Collectors.toSet()));
  }
}
