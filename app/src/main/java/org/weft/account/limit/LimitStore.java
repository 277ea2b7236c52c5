package org.weft.account.limit;

import static org.weft.account.db.Tables.LIMITS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is counted in the database, for all instances together: one statement for each try.
@Repository
class LimitStore {
  private final DSLContext sql;

  LimitStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Takes one, whatever becomes of the deed around it: a refused try counts as well.
  ///
  /// @return how long to wait, or empty when it was given
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Duration> take(String whose, Allowance allowance, Instant now) {
    var key = digest(whose);
    var at = now.atOffset(ZoneOffset.UTC);
    var seconds = allowance.step().toNanos() / 1e9;
    var step = DSL.field("make_interval(secs => {0})", Object.class, DSL.inline(seconds));
    var full =
        DSL.field(
            "greatest({0}, {1}) + {2}", OffsetDateTime.class, LIMITS.FULL_AT, DSL.val(at), step);
    var given =
        sql.insertInto(LIMITS)
            .set(LIMITS.KEY, key)
            .set(LIMITS.FULL_AT, allowance.after(now, now).atOffset(ZoneOffset.UTC))
            .onConflict(LIMITS.KEY)
            .doUpdate()
            .set(LIMITS.FULL_AT, full)
            .where(full.le(allowance.latest(now).atOffset(ZoneOffset.UTC)))
            .execute();
    sweep(at);
    return given > 0
        ? Optional.empty()
        : sql.select(LIMITS.FULL_AT)
            .from(LIMITS)
            .where(LIMITS.KEY.eq(key))
            .fetchOptional(r -> allowance.wait(r.value1().toInstant(), now));
  }

  /// Now and then, what has come back is forgotten.
  private void sweep(OffsetDateTime now) {
    if (ThreadLocalRandom.current().nextInt(500) == 0) {
      sql.deleteFrom(LIMITS).where(LIMITS.FULL_AT.lt(now)).execute();
    }
  }

  private static byte[] digest(String whose) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
