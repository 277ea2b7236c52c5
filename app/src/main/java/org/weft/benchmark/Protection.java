package org.weft.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which results count in the statistics of groups, so that no hidden score (one that is
/// not public) can be worked out from them, also by who keeps the figures of different times.
///
/// A group's mean and number tell the sum of what a reader cannot see. Hidden results count only in
/// batches: their members share all their groups (version, period, network, groups of the
/// framework, who may read them) and which areas have a score, so a group holds all of a batch or
/// nothing, and a batch enters and leaves at once. At least [#FEWEST] of its members are fresh in
/// it: neither they nor an earlier revision of them counted before. Where fewer fresh members have
/// a score at a node, none of the batch counts there. So every sum that is ever shown for a node is
/// one of public scores and of whole batches.
///
/// Proof that no combination of these sums tells one hidden score: order the batches by age. Of
/// those that the combination does not leave out, the newest has three fresh members that no older
/// batch contains; their scores remain in it. One of these cities, which knows its own, cannot get
/// rid of the other two either. What this does not cover is in
/// `docs/adr/0015-batches-of-hidden-results.md`.
///
/// The rule does not depend on who reads: all readers see the same figures.
public final class Protection {
  /// The fewest fresh results that count together.
  public static final int FEWEST = 3;

  private Protection() {}

  /// The results of which groups are made when the newest of each city are asked for: public ones
  /// that are the newest of their city, and batches of which every member is. A city whose newest
  /// result drops out with its batch is not represented by an older one, which would count without
  /// its own batch.
  ///
  /// @param marks of one version
  static List<Mark> newest(List<Mark> marks) {
    var newest = new HashMap<Object, Mark>();
    for (var mark : marks) {
      if (mark.countable()) {
        newest.merge(mark.city(), mark, (a, b) -> MarkBook.NEWEST.compare(a, b) <= 0 ? a : b);
      }
    }
    var outdated = new HashSet<Long>();
    for (var mark : marks) {
      if (mark.batch() != null && newest.get(mark.city()) != mark) {
        outdated.add(mark.batch().number());
      }
    }
    return newest.values().stream()
        .filter(m -> m.batch() == null || !outdated.contains(m.batch().number()))
        .toList();
  }

  /// The results that count at a node.
  ///
  /// @param scored those that have a score there, of marks with whole batches
  static Set<ResultId> counted(List<Mark> scored) {
    Map<Long, Integer> fresh = new HashMap<>();
    for (var mark : scored) {
      if (mark.batch() != null && mark.batch().fresh()) {
        fresh.merge(mark.batch().number(), 1, Integer::sum);
      }
    }
    var counted = new HashSet<ResultId>();
    for (var mark : scored) {
      if (mark.batch() == null
          ? mark.visibility() == Visibility.PUBLIC
          : fresh.getOrDefault(mark.batch().number(), 0) >= FEWEST) {
        counted.add(mark.result());
      }
    }
    return counted;
  }
}
