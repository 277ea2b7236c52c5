package org.weft.account.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.Actor;

/// An entry of the trail before it is kept.
///
/// @param id a version 7 identifier, in the order of time: the trail is read by it, newest first
/// @param details what can be erased
record Entry(UUID id, Instant at, @Nullable UUID person, Event event, Details details) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// The parts of an entry that can be erased; their digests stay, so that the chain holds.
  record Details(Part address, Part personal) {
    byte[] digest() {
      return Digests.ofDetails(address.digest(), personal.digest());
    }
  }

  record Part(@Nullable String text, byte[] salt, byte[] digest) {
    static Part of(@Nullable String text) {
      var salt = random();
      return new Part(text, salt, Digests.ofPart(salt, text));
    }
  }

  /// @param address where the request came from, shortened; null outside of a request
  static Entry of(Actor actor, Event event, @Nullable String address, Instant at) {
    var person = actor.person();
    return new Entry(
        newId(at),
        at,
        person == null ? null : person.value(),
        event,
        new Details(Part.of(address), Part.of(event.personal())));
  }

  private static UUID newId(Instant at) {
    var bytes = random();
    var high = 0L;
    var low = 0L;
    for (var i = 0; i < 8; i++) {
      high = high << 8 | bytes[i] & 255;
      low = low << 8 | bytes[i + 8] & 255;
    }
    var first = firstId(at);
    return new UUID(
        first.getMostSignificantBits() | high & 0xfff,
        first.getLeastSignificantBits() | low & 0x3fff_ffff_ffff_ffffL);
  }

  /// The lowest identifier of a millisecond.
  static UUID firstId(Instant at) {
    return new UUID(at.toEpochMilli() << 16 | 0x7000, 1L << 63);
  }

  private static byte[] random() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
