package org.weft.assessment;

import static org.weft.assessment.db.Tables.IMPORTS;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.privacy.Expiring;
import org.weft.account.privacy.KeepSettings;

/// Workbooks that were uploaded and that nobody said yes to.
@Component
class PendingImports implements Expiring {
  private final DSLContext sql;
  private final Clock clock;

  PendingImports(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void letGo(KeepSettings keep) {
    sql.deleteFrom(IMPORTS)
        .where(IMPORTS.APPLIED_AT.isNull())
        .and(IMPORTS.EXPIRES_AT.lt(clock.instant().minus(keep.imports()).atOffset(ZoneOffset.UTC)))
        .execute();
  }
}
