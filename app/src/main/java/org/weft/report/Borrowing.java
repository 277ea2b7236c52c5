package org.weft.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weft.practice.Practice;

/// Gives each area the practices that fit it best. A theme that few areas share says more than one
/// that many share, and no practice stands in two chapters.
final class Borrowing {
  /// Practices in a chapter.
  private static final int MOST = 3;

  /// A practice shares at least one theme that no more than four areas have.
  private static final double LEAST = 0.25;

  private record Fit(String area, Practice practice, double points) {}

  private Borrowing() {}

  static Map<String, List<Practice>> byArea(
      Map<String, Set<String>> themes, List<Practice> practices) {
    var areas = new HashMap<String, Integer>();
    themes
        .values()
        .forEach(of ->
            of.stream()
                .map(Borrowing::folded)
                .distinct()
                .forEach(t -> areas.merge(t, 1, Integer::sum)));
    var fits = new ArrayList<Fit>();
    themes.forEach((area, of) -> {
      var folded = new HashSet<String>();
      of.forEach(t -> folded.add(folded(t)));
      for (var practice : practices) {
        var points =
            practice.themes().stream()
                .map(Borrowing::folded)
                .distinct()
                .filter(folded::contains)
                .mapToDouble(t -> 1.0 / areas.getOrDefault(t, 1))
                .sum();
        if (points >= LEAST) {
          fits.add(new Fit(area, practice, points));
        }
      }
    });
    fits.sort(
        Comparator.comparingDouble(Fit::points)
            .reversed()
            .thenComparing(f -> f.practice().slug())
            .thenComparing(Fit::area));
    var chosen = new TreeMap<String, List<Practice>>();
    var used = new HashSet<String>();
    for (var fit : fits) {
      var list = chosen.computeIfAbsent(fit.area(), _ -> new ArrayList<>());
      if (list.size() < MOST && used.add(fit.practice().slug())) {
        list.add(fit.practice());
      }
    }
    return chosen;
  }

  private static String folded(String theme) {
    return theme.toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
