package org.weft.account.audit;

import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_CHAIN;
import static org.weft.account.db.Tables.TRAIL_DETAILS;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.weft.account.audit.Verdict.Broken;
import org.weft.account.audit.Verdict.Fault;
import org.weft.account.audit.Verdict.Whole;

/// One walk along the chain, entry by entry.
final class ChainWalk {
  private final String noted;
  private boolean found;
  private long number;
  private byte[] hash = Link.ROOT;
  private @Nullable Instant first;
  private @Nullable Instant last;

  ChainWalk(@Nullable String noted) {
    this.noted = noted == null ? "" : noted.strip().toLowerCase(Locale.ROOT);
    found = this.noted.isEmpty();
  }

  /// The number that the walk stands at.
  long number() {
    return number;
  }

  /// Goes one entry further.
  ///
  /// @return what is wrong with it, or null
  @Nullable Fault step(Record row) {
    number++;
    if (row.get(TRAIL_CHAIN.NUMBER) != number) {
      return Fault.NUMBER_MISSING;
    }
    if (row.get(TRAIL.ID) == null) {
      return Fault.ENTRY_MISSING;
    }
    hash = Link.hash(hash, number, row);
    if (!MessageDigest.isEqual(hash, row.get(TRAIL_CHAIN.HASH))) {
      return Fault.CHANGED;
    }
    found = found || HexFormat.of().formatHex(hash).equals(noted);
    var at = row.get(TRAIL.AT).toInstant();
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    return details(row);
  }

  Verdict end() {
    if (!found) {
      return new Broken(0, "", Fault.NOTED_MISSING);
    }
    var head = number == 0 ? null : new Head(number, HexFormat.of().formatHex(hash));
    return new Whole(number, first, last, head);
  }

  private static @Nullable Fault details(Record row) {
    var address = row.get(TRAIL_DETAILS.ADDRESS_DIGEST);
    var personal = row.get(TRAIL_DETAILS.PERSONAL_DIGEST);
    if (address == null || personal == null) {
      return Fault.DETAILS_MISSING;
    }
    return MessageDigest.isEqual(
                Digests.ofDetails(address, personal), row.get(TRAIL.DETAILS_DIGEST))
            && holds(row, TRAIL_DETAILS.ADDRESS_SALT, TRAIL_DETAILS.ADDRESS, address)
            && holds(row, TRAIL_DETAILS.PERSONAL_SALT, TRAIL_DETAILS.PERSONAL, personal)
        ? null
        : Fault.DETAILS_CHANGED;
  }

  /// A part whose salt is gone was erased: its digest alone stays.
  private static boolean holds(Record row, Field<byte[]> salt, Field<String> part, byte[] digest) {
    var with = row.get(salt);
    return with == null
        ? row.get(part) == null
        : MessageDigest.isEqual(Digests.ofPart(with, row.get(part)), digest);
  }
}
