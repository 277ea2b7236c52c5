package org.weft.benchmark.web;

import java.util.Optional;
import java.util.OptionalDouble;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Nodes;
import org.weft.benchmark.published.PublishedResult;
import org.weft.city.City;

/// A chosen city with what is known of it: a result computed here, or else a figure that others
/// published.
///
/// @param nodes of the version the mark answers; those of the table without a mark
record Chosen(City city, Optional<Mark> mark, Nodes nodes, Optional<PublishedResult> published) {
  OptionalDouble score(String node) {
    return mark.isPresent() && nodes.contains(node)
        ? nodes.score(mark.get(), node)
        : OptionalDouble.empty();
  }

  /// The overall score, computed or published.
  OptionalDouble overall() {
    if (mark.isPresent()) {
      return mark.get().overall();
    }
    return published
        .map(p -> p.percent() == null ? OptionalDouble.empty() : OptionalDouble.of(p.percent()))
        .orElse(OptionalDouble.empty());
  }
}
