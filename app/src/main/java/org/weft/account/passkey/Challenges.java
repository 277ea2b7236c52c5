package org.weft.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/// What a device must sign, kept in the browser's session as plain text: used once, for one
/// purpose, within five minutes.
@Component
class Challenges {
  static final Duration LAST = Duration.ofMinutes(5);

  private final Clock clock;

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /// What a device is asked to sign it for; a signature for one is worth nothing for the other.
  enum Purpose {
    SIGN_IN,
    ADD
  }

  Bytes make(HttpServletRequest request, Purpose purpose) {
    var challenge = Bytes.random();
    request
        .getSession(true)
        .setAttribute(
            name(purpose), clock.instant().getEpochSecond() + " " + challenge.toBase64UrlString());
    return challenge;
  }

  /// The challenge that was given to this session, which is gone now; empty if there is none or it
  /// is too old.
  Optional<Bytes> take(HttpServletRequest request, Purpose purpose) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(name(purpose)) instanceof String kept)) {
      return Optional.empty();
    }
    session.removeAttribute(name(purpose));
    var parts = kept.split(" ", 2);
    var made = Instant.ofEpochSecond(Long.parseLong(parts[0]));
    return made.plus(LAST).isAfter(clock.instant())
        ? Optional.of(Bytes.fromBase64(parts[1]))
        : Optional.empty();
  }

  private static String name(Purpose purpose) {
    return "weft.challenge." + purpose;
  }
}
