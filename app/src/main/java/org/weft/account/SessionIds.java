package org.weft.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;

/// Makes the ids of web sessions: 216 random bits, which fill the 36 letters of the column.
/// Spring's own are UUIDs with 122 random bits, fewer than the 128 that ASVS 7.2.3 asks for.
final class SessionIds implements SessionIdGenerator {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public String generate() {
    var bytes = new byte[27];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
