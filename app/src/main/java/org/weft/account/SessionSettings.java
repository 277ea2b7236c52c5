package org.weft.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a person stays signed in.
///
/// @param idle without any request (`WEFT_SESSION_IDLE`)
/// @param longest in all (`WEFT_SESSION_LONGEST`)
/// @param proof how long signing in is proof enough for what is sensitive (`WEFT_SESSION_PROOF`)
@ConfigurationProperties("weft.session")
public record SessionSettings(
    @DefaultValue("12h") Duration idle,
    @DefaultValue("7d") Duration longest,
    @DefaultValue("15m") Duration proof) {
  public SessionSettings {
    if (proof.toSeconds() < 60) {
      throw new IllegalArgumentException("WEFT_SESSION_PROOF is at least a minute");
    }
    if (idle.toSeconds() < 60 || longest.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "WEFT_SESSION_IDLE is at least a minute and WEFT_SESSION_LONGEST is not shorter");
    }
  }
}
