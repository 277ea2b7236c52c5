package org.weft.scoring.laws;

/// A law for one random case.
@FunctionalInterface
interface Law {
  void holdFor(long seed, int size);

  /// Tries many seeds; halves the size of a case that breaks the law until it does not, and reports
  /// the smallest.
  static void check(int cases, int size, Law law) {
    for (var seed = 1L; seed <= cases; seed++) {
      var failure = failure(law, seed, size);
      if (failure != null) {
        var smallest = size;
        for (var half = size / 2; half >= 1; half /= 2) {
          var again = failure(law, seed, half);
          if (again != null) {
            failure = again;
            smallest = half;
          }
        }
        throw new AssertionError("seed " + seed + ", size " + smallest, failure);
      }
    }
  }

  private static Throwable failure(Law law, long seed, int size) {
    try {
      law.holdFor(seed, size);
      return null;
    } catch (RuntimeException | AssertionError broken) {
      return broken;
    }
  }
}
