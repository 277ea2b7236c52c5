package org.weft.scoring.model;

/// What a child without a score does to its parent.
public enum Missing {
  /// It takes no part.
  SKIP("skip"),
  /// It takes part with 0.
  ZERO("zero"),
  /// The parent has no score either.
  VOID("void");

  private final String word;

  Missing(String word) {
    this.word = word;
  }

  /// The word of the file format.
  public String word() {
    return word;
  }
}
