package org.weft.account.audit;

import java.util.Optional;
import java.util.UUID;

/// Reads identifiers out of the trail, where the id of a subject may be any text.
public final class Uuids {
  private Uuids() {}

  public static Optional<UUID> find(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
