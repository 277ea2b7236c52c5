package org.weft.benchmark;

import static org.weft.benchmark.db.Tables.RESULTS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weft.assessment.AssessmentId;

/// Somebody who keeps every figure of every group of every time. The score of the hidden result
/// number i is two to the power of i and published scores are 0, so that a sum tells which are in
/// it.
final class Watching {
  private static final List<String> NODES = List.of("two", "three");

  private final Cycles cycles;
  private final Comparing comparing;
  private final List<Sample> samples;
  private final Map<AssessmentId, Integer> numbers;
  private final Map<String, Set<Long>> sums = new HashMap<>();
  private final Map<Long, Batch> batches = new HashMap<>();

  /// Bit masks of the hidden scores.
  private record Batch(long members, long fresh) {}

  /// @param numbers of the hidden results
  Watching(
      Cycles cycles,
      Comparing comparing,
      List<Sample> samples,
      Map<AssessmentId, Integer> numbers) {
    this.cycles = cycles;
    this.comparing = comparing;
    this.samples = samples;
    this.numbers = numbers;
    NODES.forEach(node -> sums.put(node, new HashSet<>()));
  }

  void look() {
    for (var sample : samples) {
      var figures = comparing.figures(sample);
      for (var node : NODES) {
        figures.at(node).ifPresent(s -> sums.get(node).add(Math.round(s.mean() * s.count())));
      }
    }
    noteBatches();
  }

  private void noteBatches() {
    var members = new HashMap<Long, Long>();
    var fresh = new HashMap<Long, Long>();
    cycles
        .sql
        .selectFrom(RESULTS)
        .where(RESULTS.FRAMEWORK_VERSION_ID.eq(cycles.version.id().value()))
        .and(RESULTS.BATCH.isNotNull())
        .forEach(row -> {
          var bit = 1L << numbers.get(new AssessmentId(row.getAssessmentId()));
          members.merge(row.getBatch(), bit, (a, b) -> a | b);
          fresh.merge(
              row.getBatch(),
              row.getBatch().equals(row.getFirstBatch()) ? bit : 0,
              (a, b) -> a | b);
        });
    members.forEach((number, mask) -> batches.put(number, new Batch(mask, fresh.get(number))));
  }

  Set<Long> sums(String node) {
    return sums.get(node);
  }

  int batches() {
    return batches.size();
  }

  /// The scores that may be worked out from what others published themselves: members of batches of
  /// which fewer than three fresh ones are left besides those, and so on.
  ///
  /// @param published those that were open to everybody once
  /// @param scored those with a score at the node
  long givenAway(long published, long scored) {
    var known = published;
    var before = ~known;
    while (before != known) {
      before = known;
      for (var batch : batches.values()) {
        var fresh = batch.fresh() & scored;
        if (Long.bitCount(fresh) >= Protection.FEWEST
            && Long.bitCount(fresh & ~known) < Protection.FEWEST) {
          known |= batch.members() & scored;
        }
      }
    }
    return known;
  }
}
