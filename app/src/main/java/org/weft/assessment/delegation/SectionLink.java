package org.weft.assessment.delegation;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;

/// A link by which a colleague answers a section.
///
/// @param email where it was sent; null once erased
/// @param language of the letter
/// @param givenBy who asked the colleague
/// @param moments what happened to it, and when
public record SectionLink(
    UUID id,
    AssessmentId assessment,
    String area,
    PersonId person,
    @Nullable String email,
    Locale language,
    PersonId givenBy,
    Moments moments,
    Opening opening) {

  /// @param expiresAt when it runs out
  /// @param openedAt when the secret that was sent last was opened, or null
  /// @param lastUsedAt to the minute, or null
  /// @param endedAt when the answers were submitted, or null
  /// @param withdrawnAt or null
  public record Moments(
      Instant sentAt,
      Instant expiresAt,
      @Nullable Instant openedAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant endedAt,
      @Nullable Instant withdrawnAt) {}

  /// @param browser the hash of what the browser shows that opened it; empty while nobody did
  /// @param era which browser's session it is the turn of
  record Opening(String browser, int era) {
    boolean isOf(Secret shown) {
      return browser.equals(HexFormat.of().formatHex(shown.hash()));
    }
  }

  /// What can be said of a link.
  public enum State {
    SENT,
    OPENED,
    /// The answers were submitted.
    ENDED,
    EXPIRED,
    WITHDRAWN
  }

  public State state(Instant now) {
    if (moments.withdrawnAt() != null) {
      return State.WITHDRAWN;
    }
    if (moments.endedAt() != null) {
      return State.ENDED;
    }
    if (!moments.expiresAt().isAfter(now)) {
      return State.EXPIRED;
    }
    return moments.openedAt() == null ? State.SENT : State.OPENED;
  }

  /// Whether it opens its section, provided that the assessment is open.
  public boolean isLive(Instant now) {
    var state = state(now);
    return state == State.SENT || state == State.OPENED;
  }

  /// Where its section is.
  public String address() {
    return "/assessments/" + assessment.value() + "/sections/" + area;
  }
}
