package org.weft.account.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.weft.account.SecretHash;

/// A secret of 192 random bits, as it stands in links and cookies. Only its hash is ever kept.
record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret make() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// With the mark of its kind.
  byte[] hash() {
    return SecretHash.of(text);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
