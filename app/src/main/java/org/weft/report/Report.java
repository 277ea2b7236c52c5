package org.weft.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The index report of one result, with every text in the reader's language; it knows neither HTML
/// nor PDF.
///
/// @param time absent where there is one result only and nothing published before
/// @param medians of the group, by node
/// @param groups what the result can be compared with; empty when nothing may be shown
public record Report(
    Cover cover,
    Summary summary,
    Optional<OverTime> time,
    Overview overview,
    List<Chapter> chapters,
    Method method,
    List<Annex> annex,
    List<GroupChoice> groups,
    Map<String, Double> medians) {
  public Report {
    chapters = List.copyOf(chapters);
    annex = List.copyOf(annex);
    groups = List.copyOf(groups);
    medians = Map.copyOf(medians);
  }

  /// The group's median at a node; empty where none may be shown.
  public OptionalDouble median(String node) {
    var median = medians.get(node);
    return median == null ? OptionalDouble.empty() : OptionalDouble.of(median);
  }

  /// The formats in which the report can be taken away.
  public List<String> downloads() {
    return List.of("pdf", "xlsx", "csv", "json");
  }

  /// The address of a format, for the same revision and group.
  public String download(String format) {
    return cover.address() + "." + format + cover.query();
  }

  /// A group that can be compared with.
  ///
  /// @param word for addresses
  public record GroupChoice(String word, String name, boolean chosen) {}
}
