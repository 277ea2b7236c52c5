package org.weft.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The rows of a town, found in the database by their references: whoever adds a table need not be
/// thought of here.
final class Belongings {
  /// What everybody may know of a city.
  private static final Set<String> PUBLIC =
      Set.of("city.cities", "city.offices", "network.networks", "network.memberships");

  private final Map<String, Set<UUID>> ids = new TreeMap<>();
  private final Set<String> filled = new HashSet<>();
  private final Map<String, List<String>> tables;

  Belongings(Town town) {
    tables = tables(town.sql);
    ids.put("city.cities", new HashSet<>(Set.of(town.city)));
    ids.put("network.networks", new HashSet<>(Set.of(town.network)));
    var people = new HashSet<UUID>();
    town.people.values().forEach(p -> people.add(p.value()));
    ids.put("account.people", people);
    boolean more = true;
    while (more) {
      more = false;
      for (var table : tables.keySet()) {
        more |= follow(town.sql, table);
      }
    }
  }

  /// All ids that nobody else may ever read.
  Set<UUID> secret() {
    var all = new HashSet<UUID>();
    ids.forEach((table, found) -> {
      if (!PUBLIC.contains(table)) {
        all.addAll(found);
      }
    });
    return all;
  }

  /// An id of each table, to be tried in every place that takes one.
  List<UUID> samples() {
    return ids.values().stream().flatMap(found -> found.stream().limit(1)).toList();
  }

  /// Tables with references in which nothing belongs to the town.
  List<String> empty() {
    return tables.keySet().stream().filter(t -> !filled.contains(t)).toList();
  }

  private boolean follow(DSLContext sql, String table) {
    var columns = tables.get(table);
    var known = ids.values().stream().flatMap(Set::stream).map(UUID::toString).toList();
    var references = columns.stream().filter(c -> !c.equals("id")).toList();
    var own = ids.computeIfAbsent(table, _ -> new HashSet<>());
    if (!own.isEmpty()) {
      filled.add(table);
    }
    if (references.isEmpty()) {
      return false;
    }
    var touching =
        DSL.or(
            references.stream()
                .map(c -> DSL.field(DSL.name(c)).cast(String.class).in(known))
                .toList());
    var from = DSL.table(DSL.name(table.split("\\.")));
    if (!columns.contains("id")) {
      if (sql.fetchExists(from, touching)) {
        filled.add(table);
      }
      return false;
    }
    var found =
        sql.select(DSL.field(DSL.name("id"), UUID.class))
            .from(from)
            .where(touching)
            .fetchSet(0, UUID.class);
    if (!found.isEmpty()) {
      filled.add(table);
    }
    return own.addAll(found);
  }

  /// Every table of the modules with its columns of type uuid.
  private static Map<String, List<String>> tables(DSLContext sql) {
    var found = new LinkedHashMap<String, List<String>>();
    sql.resultQuery(
            """
            select c.table_schema || '.' || c.table_name, c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.data_type = 'uuid' and t.table_type = 'BASE TABLE'
              and c.table_schema not in ('public', 'pg_catalog', 'information_schema', 'framework', 'practice')
            order by 1, 2
            """)
        .fetch()
        .forEach(r ->
            found
                .computeIfAbsent(r.get(0, String.class), _ -> new ArrayList<>())
                .add(r.get(1, String.class)));
    return found;
  }
}
