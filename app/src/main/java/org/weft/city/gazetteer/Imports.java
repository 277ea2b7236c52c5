package org.weft.city.gazetteer;

import static org.weft.city.db.Tables.IMPORTS;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.weft.city.ImportReport;
import tools.jackson.databind.json.JsonMapper;

/// Remembers which shipped files have been read, and how they looked then.
@Repository
class Imports {
  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;

  Imports(DSLContext sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /// Waits until no other transaction reads shipped files; then, until this one ends, no other
  /// does.
  void awaitTurn() {
    sql.execute("select pg_advisory_xact_lock(hashtext('city.imports'))");
  }

  Optional<String> findHash(String file) {
    return sql.select(IMPORTS.CONTENT_HASH)
        .from(IMPORTS)
        .where(IMPORTS.FILE.eq(file))
        .fetchOptional(IMPORTS.CONTENT_HASH);
  }

  void record(String file, String hash, ImportReport report) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var result = JSONB.valueOf(json.writeValueAsString(report));
    sql.insertInto(IMPORTS)
        .set(IMPORTS.FILE, file)
        .set(IMPORTS.CONTENT_HASH, hash)
        .set(IMPORTS.READ_AT, now)
        .set(IMPORTS.REPORT, result)
        .onConflict(IMPORTS.FILE)
        .doUpdate()
        .set(IMPORTS.CONTENT_HASH, hash)
        .set(IMPORTS.READ_AT, now)
        .set(IMPORTS.REPORT, result)
        .execute();
  }
}
