package org.weft.scoring.read;

import org.weft.scoring.yaml.Place;

/// Something in a framework file that is wrong, or that its author may not have meant.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param where the path of the value, such as `areas[0].items[2].points`; empty for the file
///   itself
/// @param message what is wrong and what to do, a sentence or two
public record Fault(int line, int column, String where, String message) {

  static Fault at(Place place, String where, String message) {
    return new Fault(place.line(), place.column(), where, message);
  }

  /// One line for a terminal, `line 3, column 5, areas[0].code: …`.
  @Override
  public String toString() {
    return "line "
        + line
        + ", column "
        + column
        + (where.isEmpty() ? "" : ", " + where)
        + ": "
        + message;
  }
}
