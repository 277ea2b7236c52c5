package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_CHAIN;
import static org.weft.account.db.Tables.TRAIL_DETAILS;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.account.audit.Verdict.Broken;
import org.weft.account.audit.Verdict.Fault;

/// Computes the whole trail anew, from its first entry to its last, and finds the first that does
/// not stand as it was written.
@Service
class Verifying {
  private static final int AT_ONCE = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DSLContext sql;
  private final Chaining chaining;
  private final Clock clock;
  private final TransactionTemplate snapshot;

  Verifying(
      DSLContext sql, Chaining chaining, Clock clock, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.chaining = chaining;
    this.clock = clock;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Reads every entry once, a thousand in memory at a time.
  ///
  /// @param noted the hash of an entry that somebody kept elsewhere and that must still be there;
  ///   null or empty for none
  Verdict verify(@Nullable String noted) {
    chaining.chainAll();
    var walk = new ChainWalk(noted);
    return Objects.requireNonNull(
        snapshot.execute(status -> {
          var broken = walk(walk);
          if (broken == null) {
            broken = findUnchained();
          }
          return broken == null ? walk.end() : broken;
        }));
  }

  private @Nullable Broken walk(ChainWalk walk) {
    List<Field<?>> fields = new ArrayList<>(Link.FIELDS);
    fields.addAll(List.of(TRAIL_CHAIN.fields()));
    fields.addAll(List.of(TRAIL_DETAILS.fields()));
    try (var rows =
        sql.select(fields)
            .from(TRAIL_CHAIN)
            .leftJoin(TRAIL)
            .on(TRAIL.ID.eq(TRAIL_CHAIN.ENTRY_ID))
            .leftJoin(TRAIL_DETAILS)
            .on(TRAIL_DETAILS.ENTRY_ID.eq(TRAIL_CHAIN.ENTRY_ID))
            .orderBy(TRAIL_CHAIN.NUMBER)
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      for (var row : rows) {
        var fault = walk.step(row);
        if (fault != null) {
          return new Broken(walk.number(), describe(row), fault);
        }
      }
    }
    return null;
  }

  private @Nullable Broken findUnchained() {
    var late = clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC);
    return sql.select(Link.FIELDS)
        .from(TRAIL)
        .leftAntiJoin(TRAIL_CHAIN)
        .on(TRAIL_CHAIN.ENTRY_ID.eq(TRAIL.ID))
        .where(TRAIL.AT.lt(late))
        .orderBy(TRAIL.AT)
        .limit(1)
        .fetchOptional(row -> new Broken(0, describe(row), Fault.UNCHAINED))
        .orElse(null);
  }

  static String describe(Record row) {
    return row.get(TRAIL.ID) == null
        ? ""
        : "%s, %s, %s %s"
            .formatted(
                row.get(TRAIL.AT).toInstant(),
                row.get(TRAIL.KIND),
                row.get(TRAIL.SUBJECT_KIND),
                row.get(TRAIL.SUBJECT_ID));
  }
}
