package org.weft.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Figures of groups of cities: the same for every reader, and such that nobody's hidden score can
/// be worked out from them, nor from those of different times ([Protection]).
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
    Group.codes(frameworks.get(mark.version()), mark.attributes())
        .forEach(code -> groups.add(new Group.OfFramework(code)));
    if (mark.network() != null) {
      groups.add(new Group.OfNetwork(mark.network()));
    }
    groups.add(new Group.Everyone());
    return groups;
  }

  private Figures compute(MarkBook book, FrameworkVersion version, Sample sample) {
    var latest = sample.period().isEmpty();
    var members = countable(book, version, latest).stream().filter(fits(version, sample)).toList();
    var minimum = minimum(version, sample.group());
    var sorted = new HashMap<String, double[]>();
    var counted = new HashMap<String, Set<ResultId>>();
    var spreads = new HashMap<String, Statistics>();
    for (var node : nodes(version.id()).codes()) {
      var counting = counted(book, version, latest, node);
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

  private static Predicate<Mark> fits(FrameworkVersion version, Sample sample) {
    Predicate<Mark> when = m -> sample.period().map(m.period()::equals).orElse(true);
    return when.and(
        switch (sample.group()) {
          case Group.Everyone() -> m -> true;
          case Group.OfNetwork(var network) -> m -> network.equals(m.network());
          case Group.OfFramework(var code) -> {
            var group =
                version.model().comparisons().stream().filter(c -> c.code().equals(code)).findAny();
            yield m -> group.filter(g -> PeerGroup.belongs(g, participant(m))).isPresent();
          }
        });
  }

  private static Participant participant(Mark mark) {
    return new Participant("", "", mark.attributes());
  }

  private record CountableKey(FrameworkVersionId version, boolean latest) {}

  /// The results that groups are made of, of all periods or the newest of each city.
  private static List<Mark> countable(MarkBook book, FrameworkVersion version, boolean latest) {
    return book.compute(
        new CountableKey(version.id(), latest),
        _ -> {
          var marks = book.of(version.id());
          return latest
              ? Protection.newest(marks)
              : marks.stream().filter(Mark::countable).toList();
        });
  }

  private record CountedKey(FrameworkVersionId version, boolean latest, String node) {}

  private Set<ResultId> counted(
      MarkBook book, FrameworkVersion version, boolean latest, String node) {
    return book.compute(
        new CountedKey(version.id(), latest, node),
        _ -> {
          var scored =
              countable(book, version, latest).stream()
                  .filter(m -> nodes(version.id()).score(m, node).isPresent())
                  .toList();
          return once(book, Protection.counted(scored));
        });
  }

  private record Results(Set<ResultId> same) {}

  /// At most nodes the same results count: kept once, as there are many of them.
  private static Set<ResultId> once(MarkBook book, Set<ResultId> counted) {
    return book.compute(new Results(counted), Results::same);
  }

  private static int minimum(FrameworkVersion version, Group group) {
    return group instanceof Group.OfFramework(var code)
        ? comparison(version, code).map(Comparison::minimum).orElse(Comparison.DEFAULT_MINIMUM)
        : Comparison.DEFAULT_MINIMUM;
  }

  private static Optional<Comparison> comparison(FrameworkVersion version, String code) {
    return version.model().comparisons().stream().filter(c -> c.code().equals(code)).findFirst();
  }
}
