package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.weft.scoring.yaml.Place;

/// Collects what is wrong with a file, each thing once, within bounds.
final class Faults {

  /// More faults than anyone reads at once.
  static final int MANY = 100;

  private static final int KEPT = 1000;
  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<Fault> warnings = new LinkedHashSet<>();
  private int count;
  private int beyond;
  private int warningsBeyond;

  /// How often something was found wrong; to see whether a part of the file was sound.
  int count() {
    return count;
  }

  /// Whether further faults are only counted, so that nobody needs to find words for them.
  boolean full() {
    return faults.size() >= KEPT;
  }

  void fault(Place place, String where, String message) {
    count++;
    if (faults.size() < KEPT) {
      faults.add(Fault.at(place, where, message));
    } else {
      beyond++;
    }
  }

  void fault(Spot spot, Supplier<String> message) {
    if (full()) {
      count++;
      beyond++;
    } else {
      fault(spot.node().at(), spot.path(), message.get());
    }
  }

  void warning(Place place, String where, String message) {
    if (warnings.size() < KEPT) {
      warnings.add(Fault.at(place, where, message));
    } else {
      warningsBeyond++;
    }
  }

  void warning(Spot spot, Supplier<String> message) {
    if (warnings.size() >= KEPT) {
      warningsBeyond++;
    } else {
      warning(spot.node().at(), spot.path(), message.get());
    }
  }

  Reading.Refused refused() {
    return new Reading.Refused(sorted(faults), beyond);
  }

  List<Fault> warnings() {
    return sorted(warnings).subList(0, Math.min(MANY, warnings.size()));
  }

  int moreWarnings() {
    return Math.max(0, warnings.size() - MANY) + warningsBeyond;
  }

  private static List<Fault> sorted(Set<Fault> found) {
    var sorted = new ArrayList<>(found);
    sorted.sort(BY_PLACE);
    return sorted;
  }
}
