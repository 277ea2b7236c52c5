package org.weft.account.invitation;

import java.security.SecureRandom;
import java.util.Base64;
import org.weft.account.SecretHash;

/// The secret part of a link: 256 random bits, of which only the hash is kept.
public record Secret(String token) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret fresh() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// With the mark of its kind.
  public byte[] hash() {
    return SecretHash.of(token);
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "secret";
  }
}
