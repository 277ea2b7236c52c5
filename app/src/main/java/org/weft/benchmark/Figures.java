package org.weft.benchmark;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weft.scoring.compare.Ranks;
import org.weft.scoring.compare.Statistics;

/// What may be said about a group, whoever reads it.
public final class Figures {
  private final int cities;
  private final int minimum;
  private final boolean illustrative;
  private final Set<ResultId> members;
  private final Map<String, double[]> sorted;
  private final Map<String, Set<ResultId>> counted;
  private final Map<String, Statistics> spreads;

  /// @param counted the results that count at a node, whatever group they are in: one set for all
  ///   groups
  Figures(
      int cities,
      int minimum,
      boolean illustrative,
      Set<ResultId> members,
      Map<String, double[]> sorted,
      Map<String, Set<ResultId>> counted,
      Map<String, Statistics> spreads) {
    this.cities = cities;
    this.minimum = minimum;
    this.illustrative = illustrative;
    this.members = members;
    this.sorted = sorted;
    this.counted = counted;
    this.spreads = spreads;
  }

  /// How many cities count in the overall score; 0 when that is fewer than the minimum, because the
  /// number itself would tell something.
  public int cities() {
    return cities;
  }

  /// The fewest cities with which anything is shown.
  public int minimum() {
    return minimum;
  }

  /// Whether anything can be shown.
  public boolean shown() {
    return !spreads.isEmpty();
  }

  /// Whether a score among them was invented for the demonstration.
  public boolean illustrative() {
    return illustrative;
  }

  /// The statistics of a node; empty when too few have a score there.
  public Optional<Statistics> at(String node) {
    return Optional.ofNullable(spreads.get(node));
  }

  /// The place of a result at a node, itself counted among the others; empty when the group is not
  /// shown there or the result has no score.
  public Optional<Rank> rank(Mark mark, Nodes nodes, String node) {
    var score = nodes.score(mark, node);
    var scores = sorted.get(node);
    if (score.isEmpty() || scores == null) {
      return Optional.empty();
    }
    var itself =
        members.contains(mark.result())
            && counted.getOrDefault(node, Set.of()).contains(mark.result());
    var among = itself ? scores.length : scores.length + 1;
    return Optional.of(new Rank(Ranks.place(scores, score.getAsDouble()), among));
  }
}
