package org.weft.benchmark;

import java.util.UUID;

/// Identifies the result of one submission.
public record ResultId(UUID value) {
  public static ResultId of(String text) {
    return new ResultId(UUID.fromString(text));
  }
}
