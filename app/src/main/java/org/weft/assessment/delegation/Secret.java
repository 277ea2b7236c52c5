package org.weft.assessment.delegation;

import java.security.SecureRandom;
import java.util.Base64;
import org.weft.account.SecretHash;

/// 32 random bytes that open something; only their hash is kept.
///
/// @param text as in addresses and cookies
record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// With the mark of its kind.
  byte[] hash() {
    return SecretHash.of(text);
  }

  /// Neither logs nor messages show it.
  @Override
  public String toString() {
    return "secret";
  }
}
