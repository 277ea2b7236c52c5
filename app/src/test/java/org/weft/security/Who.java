package org.weft.security;

/// Everybody there can be, in the order of the columns of `matrix.txt`.
public enum Who {
  /// Has not signed in.
  PUBLIC,
  RESIDENT,
  PARTNER,
  OBSERVER,
  /// A contributor who was asked for one section.
  ASKED,
  /// A contributor with named sections.
  NAMED,
  COORDINATOR,
  REVIEWER,
  SECRETARIAT,
  ADMINISTRATOR,
  /// Signed in, without any grant.
  NOBODY,
  /// Came by the link of a section.
  DELEGATE;

  /// What they reach does not depend on whose things they ask for.
  boolean isWithoutScope() {
    return this == PUBLIC || this == ADMINISTRATOR;
  }
}
