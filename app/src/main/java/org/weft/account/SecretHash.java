package org.weft.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What is kept of the secret of a link or a browser: a hash that says of itself how it was made,
/// so that another function can take over one day and both are told apart.
///
/// Written as [multihash](https://multiformats.io/multihash/): one byte for the function (0x12 is
/// SHA-256), one for the length, then the hash. SHA-256 is enough for 192 and more random bits that
/// nobody can guess; no salt is needed.
public final class SecretHash {
  private static final byte SHA_256 = 0x12;

  private SecretHash() {}

  /// The hash of a secret with its mark, 34 bytes.
  public static byte[] of(String secret) {
    var hash = sha256(secret.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(2 + hash.length)
        .put(SHA_256)
        .put((byte) hash.length)
        .put(hash)
        .array();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
