package org.weft.account;

import java.util.Locale;

/// What a person may do in a scope.
public enum Role {
  /// Runs the installation; scope is the platform.
  ADMINISTRATOR(Scope.Kind.PLATFORM),
  /// Works for a network's office; scope is the network.
  SECRETARIAT(Scope.Kind.NETWORK),
  /// Reads and checks, for a network, what its members handed in; scope is the network.
  REVIEWER(Scope.Kind.NETWORK),
  /// Leads a city's work: starts, assigns, submits, publishes; scope is the city.
  COORDINATOR(Scope.Kind.CITY),
  /// Answers sections of a city's questionnaires; scope is the city.
  CONTRIBUTOR(Scope.Kind.CITY),
  /// Reads the city's work and changes nothing, as a mayor's office or a councillor does; scope is
  /// the city.
  OBSERVER(Scope.Kind.CITY),
  /// Acts for an organisation that works with a city; scope is the organisation.
  PARTNER(Scope.Kind.ORGANISATION),
  /// Lives in a city; scope is the city.
  RESIDENT(Scope.Kind.CITY);

  private final Scope.Kind scope;

  Role(Scope.Kind scope) {
    this.scope = scope;
  }

  /// What kind of scope the role is held in.
  public Scope.Kind scope() {
    return scope;
  }

  /// As in the database, in addresses and in the keys of texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException if there is no such role
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
