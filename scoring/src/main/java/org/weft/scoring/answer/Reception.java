package org.weft.scoring.answer;

/// What became of an answer that was handed in.
public sealed interface Reception {
  record Accepted(Answer answer) implements Reception {}

  record Refused(Refusal refusal) implements Reception {}
}
