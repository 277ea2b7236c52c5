package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// How an entry of the trail hangs on the one before it: the hash over that one's hash, its own
/// number and everything it says.
final class Link {
  /// What stands before the first entry.
  static final byte[] ROOT = new byte[32];

  /// What goes into the hash, in this order for ever.
  static final List<Field<?>> FIELDS =
      List.of(
          TRAIL.ID,
          TRAIL.AT,
          TRAIL.KIND,
          TRAIL.PERSON_ID,
          TRAIL.SUBJECT_KIND,
          TRAIL.SUBJECT_ID,
          TRAIL.CITY_ID,
          TRAIL.NETWORK_ID,
          TRAIL.BEFORE,
          TRAIL.AFTER,
          TRAIL.DETAILS_DIGEST);

  private Link() {}

  static byte[] hash(byte[] previous, long number, Record entry) {
    var details = entry.get(TRAIL.DETAILS_DIGEST);
    return Digests.begin()
        .add(previous)
        .add(number)
        .add(bytes(entry.get(TRAIL.ID)))
        .add(micros(entry.get(TRAIL.AT)))
        .add(entry.get(TRAIL.KIND))
        .add(text(entry.get(TRAIL.PERSON_ID)))
        .add(entry.get(TRAIL.SUBJECT_KIND))
        .add(entry.get(TRAIL.SUBJECT_ID))
        .add(text(entry.get(TRAIL.CITY_ID)))
        .add(text(entry.get(TRAIL.NETWORK_ID)))
        .add(entry.get(TRAIL.BEFORE))
        .add(entry.get(TRAIL.AFTER))
        .add(details == null ? new byte[32] : details)
        .end();
  }

  /// Microseconds since 1970, as exact as the database keeps a time.
  private static long micros(OffsetDateTime at) {
    return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, at.toInstant());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
