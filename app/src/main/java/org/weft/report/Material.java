package org.weft.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.weft.assessment.ItemEvidence;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Nodes;
import org.weft.benchmark.Sample;
import org.weft.benchmark.published.PublishedResult;
import org.weft.benchmark.result.NodeResult;
import org.weft.benchmark.result.Result;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.network.Network;
import org.weft.practice.Practice;
import org.weft.scoring.compare.Statistics;
import org.weft.site.Page;
import org.weft.site.chart.Area;

/// Everything a report is written from, read once.
///
/// @param series the city's current results up to this one, oldest first
/// @param group what it is compared with; empty when no group may be shown
/// @param groups all groups the city is in
/// @param history figures of the group in each period of the series
/// @param published what others published of the city
/// @param evidence notes and links by question
record Material(
    Page page,
    Wording words,
    FrameworkVersion version,
    Result result,
    City city,
    @Nullable Network network,
    List<NodeResult> nodes,
    Map<String, NodeResult> byNode,
    Nodes carried,
    List<Mark> series,
    Optional<Group> group,
    List<Group> groups,
    Map<Sample, Figures> history,
    List<PublishedResult> published,
    List<Practice> practices,
    Map<String, List<ItemEvidence>> evidence,
    LocalDate today) {

  /// The score at a node outside repeated areas.
  OptionalDouble score(String node) {
    var found = byNode.get(node);
    return found == null ? OptionalDouble.empty() : found.score();
  }

  /// The newest figures of the group.
  Optional<Figures> figures() {
    return group.flatMap(g -> Optional.ofNullable(history.get(Sample.latest(version.id(), g))));
  }

  Optional<Statistics> statistics(String node) {
    return figures().flatMap(f -> f.at(node));
  }

  /// The mark of this very result; none for a revision that was replaced.
  Optional<Mark> mark() {
    return series.stream().filter(m -> m.result().equals(result.id())).findFirst();
  }

  /// The result of the cycle before.
  Optional<Mark> before() {
    return series.stream()
        .filter(m -> m.period().compareTo(result.period()) < 0)
        .reduce((_, later) -> later);
  }

  /// The same, only if it answered the same version: else the scores do not mean the same.
  Optional<Mark> comparableBefore() {
    return before().filter(m -> m.version().equals(version.id()));
  }

  /// The top areas as charts take them.
  List<Area> areas() {
    var top = version.model().tree().top();
    return IntStream.range(0, top.size())
        .mapToObj(i -> {
          var area = top.get(i);
          var strand = area.strand();
          return new Area(
              i + 1,
              words.say(area.title()),
              strand == null ? 2 : strand,
              words.drawn(score(area.code())));
        })
        .toList();
  }

  /// The name of the group in a sentence.
  String groupName() {
    return group.map(this::name).orElse("");
  }

  String name(Group which) {
    return switch (which) {
      case Group.Everyone() -> page.say("report.group.everyone");
      case Group.OfNetwork _ ->
          page.say("report.group.network", network == null ? "" : network.name());
      case Group.OfFramework(var code) ->
          version.model().comparisons().stream()
              .filter(c -> c.code().equals(code))
              .map(c -> words.say(c.title()))
              .findFirst()
              .orElse(code);
    };
  }

  /// Whether the group is another than the one that is shown unasked.
  boolean choosesGroup() {
    var first =
        groups.stream()
            .filter(g -> {
              var figures = history.get(Sample.latest(version.id(), g));
              return figures != null && figures.shown();
            })
            .findFirst();
    return group.isPresent() && !group.equals(first);
  }

  /// Where the report is.
  String address() {
    return "/assessments/" + result.assessment().value() + "/report";
  }

  /// Where a score is explained.
  String derivation(String node) {
    return derivation(result, node, "");
  }

  /// Where the score of a node in an instance is explained.
  static String derivation(Result result, String node, String instance) {
    var query = UriComponentsBuilder.fromPath("/assessments/{id}/report/derivation/{node}");
    if (!instance.isEmpty()) {
      query.queryParam("instance", "{instance}");
    }
    if (!result.current()) {
      query.queryParam("revision", result.revision());
    }
    return instance.isEmpty()
        ? query.encode().buildAndExpand(result.assessment().value(), node).toUriString()
        : query.encode().buildAndExpand(result.assessment().value(), node, instance).toUriString();
  }

  /// How a score outside repeated areas came about.
  Explained explain(String node) {
    var all =
        nodes.stream()
            .collect(Collectors.toMap(n -> Explaining.key(n.node(), n.instance()), n -> n));
    return new Explaining(words, version, all, (n, i) -> derivation(result, n, i))
        .explain(Objects.requireNonNull(byNode.get(node)));
  }

  /// Where it is shown how other cities answered a question.
  String question(String item) {
    return version.address() + "/questions/" + item;
  }
}
