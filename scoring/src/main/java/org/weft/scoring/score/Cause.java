package org.weft.scoring.score;

/// Why a node is in its state.
public enum Cause {
  SCORED(State.SCORED),
  /// An item without an answer.
  UNANSWERED(State.MISSING),
  /// An item whose answer nobody knows.
  UNKNOWN(State.MISSING),
  /// An item answered by an option without points.
  WITHOUT_POINTS(State.MISSING),
  /// No child takes part.
  NOTHING_TAKES_PART(State.MISSING),
  /// A child without a score takes the score away (`missing: void`).
  VOID(State.MISSING),
  /// The children with a score weigh less than `require` asks for.
  TOO_LITTLE(State.MISSING),
  /// A share of attainable points, of which there are none.
  NOTHING_ATTAINABLE(State.MISSING),
  /// A repeated area for which no instance is named.
  WITHOUT_INSTANCE(State.MISSING),
  /// The participant says that it does not apply.
  DECLARED(State.NOT_APPLICABLE),
  /// Its own condition does not hold.
  HIDDEN(State.NOT_APPLICABLE),
  /// An area above it does not apply.
  HIDDEN_ABOVE(State.NOT_APPLICABLE),
  /// None of its children applies.
  NOTHING_APPLIES(State.NOT_APPLICABLE),
  UNSCORED(State.UNSCORED);

  private final State state;

  Cause(State state) {
    this.state = state;
  }

  public State state() {
    return state;
  }

  /// Whether a condition hides the node.
  public boolean hidden() {
    return this == HIDDEN || this == HIDDEN_ABOVE;
  }
}
