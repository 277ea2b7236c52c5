package org.weft.account.privacy;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.LIMITS;
import static org.weft.account.db.Tables.LINKS;
import static org.weft.account.db.Tables.MAIL_LINKS;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.weft.account.PersonId;

/// Lets go of what is older than the [settings][KeepSettings] say. Doing it twice, or in several
/// instances at once, does no harm.
@Service
class Retaining {
  private static final Logger LOG = LoggerFactory.getLogger(Retaining.class);
  private static final int AT_ONCE = 100;

  private final DSLContext sql;
  private final Clock clock;
  private final KeepSettings keep;
  private final Erasing erasing;
  private final ObjectProvider<Expiring> others;

  Retaining(
      DSLContext sql,
      Clock clock,
      KeepSettings keep,
      Erasing erasing,
      ObjectProvider<Expiring> others) {
    this.sql = sql;
    this.clock = clock;
    this.keep = keep;
    this.erasing = erasing;
    this.others = others;
  }

  /// Once a day. Each part by itself: what fails is tried again the next day.
  void letGo() {
    attempt(this::links);
    attempt(this::limits);
    attempt(this::invitations);
    attempt(this::addresses);
    attempt(this::people);
    others.orderedStream().forEach(each -> attempt(() -> each.letGo(keep)));
  }

  private static void attempt(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      LOG.warn("What is old could not be let go of now: {}", e.getMessage());
    }
  }

  private void links() {
    sql.deleteFrom(LINKS).where(LINKS.EXPIRES_AT.lt(before(keep.links()))).execute();
    sql.deleteFrom(MAIL_LINKS).where(MAIL_LINKS.EXPIRES_AT.lt(before(keep.links()))).execute();
  }

  /// What was tried so long ago that it limits nothing any more.
  private void limits() {
    sql.deleteFrom(LIMITS).where(LIMITS.FULL_AT.lt(before(Duration.ZERO))).execute();
  }

  /// Those that nobody accepted or that were withdrawn: the address and name of somebody who may
  /// never have been here.
  private void invitations() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.update(INVITATIONS)
        .set(INVITATIONS.EMAIL, Erasing.ADDRESS)
        .set(INVITATIONS.NAME, "–")
        .setNull(INVITATIONS.POST)
        .set(INVITATIONS.WITHDRAWN_AT, DSL.coalesce(INVITATIONS.WITHDRAWN_AT, now))
        .where(INVITATIONS.ACCEPTED_AT.isNull())
        .and(INVITATIONS.EMAIL.ne(Erasing.ADDRESS))
        .and(INVITATIONS.EXPIRES_AT.lt(before(keep.invitations())))
        .execute();
  }

  private void addresses() {
    sql.update(TRAIL_DETAILS)
        .setNull(TRAIL_DETAILS.ADDRESS)
        .setNull(TRAIL_DETAILS.ADDRESS_SALT)
        .where(TRAIL_DETAILS.ADDRESS.isNotNull())
        .and(
            TRAIL_DETAILS.ENTRY_ID.in(
                sql.select(TRAIL.ID).from(TRAIL).where(TRAIL.AT.lt(before(keep.addresses())))))
        .execute();
  }

  private void people() {
    // each by itself: one that fails keeps none of the others
    idle().forEach(id -> attempt(() -> erasing.forget(new PersonId(id))));
  }

  /// Who holds no role and did nothing that the trail knows of for so long; some at a time.
  private List<UUID> idle() {
    var since = before(keep.people());
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return sql.select(PEOPLE.ID)
        .from(PEOPLE)
        .where(PEOPLE.ERASED_AT.isNull())
        .and(PEOPLE.CREATED_AT.lt(since))
        .andNotExists(
            sql.selectOne()
                .from(GRANTS)
                .where(GRANTS.PERSON_ID.eq(PEOPLE.ID))
                .and(GRANTS.ENDED_AT.isNull().or(GRANTS.ENDED_AT.gt(since)))
                .and(GRANTS.UNTIL.isNull().or(GRANTS.UNTIL.gt(since))))
        .andNotExists(
            sql.selectOne()
                .from(TRAIL)
                .where(TRAIL.PERSON_ID.eq(PEOPLE.ID))
                .and(TRAIL.AT.between(since, now)))
        .limit(AT_ONCE)
        .fetch(PEOPLE.ID);
  }

  private OffsetDateTime before(Duration time) {
    return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
  }
}
