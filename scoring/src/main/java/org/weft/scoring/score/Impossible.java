package org.weft.scoring.score;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Leaves a calculation that has no finite result; [Scoring] turns it into a fault.
final class Impossible extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String node;
  private final @Nullable String instance;
  private final String reason;

  Impossible(String node, @Nullable String instance, String reason) {
    super(reason, null, false, false);
    this.node = node;
    this.instance = instance;
    this.reason = reason;
  }

  String node() {
    return node;
  }

  @Nullable String instance() {
    return instance;
  }

  String reason() {
    return reason;
  }
}
