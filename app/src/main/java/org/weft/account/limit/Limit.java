package org.weft.account.limit;

import java.time.Duration;
import java.util.Locale;

/// What is limited, and how much of it is allowed unless a setting says otherwise
/// (`weft.limits.<word>`, such as `WEFT_LIMITS_SECRET=30/10m` or `off`).
public enum Limit {
  /// Showing a secret: a link, an invitation, a passkey, the answer of an identity provider. By
  /// address of the network.
  SECRET(true, 60, Duration.ofMinutes(10)),
  /// Mail to one address.
  MAIL_TO(true, 5, Duration.ofMinutes(30)),
  /// Mail caused by one person or, before signing in, from one address of the network.
  MAIL_BY(true, 60, Duration.ofHours(1)),
  /// All mail that strangers can cause.
  MAIL_ALL(true, 300, Duration.ofHours(1)),
  /// Searching; by person or by address of the network.
  SEARCH(false, 120, Duration.ofMinutes(1)),
  /// Files made on demand: workbooks, papers, data; by person or by address of the network.
  EXPORT(false, 40, Duration.ofMinutes(1)),
  /// Entries of the trail about what one person was refused for one reason.
  REFUSAL(false, 1, Duration.ofMinutes(10));

  private final boolean shared;
  private final Allowance allowance;

  Limit(boolean shared, int count, Duration time) {
    this.shared = shared;
    this.allowance = new Allowance(count, time);
  }

  /// Whether several instances of the program count together.
  boolean shared() {
    return shared;
  }

  /// What is allowed unless a setting says otherwise.
  Allowance allowance() {
    return allowance;
  }

  /// As in settings.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
