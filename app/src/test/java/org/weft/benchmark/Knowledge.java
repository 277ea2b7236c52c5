package org.weft.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What follows from sums of unknown scores, each given as the set of the scores in it, by linear
/// algebra.
final class Knowledge {
  /// Numbers are counted modulo this prime: with fractions the rows would grow without end.
  private static final long PRIME = 2_147_483_647;

  private final int unknowns;
  private final List<long[]> sums;

  /// @param sums bit masks of the scores in each
  /// @param known bit mask of the scores that are known anyway
  Knowledge(int unknowns, Set<Long> sums, long known) {
    this.unknowns = unknowns;
    this.sums = reduced(sums.stream().map(mask -> row(mask & ~known)).toList());
  }

  /// One or two scores of which some combination tells something without any third one; who knows
  /// one of two then knows the other.
  ///
  /// @param among bit mask of the scores to look at
  Optional<List<Integer>> told(long among) {
    for (int one = 0; one < unknowns; one++) {
      for (int two = one; two < unknowns; two++) {
        if ((among >> one & among >> two & 1) == 1 && tells(one, two)) {
          return Optional.of(List.of(one, two));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the sums have a combination of these two scores alone: without them, they say less.
  private boolean tells(int one, int two) {
    var without = new ArrayList<long[]>();
    for (var sum : sums) {
      var row = sum.clone();
      row[one] = 0;
      row[two] = 0;
      without.add(row);
    }
    return reduced(without).size() < sums.size();
  }

  private long[] row(long mask) {
    var row = new long[unknowns];
    for (int i = 0; i < unknowns; i++) {
      row[i] = mask >> i & 1;
    }
    return row;
  }

  /// As few rows that say the same.
  private List<long[]> reduced(List<long[]> rows) {
    var left = new ArrayList<>(rows);
    var independent = new ArrayList<long[]>();
    for (int column = 0; column < unknowns; column++) {
      var at = column;
      var pivot = left.stream().filter(r -> r[at] != 0).findFirst();
      if (pivot.isPresent()) {
        var found = pivot.get();
        left.remove(found);
        var scaled = scaled(found, inverse(found[column]));
        left.replaceAll(r -> r[at] == 0 ? r : without(r, scaled, r[at]));
        independent.add(scaled);
      }
    }
    return independent;
  }

  private static long[] scaled(long[] row, long by) {
    var scaled = new long[row.length];
    for (int i = 0; i < row.length; i++) {
      scaled[i] = row[i] * by % PRIME;
    }
    return scaled;
  }

  private static long[] without(long[] row, long[] other, long times) {
    var left = new long[row.length];
    for (int i = 0; i < row.length; i++) {
      left[i] = (row[i] + (PRIME - times) * other[i]) % PRIME;
    }
    return left;
  }

  private static long inverse(long value) {
    return java.math.BigInteger.valueOf(value)
        .modInverse(java.math.BigInteger.valueOf(PRIME))
        .longValue();
  }
}
