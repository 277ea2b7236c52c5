package org.weft.account.audit;

import java.net.URI;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.operation.StartNotice;

/// Whether the program's own role could rewrite the trail, asked of the database itself.
@Component
class TrailProtection implements StartNotice {
  private static final String QUESTION =
      """
      select coalesce(bool_or(pg_has_role(c.relowner, 'usage')
        or has_table_privilege(c.oid, 'update, delete, truncate, trigger')), true)
      from pg_class c
      where c.oid in ('account.trail'::regclass, 'account.trail_chain'::regclass)
      """;

  private final DSLContext sql;

  TrailProtection(DSLContext sql) {
    this.sql = sql;
  }

  /// Whether the database itself refuses every change; otherwise only triggers do, which the role
  /// can switch off.
  boolean byRole() {
    return !Boolean.TRUE.equals(sql.fetchSingle(QUESTION).get(0, Boolean.class));
  }

  @Override
  public List<String> lines(URI home) {
    return byRole()
        ? List.of()
        : List.of(
            "The trail of what people did is protected by triggers only, because the program’s role owns",
            "its tables. Set WEFT_DATABASE_OWNER_USER and WEFT_DATABASE_OWNER_PASSWORD; see docs/guide/operators.md.");
  }
}
