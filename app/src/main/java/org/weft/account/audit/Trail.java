package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;
import static org.weft.account.db.Tables.TRAIL_WAITING;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.db.tables.records.TrailDetailsRecord;
import org.weft.account.db.tables.records.TrailRecord;
import org.weft.account.db.tables.records.TrailWaitingRecord;

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
    record(actor, List.of(event));
  }

  /// Adds the entries of one deed that has several parts, all in one statement.
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(Actor actor, List<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    var address = origin.shortened();
    var entries = new ArrayList<TrailRecord>();
    var waiting = new ArrayList<TrailWaitingRecord>();
    var details = new ArrayList<TrailDetailsRecord>();
    for (var event : events) {
      var detail = detail(newId(), address, event.personal());
      details.add(detail);
      entries.add(entry(actor, event, detail));
      var waits = sql.newRecord(TRAIL_WAITING);
      waits.set(TRAIL_WAITING.ENTRY_ID, detail.getEntryId());
      waiting.add(waits);
    }
    sql.with("entry")
        .as(sql.insertInto(TRAIL).set(entries).returning(TRAIL.ID))
        .with("waiting")
        .as(sql.insertInto(TRAIL_WAITING).set(waiting).returning())
        .insertInto(TRAIL_DETAILS)
        .set(details)
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

  private TrailRecord entry(Actor actor, Event event, TrailDetailsRecord detail) {
    var person = actor.person();
    var entry = sql.newRecord(TRAIL);
    entry.set(TRAIL.ID, detail.getEntryId());
    entry.set(TRAIL.AT, clock.instant().atOffset(ZoneOffset.UTC));
    entry.set(TRAIL.KIND, event.kind().word());
    entry.set(TRAIL.PERSON_ID, person == null ? null : person.value());
    entry.set(TRAIL.SUBJECT_KIND, event.subject());
    entry.set(TRAIL.SUBJECT_ID, event.id());
    entry.set(TRAIL.CITY_ID, event.city());
    entry.set(TRAIL.NETWORK_ID, event.network());
    entry.set(TRAIL.BEFORE, event.before());
    entry.set(TRAIL.AFTER, event.after());
    entry.set(
        TRAIL.DETAILS_DIGEST,
        Digests.ofDetails(detail.getAddressDigest(), detail.getPersonalDigest()));
    return entry;
  }

  private TrailDetailsRecord detail(UUID id, @Nullable String address, @Nullable String personal) {
    var addressSalt = salt();
    var personalSalt = salt();
    var detail = sql.newRecord(TRAIL_DETAILS);
    detail.set(TRAIL_DETAILS.ENTRY_ID, id);
    detail.set(TRAIL_DETAILS.ADDRESS, address);
    detail.set(TRAIL_DETAILS.ADDRESS_SALT, addressSalt);
    detail.set(TRAIL_DETAILS.ADDRESS_DIGEST, Digests.ofPart(addressSalt, address));
    detail.set(TRAIL_DETAILS.PERSONAL, personal);
    detail.set(TRAIL_DETAILS.PERSONAL_SALT, personalSalt);
    detail.set(TRAIL_DETAILS.PERSONAL_DIGEST, Digests.ofPart(personalSalt, personal));
    return detail;
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
