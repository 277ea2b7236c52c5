package org.weft.benchmark.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Nodes;
import org.weft.benchmark.published.PublishedResult;
import org.weft.city.City;
import org.weft.scoring.model.Codes;

/// A chosen city with what is known of it: results computed here, and figures that others
/// published.
///
/// @param mark the result that is compared
/// @param nodes of the version the mark answers; those of the table without a mark
/// @param series all its results, oldest first
/// @param elsewhere overall figures that others published, in the order of the years
record Chosen(
    City city,
    Optional<Mark> mark,
    Nodes nodes,
    List<Mark> series,
    List<PublishedResult> elsewhere) {

  /// The published figure that stands in where no result was computed here: the newest.
  Optional<PublishedResult> published() {
    return mark.isPresent() ? Optional.empty() : elsewhere.stream().reduce((_, later) -> later);
  }

  /// The score at a node; the overall one may be a published figure.
  OptionalDouble score(String node) {
    if (mark.isPresent()) {
      return nodes.contains(node) ? nodes.score(mark.get(), node) : OptionalDouble.empty();
    }
    return node.equals(Codes.OVERALL)
        ? published().map(Chosen::percent).orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
  }

  private static OptionalDouble percent(PublishedResult result) {
    var percent = result.percent();
    return percent == null ? OptionalDouble.empty() : OptionalDouble.of(percent);
  }
}
