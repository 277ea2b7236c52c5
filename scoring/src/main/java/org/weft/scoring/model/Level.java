package org.weft.scoring.model;

/// A step of recognition; it is reached when its condition and those of all lower levels hold.
public record Level(String code, Text title, Condition when) {
  public Level {
    Codes.check(code);
  }
}
