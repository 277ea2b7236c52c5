package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;
import static org.weft.account.db.Tables.TRAIL_SUBJECTS;
import static org.weft.account.db.Tables.TRAIL_WAITING;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.db.tables.records.TrailDetailsRecord;
import org.weft.account.db.tables.records.TrailRecord;
import org.weft.account.db.tables.records.TrailSubjectsRecord;
import org.weft.account.db.tables.records.TrailWaitingRecord;

/// Keeps what people did. An entry is written in the transaction of the deed itself: either both
/// are kept or neither. Nothing in the program changes or removes an entry; soon after, it gets its
/// number and its place in the [chain][Chaining].
@Service
public class Trail {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Name ADDED = DSL.name("added");
  private static final Field<UUID> ENTRY = DSL.field(DSL.name("added", "id"), UUID.class);

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
    var subjects = new ArrayList<TrailSubjectsRecord>();
    for (var event : events) {
      var detail = detail(newId(), address, event.personal());
      details.add(detail);
      entries.add(entry(actor, event, detail));
      var waits = sql.newRecord(TRAIL_WAITING);
      waits.set(TRAIL_WAITING.ENTRY_ID, detail.getEntryId());
      waiting.add(waits);
      subjects.addAll(subjects(detail.getEntryId(), event));
    }
    var with =
        sql.with("entry")
            .as(sql.insertInto(TRAIL).set(entries).returning(TRAIL.ID))
            .with("waiting")
            .as(sql.insertInto(TRAIL_WAITING).set(waiting).returning());
    if (!subjects.isEmpty()) {
      with = with.with("subjects").as(sql.insertInto(TRAIL_SUBJECTS).set(subjects).returning());
    }
    with.insertInto(TRAIL_DETAILS).set(details).execute();
    chaining.afterCommit();
  }

  private List<TrailSubjectsRecord> subjects(UUID entry, Event event) {
    return event.concerns().stream()
        .map(concern -> {
          var subject = sql.newRecord(TRAIL_SUBJECTS);
          subject.set(TRAIL_SUBJECTS.ENTRY_ID, entry);
          subject.set(TRAIL_SUBJECTS.CITY_ID, concern.city());
          subject.set(TRAIL_SUBJECTS.NETWORK_ID, concern.network());
          return subject;
        })
        .toList();
  }

  /// Adds an entry unless the same person did the same to the same thing within the last hour, so
  /// that looking at something again and again does not flood the trail. It is one statement, so
  /// that pages that are looked at often are slowed down little.
  @Transactional(propagation = Propagation.REQUIRED)
  public void recordHourly(Actor actor, Event event) {
    var detail = detail(newId(), origin.shortened(), event.personal());
    var entry = entry(actor, event, detail);
    var added =
        sql.with(ADDED)
            .as(
                sql.insertInto(TRAIL)
                    .columns(entry.fields())
                    .select(sql.select(values(entry)).whereNotExists(lately(entry)))
                    .returning(TRAIL.ID))
            .with("waiting")
            .as(
                sql.insertInto(TRAIL_WAITING)
                    .columns(TRAIL_WAITING.ENTRY_ID)
                    .select(sql.select(ENTRY).from(ADDED))
                    .returning())
            .with("subjects")
            .as(
                sql.insertInto(TRAIL_SUBJECTS)
                    .columns(
                        TRAIL_SUBJECTS.ENTRY_ID, TRAIL_SUBJECTS.CITY_ID, TRAIL_SUBJECTS.NETWORK_ID)
                    .select(several(event.concerns()))
                    .returning())
            .insertInto(TRAIL_DETAILS)
            .columns(detail.fields())
            .select(sql.select(values(detail)).from(ADDED));
    if (added.execute() > 0) {
      chaining.afterCommit();
    }
  }

  /// The same by the same person within the last hour.
  private Select<?> lately(TrailRecord entry) {
    return sql.selectOne()
        .from(TRAIL)
        .where(TRAIL.SUBJECT_ID.eq(entry.getSubjectId()))
        .and(TRAIL.SUBJECT_KIND.eq(entry.getSubjectKind()))
        .and(TRAIL.KIND.eq(entry.getKind()))
        .and(TRAIL.AFTER.isNotDistinctFrom(entry.getAfter()))
        .and(TRAIL.PERSON_ID.isNotDistinctFrom(entry.getPersonId()))
        .and(TRAIL.ID.ge(firstId(clock.instant().minus(HOUR))));
  }

  /// The cities and networks of an entry that was added; none where it was not.
  private Select<Record3<UUID, UUID, UUID>> several(List<Event.Concern> concerns) {
    var cities = concerns.stream().map(Event.Concern::city).toArray(UUID[]::new);
    var networks = concerns.stream().map(Event.Concern::network).toArray(UUID[]::new);
    var concerned =
        DSL.table("unnest({0}, {1})", DSL.val(cities), DSL.val(networks))
            .as("concerned", "city", "network");
    return sql.select(
            ENTRY,
            DSL.field(DSL.name("concerned", "city"), UUID.class),
            DSL.field(DSL.name("concerned", "network"), UUID.class))
        .from(DSL.table(ADDED), concerned);
  }

  private static List<Field<?>> values(Record row) {
    return Arrays.stream(row.fields()).<Field<?>>map(field -> value(row, field)).toList();
  }

  private static <T> Field<T> value(Record row, Field<T> field) {
    return DSL.val(row.get(field), field);
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
