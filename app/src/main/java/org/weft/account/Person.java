package org.weft.account;

/// Somebody who works with the program.
///
/// @param post the department or office, or empty
/// @param illustrative whether the person was invented for the demonstration
public record Person(PersonId id, String name, String post, boolean illustrative) {
  /// What stands in place of the name of somebody who was erased, where no page translates it.
  public static final String FORMER = "Former officer";
}
