package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;
import static org.weft.account.db.Tables.TRAIL_WAITING;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;

/// Keeps what people did. An entry is written in the transaction of the deed itself: either both
/// are kept or neither. Nothing in the program changes or removes an entry; soon after, it gets its
/// number and its place in the [chain][Chaining].
@Service
public class Trail {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Duration HOUR = Duration.ofHours(1);

  private final DSLContext sql;
  private final Clock clock;
  private final Origin origin;
  private final Chaining chaining;

  Trail(DSLContext sql, Clock clock, Origin origin, Chaining chaining) {
    this.sql = sql;
    this.clock = clock;
    this.origin = origin;
    this.chaining = chaining;
  }

  /// Adds an entry, in one statement.
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(Actor actor, Event event) {
    var id = newId();
    var address = origin.shortened();
    var addressSalt = salt();
    var addressDigest = Digests.ofPart(addressSalt, address);
    var personalSalt = salt();
    var personalDigest = Digests.ofPart(personalSalt, event.personal());
    var person = actor.person();
    sql.with("entry")
        .as(
            sql.insertInto(TRAIL)
                .set(TRAIL.ID, id)
                .set(TRAIL.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(TRAIL.KIND, event.kind().word())
                .set(TRAIL.PERSON_ID, person == null ? null : person.value())
                .set(TRAIL.SUBJECT_KIND, event.subject())
                .set(TRAIL.SUBJECT_ID, event.id())
                .set(TRAIL.CITY_ID, event.city())
                .set(TRAIL.NETWORK_ID, event.network())
                .set(TRAIL.BEFORE, event.before())
                .set(TRAIL.AFTER, event.after())
                .set(TRAIL.DETAILS_DIGEST, Digests.ofDetails(addressDigest, personalDigest))
                .returning(TRAIL.ID))
        .with("waiting")
        .as(sql.insertInto(TRAIL_WAITING).set(TRAIL_WAITING.ENTRY_ID, id).returning())
        .insertInto(TRAIL_DETAILS)
        .set(TRAIL_DETAILS.ENTRY_ID, id)
        .set(TRAIL_DETAILS.ADDRESS, address)
        .set(TRAIL_DETAILS.ADDRESS_SALT, addressSalt)
        .set(TRAIL_DETAILS.ADDRESS_DIGEST, addressDigest)
        .set(TRAIL_DETAILS.PERSONAL, event.personal())
        .set(TRAIL_DETAILS.PERSONAL_SALT, personalSalt)
        .set(TRAIL_DETAILS.PERSONAL_DIGEST, personalDigest)
        .execute();
    chaining.afterCommit();
  }

  /// Adds an entry unless the same person did the same to the same thing within the last hour, so
  /// that looking at something again and again does not flood the trail.
  @Transactional(propagation = Propagation.REQUIRED)
  public void recordHourly(Actor actor, Event event) {
    var person = actor.person();
    var known =
        sql.fetchExists(
            TRAIL,
            TRAIL
                .KIND
                .eq(event.kind().word())
                .and(TRAIL.SUBJECT_ID.eq(event.id()))
                .and(TRAIL.SUBJECT_KIND.eq(event.subject()))
                .and(person == null ? TRAIL.PERSON_ID.isNull() : TRAIL.PERSON_ID.eq(person.value()))
                .and(TRAIL.ID.ge(firstId(clock.instant().minus(HOUR)))));
    if (!known) {
      record(actor, event);
    }
  }

  /// A version 7 identifier, in the order of time: the trail is read by it, newest first.
  private UUID newId() {
    var bytes = salt();
    var high = 0L;
    var low = 0L;
    for (var i = 0; i < 8; i++) {
      high = high << 8 | bytes[i] & 255;
      low = low << 8 | bytes[i + 8] & 255;
    }
    var first = firstId(clock.instant());
    return new UUID(
        first.getMostSignificantBits() | high & 0xfff,
        first.getLeastSignificantBits() | low & 0x3fff_ffff_ffff_ffffL);
  }

  /// The lowest identifier of a millisecond.
  private static UUID firstId(Instant at) {
    return new UUID(at.toEpochMilli() << 16 | 0x7000, 1L << 63);
  }

  private static byte[] salt() {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    return salt;
  }
}
