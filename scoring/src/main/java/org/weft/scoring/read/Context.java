package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is shared while one file is read.
final class Context {

  private static final int MOST_LOOKS = 100_000;

  final Faults faults;
  final Index index = new Index();

  /// Composites, comparisons, levels and recommendations by kind and code.
  final Map<String, Map<String, Spot>> beside = new HashMap<>();

  /// The language of plain texts.
  String language = "en";

  /// The file was not read to its end, so that missing codes say nothing.
  boolean cutShort;

  private int looks;
  private final List<Runnable> later = new ArrayList<>();

  Context(Faults faults) {
    this.faults = faults;
  }

  void fault(Spot spot, String message) {
    faults.fault(spot, () -> message);
  }

  /// The words are asked for only while faults are still listed.
  void fault(Spot spot, Supplier<String> message) {
    faults.fault(spot, message);
  }

  void warning(Spot spot, String message) {
    faults.warning(spot, () -> message);
  }

  void warning(Spot spot, Supplier<String> message) {
    faults.warning(spot, message);
  }

  /// Checks something when all codes of the file are known.
  void later(Runnable check) {
    later.add(check);
  }

  void checkNow() {
    if (!cutShort) {
      later.forEach(Runnable::run);
    }
  }

  /// A suggestion among many codes; none once there are more faults than anyone reads, or so many
  /// codes were looked at that the next look would keep the reader waiting.
  String hint(String written, Supplier<List<String>> codes) {
    if (faults.count() > Faults.MANY || looks > MOST_LOOKS) {
      return "";
    }
    var known = codes.get();
    looks += known.size();
    return Suggestion.hint(written, known);
  }

  /// The value if nothing was found wrong since the given count.
  <T> @Nullable T sound(int before, Supplier<T> value) {
    return faults.count() == before ? value.get() : null;
  }
}
