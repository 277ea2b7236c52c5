package org.weft.scoring.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the scores of one node in several groups at once.
public final class Comparing {
  private Comparing() {}

  /// Decides group by group, in the given order, and shows a group only if it is large enough and
  /// gives nobody's private score away together with those shown before. So the most important
  /// group comes first.
  ///
  /// All groups that a reader can see of the same node must be decided in one call.
  ///
  /// @param scores of everyone who has one
  /// @param hidden the participants whose own scores are not public
  public static <P> List<Standing<P>> compare(
      List<PeerGroup<P>> groups, Map<P, Double> scores, Set<P> hidden) {
    var protection = new Protection<P>();
    var standings = new ArrayList<Standing<P>>();
    for (var group : groups) {
      var inGroup = new HashMap<P, Double>();
      for (var member : group.members()) {
        var score = scores.get(member);
        if (score != null) {
          inGroup.put(member, score);
        }
      }
      standings.add(stand(group, inGroup, hidden, protection));
    }
    return List.copyOf(standings);
  }

  private static <P> Standing<P> stand(
      PeerGroup<P> group, Map<P, Double> scores, Set<P> hidden, Protection<P> protection) {
    if (scores.isEmpty() || scores.size() < group.minimum()) {
      return new Standing.Hidden<>(group.code(), Standing.Reason.TOO_FEW);
    }
    var unknown = new ArrayList<>(scores.keySet());
    unknown.retainAll(hidden);
    if (!protection.show(Set.copyOf(unknown))) {
      return new Standing.Hidden<>(group.code(), Standing.Reason.WOULD_REVEAL);
    }
    var ranks = new HashMap<>(Ranks.of(scores));
    ranks.keySet().removeAll(hidden);
    return new Standing.Shown<>(group.code(), Statistics.of(scores.values()), ranks);
  }
}
