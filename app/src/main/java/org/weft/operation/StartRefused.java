package org.weft.operation;

import org.jspecify.annotations.Nullable;

/// Weft cannot start, and the message says why and what to do, in words for the person at the
/// keyboard; it is printed alone, without a stack trace, and the exit status is 1.
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    this(sentence, null);
  }

  public StartRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
