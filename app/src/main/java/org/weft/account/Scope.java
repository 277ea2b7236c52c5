package org.weft.account;

import java.util.UUID;

/// A city, a network or an organisation that a role is held in.
///
/// @param name as shown in the default language
/// @param address its public page, such as /cities/gb/leeds; empty if it has none
public record Scope(Kind kind, UUID id, String name, String address) {

  /// The kinds of scopes.
  public enum Kind {
    PLATFORM,
    NETWORK,
    CITY,
    ORGANISATION
  }
}
