package org.weft.scoring.score;

/// What a node is for its parent.
public enum State {
  /// It has a score.
  SCORED,
  /// It applies and has no score.
  MISSING,
  /// It does not apply, and leaves the arithmetic.
  NOT_APPLICABLE,
  /// It never has a score.
  UNSCORED
}
