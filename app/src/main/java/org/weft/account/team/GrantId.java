package org.weft.account.team;

import java.util.UUID;

/// Identifies a grant.
public record GrantId(UUID value) {
  public static GrantId of(String text) {
    return new GrantId(UUID.fromString(text));
  }
}
