package org.weft.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a number x becomes a score.
public sealed interface NumberScore {
  /// x itself.
  record Value() implements NumberScore {}

  /// p·(x−from)/(to−from); `from` may exceed `to` (less is better). Clamped between 0 and `points`
  /// if `clamp`.
  record Linear(double from, double to, double points, boolean clamp) implements NumberScore {
    public Linear {
      check(from, to, points);
    }
  }

  /// The same on natural logarithms; `from`, `to` and every answer are above 0.
  record Log(double from, double to, double points, boolean clamp) implements NumberScore {
    public Log {
      check(from, to, points);
      if (from <= 0 || to <= 0) {
        throw new IllegalArgumentException("from and to must be above 0 for logarithms");
      }
    }
  }

  /// The first band whose `below` exceeds x; the last has none.
  record Bands(List<Band> bands) implements NumberScore {
    public Bands {
      bands = List.copyOf(bands);
      if (bands.isEmpty() || bands.getLast().below() != null) {
        throw new IllegalArgumentException("the last band has no 'below'");
      }
      var before = Double.NEGATIVE_INFINITY;
      for (var band : bands.subList(0, bands.size() - 1)) {
        var below = band.below();
        if (below == null || below <= before) {
          throw new IllegalArgumentException("'below' rises strictly from band to band");
        }
        before = below;
      }
    }
  }

  record Band(@Nullable Double below, double points) {
    public Band {
      Codes.finite(points, "points");
      if (below != null) {
        Codes.finite(below, "below");
      }
    }
  }

  private static void check(double from, double to, double points) {
    Codes.finite(from, "from");
    Codes.finite(to, "to");
    Codes.finite(points, "points");
    if (from == to) {
      throw new IllegalArgumentException("from and to must differ");
    }
  }
}
