package org.weft.account;

/// What a person may do in a scope.
public enum Role {
  /// Runs the installation; scope is the platform.
  ADMINISTRATOR,
  /// Works for a network's office; scope is the network.
  SECRETARIAT,
  /// Leads a city's work: starts, assigns, submits, publishes; scope is the city.
  COORDINATOR,
  /// Answers sections of a city's questionnaires; scope is the city.
  CONTRIBUTOR
}
