package org.weft.scoring.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Keeps count of what the shown groups tell about private scores.
///
/// Count and mean of a group give the sum of its scores; public scores can be taken off, so each
/// shown group is one linear equation in the private ones. A private score can be worked out
/// exactly when it is a combination of the equations. Somebody with a private score knows their
/// own, so that is tried with every one of them added as well: a group therefore never stays with
/// one or two private members.
final class Protection<P> {
  private final List<Set<P>> shown = new ArrayList<>();

  /// Takes the group in if that gives nobody away; its private members alone matter.
  boolean show(Set<P> unknown) {
    if (unknown.isEmpty()) {
      return true;
    }
    shown.add(unknown);
    if (gives()) {
      shown.removeLast();
      return false;
    }
    return true;
  }

  /// Whether a private score can be worked out, by anybody at all or by somebody who knows their
  /// own.
  private boolean gives() {
    var everyone = new HashSet<P>();
    shown.forEach(everyone::addAll);
    if (solves(shown, everyone)) {
      return true;
    }
    for (var insider : oneOfEachKind(everyone)) {
      var equations = new ArrayList<Set<P>>();
      for (var group : shown) {
        var rest = new HashSet<>(group);
        rest.remove(insider);
        equations.add(rest);
      }
      var others = new HashSet<>(everyone);
      others.remove(insider);
      if (solves(equations, others)) {
        return true;
      }
    }
    return false;
  }

  /// Those in the same groups are alike, so one of each kind is enough to try.
  private List<P> oneOfEachKind(Set<P> everyone) {
    return kinds(shown, everyone).values().stream().map(List::getFirst).toList();
  }

  private static <P> LinkedHashMap<List<Boolean>, List<P>> kinds(
      List<Set<P>> equations, Set<P> unknowns) {
    var kinds = new LinkedHashMap<List<Boolean>, List<P>>();
    for (var unknown : unknowns) {
      var kind = equations.stream().map(equation -> equation.contains(unknown)).toList();
      kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(unknown);
    }
    return kinds;
  }

  /// Whether the equations fix one unknown. Those in the same equations only ever appear as their
  /// sum, so only an unknown that is alone of its kind can be fixed, and it is when elimination
  /// leaves it alone in a row.
  private static <P> boolean solves(List<Set<P>> equations, Set<P> unknowns) {
    var kinds = kinds(equations, unknowns);
    var columns = List.copyOf(kinds.keySet());
    var matrix = new double[equations.size()][columns.size()];
    for (var row = 0; row < equations.size(); row++) {
      for (var column = 0; column < columns.size(); column++) {
        matrix[row][column] = columns.get(column).get(row) ? 1 : 0;
      }
    }
    Elimination.reduce(matrix);
    var sizes = kinds.values().stream().mapToInt(List::size).toArray();
    for (var row : matrix) {
      var alone = Elimination.only(row);
      if (alone >= 0 && sizes[alone] == 1) {
        return true;
      }
    }
    return false;
  }
}
