package org.weft.account.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// SHA-256 over parts in which no two different lists of parts are the same bytes: a text comes
/// with its length before it, and one that is missing with a length of −1.
final class Digests {
  private final MessageDigest digest;

  private Digests() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Digests begin() {
    return new Digests();
  }

  /// Of a fixed length.
  Digests add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  Digests add(long number) {
    return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  Digests add(@Nullable String text) {
    var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(text == null ? -1 : bytes.length).array());
    digest.update(bytes);
    return this;
  }

  byte[] end() {
    return digest.digest();
  }

  /// Of the address or the personal part, with its salt: the digest that stays when both are
  /// erased.
  static byte[] ofPart(byte[] salt, @Nullable String part) {
    return begin().add(salt).add(part).end();
  }

  /// What the entry keeps of both.
  static byte[] ofDetails(byte[] address, byte[] personal) {
    return begin().add(address).add(personal).end();
  }
}
