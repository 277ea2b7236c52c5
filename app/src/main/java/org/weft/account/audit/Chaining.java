package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_CHAIN;
import static org.weft.account.db.Tables.TRAIL_WAITING;

import jakarta.annotation.PreDestroy;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives each committed entry of the trail its number and its hash, a moment after its deed.
///
/// Deeds commit in any order, and none waits for another because of the trail. So entries are not
/// numbered with the deed but here, by one instance at a time: whatever is committed and has no
/// number yet gets the next ones.
@Component
class Chaining {
  private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
  private static final int AT_ONCE = 500;

  private final DSLContext sql;
  private final TransactionTemplate transactions;
  private final Coalescing soon = new Coalescing();

  Chaining(DSLContext sql, TransactionTemplate transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /// Chains what the current transaction records, soon after it is done.
  void afterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || TransactionSynchronizationManager.getSynchronizations().stream()
            .anyMatch(AfterCommit.class::isInstance)) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
  }

  /// What an earlier run was stopped before.
  @EventListener(ApplicationReadyEvent.class)
  void afterStart() {
    soon.ask(this::quietly);
  }

  /// Chains everything that is committed now.
  ///
  /// @return how many entries were chained
  int chainAll() {
    var all = 0;
    int done;
    do {
      done = Optional.ofNullable(transactions.execute(status -> chainSome())).orElse(0);
      all += done;
    } while (done == AT_ONCE);
    return all;
  }

  private int chainSome() {
    // until this transaction's end: the next one reads the head that this one wrote
    sql.execute("select pg_advisory_xact_lock(hashtext('account.trail_chain'))");
    var waiting =
        sql.select(TRAIL_WAITING.ENTRY_ID)
            .from(TRAIL_WAITING)
            .limit(AT_ONCE)
            .fetchArray(TRAIL_WAITING.ENTRY_ID);
    if (waiting.length > 0) {
      append(
          sql.select(Link.FIELDS)
              .from(TRAIL)
              .leftAntiJoin(TRAIL_CHAIN)
              .on(TRAIL_CHAIN.ENTRY_ID.eq(TRAIL.ID))
              .where(TRAIL.ID.eq(DSL.any(waiting)))
              .orderBy(TRAIL.AT, TRAIL.ID)
              .fetch());
      sql.deleteFrom(TRAIL_WAITING).where(TRAIL_WAITING.ENTRY_ID.eq(DSL.any(waiting))).execute();
    }
    return waiting.length;
  }

  private void append(Result<Record> entries) {
    var head = head();
    var number = head.map(Head::number).orElse(0L);
    var hash = head.map(h -> HexFormat.of().parseHex(h.hash())).orElse(Link.ROOT);
    var numbers = new Long[entries.size()];
    var hashes = new byte[entries.size()][];
    for (var place = 0; place < entries.size(); place++) {
      hash = Link.hash(hash, ++number, entries.get(place));
      numbers[place] = number;
      hashes[place] = hash;
    }
    // arrays, however many entries there are: the database plans one statement, and only once
    sql.execute(
        "insert into account.trail_chain (number, entry_id, hash)"
            + " select * from unnest(?::bigint[], ?::uuid[], ?::bytea[])",
        numbers,
        entries.intoArray(TRAIL.ID),
        hashes);
  }

  /// The newest number and its hash; empty while nothing is chained.
  Optional<Head> head() {
    return sql.select(TRAIL_CHAIN.NUMBER, TRAIL_CHAIN.HASH)
        .from(TRAIL_CHAIN)
        .orderBy(TRAIL_CHAIN.NUMBER.desc())
        .limit(DSL.inline(1))
        .fetchOptional(r -> new Head(r.value1(), HexFormat.of().formatHex(r.value2())));
  }

  /// What was asked for is done before the database goes.
  @PreDestroy
  void stop() throws InterruptedException {
    soon.stop();
  }

  private void quietly() {
    try {
      chainAll();
    } catch (RuntimeException e) {
      // the entries wait: the next deed or the next start chains them
      LOG.warn("The trail could not be chained now: {}", e.getMessage());
    }
  }

  private final class AfterCommit implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      soon.ask(Chaining.this::quietly);
    }
  }
}
