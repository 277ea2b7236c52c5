package org.weft.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.compare.PeerGroup;
import org.weft.scoring.compare.Statistics;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Comparison;

/// Figures of groups of cities: the same for every reader, and such that nobody's private score can
/// be worked out from them ([Protection]).
@Service
public class Comparing {
  private final MarkBooks books;
  private final Frameworks frameworks;
  private final Map<FrameworkVersionId, Nodes> nodes =
      new java.util.concurrent.ConcurrentHashMap<>();

  Comparing(MarkBooks books, Frameworks frameworks) {
    this.books = books;
    this.frameworks = frameworks;
  }

  /// What marks of this version carry.
  public Nodes nodes(FrameworkVersionId version) {
    var known = nodes.get(version);
    if (known == null) {
      known = new Nodes(frameworks.get(version).model());
      nodes.put(version, known);
    }
    return known;
  }

  /// The figures of a sample; an unknown group or period has none.
  public Figures figures(Sample sample) {
    var version = frameworks.get(sample.version());
    return figures(books.of(version.framework()), version, sample);
  }

  /// The figures of several samples of one framework at one moment.
  public Map<Sample, Figures> figures(String framework, List<Sample> samples) {
    var book = books.of(framework);
    return samples.stream()
        .distinct()
        .collect(Collectors.toMap(s -> s, s -> figures(book, frameworks.get(s.version()), s)));
  }

  Figures figures(MarkBook book, FrameworkVersion version, Sample sample) {
    return book.compute(sample, s -> compute(book, version, s));
  }

  /// The groups a result is in: those of its framework, its network, everyone.
  public List<Group> groupsOf(Mark mark) {
    var groups = new ArrayList<Group>();
    memberOf(frameworks.get(mark.version()), mark)
        .forEach(code -> groups.add(new Group.OfFramework(code)));
    if (mark.network() != null) {
      groups.add(new Group.OfNetwork(mark.network()));
    }
    groups.add(new Group.Everyone());
    return groups;
  }

  private Figures compute(MarkBook book, FrameworkVersion version, Sample sample) {
    var cells = cells(book, version);
    var members = book.of(version.id()).stream().filter(fits(sample, cells)).toList();
    var minimum = minimum(version, sample.group());
    var sorted = new HashMap<String, double[]>();
    var counted = new HashMap<String, Set<ResultId>>();
    var spreads = new HashMap<String, Statistics>();
    for (var node : nodes(version.id()).codes()) {
      var counting = counted(book, version, node);
      var ours = members.stream().filter(m -> counting.contains(m.result())).toList();
      if (ours.size() >= minimum) {
        var scores =
            ours.stream()
                .map(m -> nodes(version.id()).score(m, node).orElseThrow())
                .sorted()
                .toList();
        sorted.put(node, scores.stream().mapToDouble(Double::doubleValue).toArray());
        counted.put(node, counting);
        spreads.put(node, Statistics.of(scores));
      }
    }
    var overall = spreads.get(Codes.OVERALL);
    return new Figures(
        overall == null ? 0 : overall.count(),
        minimum,
        members.stream().anyMatch(Mark::illustrative),
        members.stream().map(Mark::result).collect(Collectors.toSet()),
        sorted,
        counted,
        spreads);
  }

  private static Predicate<Mark> fits(Sample sample, Map<ResultId, Protection.Cell> cells) {
    Predicate<Mark> when =
        sample
            .period()
            .<Predicate<Mark>>map(p -> m -> m.period().equals(p))
            .orElse(m -> cell(cells, m).latest());
    return when.and(
        switch (sample.group()) {
          case Group.Everyone() -> m -> true;
          case Group.OfNetwork(var network) -> m -> network.equals(m.network());
          case Group.OfFramework(var code) -> m -> cell(cells, m).groups().contains(code);
        });
  }

  private static Protection.Cell cell(Map<ResultId, Protection.Cell> cells, Mark mark) {
    return java.util.Objects.requireNonNull(cells.get(mark.result()));
  }

  private record CountedKey(FrameworkVersionId version, String node) {}

  private Set<ResultId> counted(MarkBook book, FrameworkVersion version, String node) {
    return book.compute(
        new CountedKey(version.id(), node),
        _ -> {
          var scored =
              book.of(version.id()).stream()
                  .filter(m -> nodes(version.id()).score(m, node).isPresent())
                  .toList();
          return once(book, Protection.counted(scored, cells(book, version)));
        });
  }

  private record Results(Set<ResultId> same) {}

  /// At most nodes the same results count: kept once, as there are many of them.
  private static Set<ResultId> once(MarkBook book, Set<ResultId> counted) {
    return book.compute(new Results(counted), Results::same);
  }

  private record CellsKey(FrameworkVersionId version) {}

  private Map<ResultId, Protection.Cell> cells(MarkBook book, FrameworkVersion version) {
    return book.compute(
        new CellsKey(version.id()),
        _ -> {
          var latest =
              book.latest(m -> m.version().equals(version.id())).stream()
                  .map(Mark::result)
                  .collect(Collectors.toSet());
          var cells = new HashMap<ResultId, Protection.Cell>();
          for (var mark : book.of(version.id())) {
            cells.put(
                mark.result(),
                new Protection.Cell(
                    mark.period(),
                    latest.contains(mark.result()),
                    mark.network(),
                    memberOf(version, mark)));
          }
          return cells;
        });
  }

  private static Set<String> memberOf(FrameworkVersion version, Mark mark) {
    var participant = new Participant("", "", mark.attributes());
    var groups = new HashSet<String>();
    for (var group : version.model().comparisons()) {
      if (PeerGroup.belongs(group, participant)) {
        groups.add(group.code());
      }
    }
    return groups;
  }

  private static int minimum(FrameworkVersion version, Group group) {
    return group instanceof Group.OfFramework(var code)
        ? version.model().comparisons().stream()
            .filter(c -> c.code().equals(code))
            .mapToInt(Comparison::minimum)
            .findFirst()
            .orElse(Comparison.DEFAULT_MINIMUM)
        : Comparison.DEFAULT_MINIMUM;
  }
}
