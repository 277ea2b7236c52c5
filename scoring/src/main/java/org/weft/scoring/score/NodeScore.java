package org.weft.scoring.score;

import org.jspecify.annotations.Nullable;

/// The result of one node.
///
/// @param instance null for nodes with one score
/// @param score null where there is none, which is not 0
/// @param coverage answered ÷ applicable, 0 to 1; 1 if nothing is applicable
/// @param answered scored items at or below the node with an answer (`unknown` is one), those of
///   weight 0 left out
/// @param applicable scored items at or below the node that apply, those of weight 0 left out
public record NodeScore(
    String node,
    @Nullable String instance,
    Cause cause,
    @Nullable Double score,
    double coverage,
    int answered,
    int applicable) {
  public State state() {
    return cause.state();
  }
}
