package org.weft.site;

import java.time.Duration;

/// Something was tried too often; it is possible again after a while.
///
/// Answered with status 429, a sentence and `Retry-After`.
public class TooManyRequestsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  public TooManyRequestsException(Duration wait) {
    super("too many requests", null, false, false);
    this.wait = wait;
  }

  /// In how many seconds it is possible again; at least 1.
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
