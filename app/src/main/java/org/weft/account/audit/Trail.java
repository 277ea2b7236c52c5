package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;

/// Keeps what people did. An entry is written in the transaction of the deed itself: either both
/// are kept or neither. Nothing in the program changes or removes an entry.
@Service
public class Trail {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext sql;
  private final Clock clock;
  private final Origin origin;

  Trail(DSLContext sql, Clock clock, Origin origin) {
    this.sql = sql;
    this.clock = clock;
    this.origin = origin;
  }

  /// Adds an entry, in one statement.
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(Actor actor, Event event) {
    var id = UUID.randomUUID();
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    var address = origin.shortened();
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
                .set(TRAIL.DETAILS_DIGEST, digest(salt, address, event.personal()))
                .returning(TRAIL.ID))
        .insertInto(TRAIL_DETAILS)
        .set(TRAIL_DETAILS.ENTRY_ID, id)
        .set(TRAIL_DETAILS.SALT, salt)
        .set(TRAIL_DETAILS.ADDRESS, address)
        .set(TRAIL_DETAILS.PERSONAL, event.personal())
        .execute();
  }

  /// SHA-256 of the salt, the address and the personal part, each with its length before it, so
  /// that no two different pairs are the same bytes.
  static byte[] digest(byte[] salt, @Nullable String address, @Nullable String personal) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      for (var part : new @Nullable String[] {address, personal}) {
        var bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
