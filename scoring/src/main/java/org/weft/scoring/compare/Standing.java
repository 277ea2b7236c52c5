package org.weft.scoring.compare;

import java.util.Map;

/// What is shown of one group.
public sealed interface Standing<P> {
  String group();

  /// The group may be shown.
  ///
  /// @param ranks of the members whose results are public, among all members with a score
  record Shown<P>(String group, Statistics statistics, Map<P, Integer> ranks)
      implements Standing<P> {
    public Shown {
      ranks = Map.copyOf(ranks);
    }
  }

  /// Nothing of the group may be shown, not even its size.
  record Hidden<P>(String group, Reason reason) implements Standing<P> {}

  /// Why a group is hidden.
  enum Reason {
    /// Fewer participants with a score than the group's minimum.
    TOO_FEW,
    /// Together with what is shown already, somebody's private score could be worked out.
    WOULD_REVEAL
  }
}
