package org.weft.scoring.score;

import java.util.List;
import java.util.Map;
import org.weft.scoring.model.Rules;

/// A score over areas wherever they stand: the overall score or a composite.
///
/// @param weights replace the areas' own
/// @param counted the areas of which none is below another, for coverage
record Group(
    String code, Rules rules, List<Place> areas, Map<String, Double> weights, List<Place> counted) {
  boolean scored() {
    return areas.stream().anyMatch(Place::scored);
  }
}
