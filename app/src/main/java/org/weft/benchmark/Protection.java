package org.weft.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.network.NetworkId;

/// Decides which results count in the statistics of groups, so that no private score can be worked
/// out from them.
///
/// A group's mean and number tell the sum of what a reader cannot see; two overlapping groups tell
/// the difference of such sums. Results that are in exactly the same groups can never be told apart
/// by any of these sums. So a hidden result counts only where at least [#FEWEST] hidden results
/// share all their groups (period, network, groups of the framework) and have a score at the node;
/// then even one of these cities, which knows its own, learns only the sum of at least two others.
/// A result that does not meet this is left out of every group alike. The rule looks at private
/// results alone first (for the network's readers), then at private and network ones (for the
/// public), and does not depend on who reads: all readers see the same figures.
final class Protection {
  /// The fewest hidden results that count together.
  static final int FEWEST = 3;

  /// What a result shares with others.
  ///
  /// @param groups codes of the framework's groups it is in
  record Cell(String period, boolean latest, @Nullable NetworkId network, Set<String> groups) {}

  private Protection() {}

  /// The results that count, of those that have a score at the node.
  static Set<ResultId> counted(List<Mark> marks, Map<ResultId, Cell> cells) {
    var counted = new HashSet<ResultId>();
    var hidden = new HashMap<Cell, Hidden>();
    for (var mark : marks) {
      if (mark.visibility() == Visibility.PUBLIC) {
        counted.add(mark.result());
      } else {
        hidden
            .computeIfAbsent(
                cells.get(mark.result()), _ -> new Hidden(new HashSet<>(), new HashSet<>()))
            .add(mark);
      }
    }
    hidden.values().forEach(one -> counted.addAll(one.counted()));
    return counted;
  }

  private record Hidden(Set<ResultId> secret, Set<ResultId> network) {
    void add(Mark mark) {
      (mark.visibility() == Visibility.PRIVATE ? secret : network).add(mark.result());
    }

    Set<ResultId> counted() {
      var all = new HashSet<ResultId>();
      if (secret.size() >= FEWEST) {
        all.addAll(secret);
      }
      all.addAll(network);
      return all.size() >= FEWEST ? all : Set.of();
    }
  }
}
