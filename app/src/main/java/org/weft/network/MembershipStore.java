package org.weft.network;

import static org.weft.network.db.Tables.DECISIONS;
import static org.weft.network.db.Tables.MEMBERSHIPS;
import static org.weft.network.db.Tables.NETWORKS;
import static org.weft.network.db.Tables.STATUSES;
import static org.weft.network.db.Tables.UNMATCHED;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.city.Countries;
import org.weft.city.Folding;
import org.weft.site.csv.CsvRow;

/// Writes rows of networks’ lists.
@Repository
class MembershipStore {
  private final DSLContext sql;
  private final Cities cities;

  MembershipStore(DSLContext sql, Cities cities) {
    this.sql = sql;
    this.cities = cities;
  }

  /// What saving a row has come to.
  enum Saved {
    ADDED,
    CHANGED,
    SAME
  }

  /// The networks by every name that lists know them by, folded.
  Map<String, UUID> listNetworks() {
    var networks = new HashMap<String, UUID>();
    sql.select(NETWORKS.ID, NETWORKS.NAME, NETWORKS.ALSO, NETWORKS.SLUG)
        .from(NETWORKS)
        .forEach(r -> {
          networks.put(Folding.fold(r.value2()), r.value1());
          networks.put(Folding.fold(r.value4()), r.value1());
          if (r.value3() != null) {
            networks.put(Folding.fold(r.value3()), r.value1());
          }
        });
    return networks;
  }

  /// What persons have decided: by network, folded name and country.
  Map<List<Object>, City> listDecisions() {
    var rows = sql.selectFrom(DECISIONS).fetch();
    var known = cities.find(rows.map(r -> new CityId(r.getCityId())));
    var decisions = new HashMap<List<Object>, City>();
    rows.forEach(r -> {
      var city = known.get(new CityId(r.getCityId()));
      if (city != null) {
        decisions.put(List.of(r.getNetworkId(), r.getName(), r.getCountry()), city);
      }
    });
    return decisions;
  }

  /// Notes a decision; the number of changes.
  int decide(UUID network, String folded, String country, CityId city, String reason) {
    return sql.insertInto(DECISIONS)
        .set(DECISIONS.NETWORK_ID, network)
        .set(DECISIONS.NAME, folded)
        .set(DECISIONS.COUNTRY, country)
        .set(DECISIONS.CITY_ID, city.value())
        .set(DECISIONS.REASON, reason)
        .onConflict(DECISIONS.NETWORK_ID, DECISIONS.NAME, DECISIONS.COUNTRY)
        .doUpdate()
        .setAllToExcluded()
        .where(DECISIONS.CITY_ID.ne(city.value()).or(DECISIONS.REASON.ne(reason)))
        .execute();
  }

  /// Saves a row whose city is known.
  Saved save(ImportingMemberships.Found found) {
    var row = found.entry().row();
    var isNew = DSL.field("xmax = 0", Boolean.class).as("new");
    return sql.insertInto(MEMBERSHIPS)
        .set(MEMBERSHIPS.NETWORK_ID, found.entry().network())
        .set(MEMBERSHIPS.CITY_ID, found.city().value())
        .set(MEMBERSHIPS.STATUS, row.text("status"))
        .set(MEMBERSHIPS.STANDING, standing(row.text("status")))
        .set(MEMBERSHIPS.SINCE, row.find("since").orElse(null))
        .set(MEMBERSHIPS.SOURCE, found.source())
        .set(MEMBERSHIPS.NOTE, row.find("note").orElse(null))
        .onConflict(MEMBERSHIPS.NETWORK_ID, MEMBERSHIPS.CITY_ID, MEMBERSHIPS.STATUS)
        .doUpdate()
        .setAllToExcluded()
        .where(
            DSL.condition(
                "(memberships.standing, memberships.since, memberships.source, memberships.note)"
                    + " is distinct from"
                    + " (excluded.standing, excluded.since, excluded.source, excluded.note)"))
        .returningResult(isNew)
        .fetchOptional()
        .map(r -> r.value1() ? Saved.ADDED : Saved.CHANGED)
        .orElse(Saved.SAME);
  }

  /// Keeps a row for a person to decide.
  void keep(ImportingMemberships.Entry entry, String reason, String candidates) {
    var row = entry.row();
    sql.insertInto(UNMATCHED)
        .set(UNMATCHED.NETWORK_ID, entry.network())
        .set(UNMATCHED.NAME, row.text("city"))
        .set(UNMATCHED.COUNTRY, country(row))
        .set(UNMATCHED.STATUS, row.text("status"))
        .set(UNMATCHED.SINCE, row.find("since").orElse(null))
        .set(UNMATCHED.SOURCE, row.text("source"))
        .set(UNMATCHED.NOTE, row.find("note").orElse(null))
        .set(UNMATCHED.REASON, reason)
        .set(UNMATCHED.CANDIDATES, candidates)
        .onConflict(UNMATCHED.NETWORK_ID, UNMATCHED.NAME, UNMATCHED.COUNTRY, UNMATCHED.STATUS)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /// Rows whose city is known now need no person any more.
  void forget(Collection<ImportingMemberships.Found> found) {
    sql.execute(
        """
        delete from network.unmatched u
        using unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as known (network, name, country, status)
        where u.network_id = known.network and u.name = known.name
          and u.country = known.country and u.status = known.status
        """,
        found.stream().map(f -> f.entry().network()).toArray(UUID[]::new),
        found.stream().map(f -> f.entry().row().text("city")).toArray(String[]::new),
        found.stream().map(f -> country(f.entry().row())).toArray(String[]::new),
        found.stream().map(f -> f.entry().row().text("status")).toArray(String[]::new));
  }

  /// What the words amount to: as somebody has said, else no more than being named.
  private static Field<String> standing(String status) {
    return DSL.coalesce(
        DSL.field(DSL.select(STATUSES.STANDING).from(STATUSES).where(STATUSES.STATUS.eq(status))),
        DSL.inline(Standing.NAMED.word()));
  }

  private static String country(CsvRow row) {
    return Countries.code(row.text("country")).orElse("");
  }
}
