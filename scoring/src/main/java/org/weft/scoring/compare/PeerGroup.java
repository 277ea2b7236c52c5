package org.weft.scoring.compare;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Comparison;

/// Participants among whom results are compared.
///
/// @param <P> what identifies a participant
/// @param minimum the fewest participants with a score for which the group is shown
public record PeerGroup<P>(String code, Set<P> members, int minimum) {
  public PeerGroup {
    members = Set.copyOf(members);
  }

  /// The group of those who fulfil all conditions of a comparison. Whose attribute is not known is
  /// not in it.
  public static <P> PeerGroup<P> of(Comparison comparison, Map<P, Participant> participants) {
    var members = new HashSet<P>();
    participants.forEach((key, participant) -> {
      if (belongs(comparison, participant)) {
        members.add(key);
      }
    });
    return new PeerGroup<>(comparison.code(), members, comparison.minimum());
  }

  /// Whether a participant fulfils all conditions of a comparison.
  public static boolean belongs(Comparison comparison, Participant participant) {
    return comparison.where().stream().allMatch(participant::fulfils);
  }
}
