package org.weft.scoring.model;

/// How the scores of children make the score of their parent.
public enum Combine {
  MEAN("mean"),
  SUM("sum"),
  MIN("min"),
  MAX("max"),
  GEOMETRIC_MEAN("geometric-mean"),
  SHARE("share");

  private final String word;

  Combine(String word) {
    this.word = word;
  }

  /// The word of the file format.
  public String word() {
    return word;
  }
}
