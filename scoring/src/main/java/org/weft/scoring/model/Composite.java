package org.weft.scoring.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A further score over areas, beside the tree.
///
/// @param of codes of the areas it combines
/// @param weights replace the areas' own where given
public record Composite(
    String code, Text title, Rules rules, List<String> of, Map<String, Double> weights) {
  public Composite {
    Codes.check(code);
    of = List.copyOf(of);
    Codes.distinct(of, "area");
    if (of.isEmpty()) {
      throw new IllegalArgumentException("a composite combines at least one area");
    }
    if (!new HashSet<>(of).containsAll(weights.keySet())) {
      throw new IllegalArgumentException(
          "weights names an area that the composite does not combine");
    }
    for (var weight : weights.values()) {
      if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("a weight is a number of at least 0, not " + weight);
      }
    }
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }
}
