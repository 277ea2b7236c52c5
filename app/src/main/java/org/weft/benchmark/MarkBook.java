package org.weft.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;

/// All current results of one framework at one moment. Immutable; what is computed from it is kept
/// beside it and so can never be older or newer than it.
final class MarkBook {
  /// Newest first: by period, then by the day of computation.
  static final Comparator<Mark> NEWEST =
      Comparator.comparing(Mark::period).thenComparing(Mark::computedAt).reversed();

  private final Map<ResultId, Mark> marks;
  private final Map<CityId, List<Mark>> byCity;
  private final Map<Object, Object> computed = new ConcurrentHashMap<>();

  private MarkBook(Map<ResultId, Mark> marks) {
    this.marks = marks;
    this.byCity =
        marks.values().stream()
            .sorted(NEWEST)
            .collect(Collectors.groupingBy(Mark::city, Collectors.toUnmodifiableList()));
  }

  static MarkBook empty() {
    return new MarkBook(Map.of());
  }

  /// The book after these changes.
  MarkBook with(List<MarkStore.Change> changes) {
    var next = new HashMap<>(marks);
    for (var change : changes) {
      if (change.mark() == null) {
        next.remove(change.result());
      } else {
        next.put(change.result(), change.mark());
      }
    }
    loosen(changes, next);
    return new MarkBook(next);
  }

  /// A batch that one of its members left holds for none of them, also for those that were deleted
  /// and so tell nothing of it.
  private void loosen(List<MarkStore.Change> changes, Map<ResultId, Mark> next) {
    var broken = new HashSet<Long>();
    for (var change : changes) {
      var before = marks.get(change.result());
      if (before != null && before.batch() != null) {
        var after = next.get(change.result());
        if (after == null || !before.batch().equals(after.batch())) {
          broken.add(before.batch().number());
        }
      }
    }
    if (!broken.isEmpty()) {
      next.replaceAll(
          (_, m) -> m.batch() != null && broken.contains(m.batch().number()) ? m.waiting() : m);
    }
  }

  Optional<Mark> find(ResultId id) {
    return Optional.ofNullable(marks.get(id));
  }

  /// The results of a city, newest first.
  List<Mark> of(CityId city) {
    return byCity.getOrDefault(city, List.of());
  }

  Set<CityId> cities() {
    return byCity.keySet();
  }

  private record ByNetwork() {}

  /// The results that were answered for a network.
  List<Mark> answeredFor(NetworkId network) {
    Map<NetworkId, List<Mark>> all =
        compute(
            new ByNetwork(),
            _ -> {
              var byNetwork = new HashMap<NetworkId, List<Mark>>();
              for (var mark : marks.values()) {
                if (mark.network() != null) {
                  byNetwork.computeIfAbsent(mark.network(), _ -> new ArrayList<>()).add(mark);
                }
              }
              return byNetwork;
            });
    return all.getOrDefault(network, List.of());
  }

  private record Networks(FrameworkVersionId version) {}

  /// The networks for which results of a version were answered.
  List<NetworkId> networks(FrameworkVersionId version) {
    return compute(
        new Networks(version),
        _ ->
            of(version).stream()
                .flatMap(m -> Optional.ofNullable(m.network()).stream())
                .distinct()
                .sorted(Comparator.comparing(NetworkId::value))
                .toList());
  }

  private record Open() {}

  /// How many cities have published a result.
  int open() {
    return compute(new Open(), _ -> latest(m -> m.visibility() == Visibility.PUBLIC).size());
  }

  /// Of every city the newest mark among those that fit.
  List<Mark> latest(Predicate<Mark> fits) {
    var latest = new ArrayList<Mark>();
    for (var ofCity : byCity.values()) {
      ofCity.stream().filter(fits).findFirst().ifPresent(latest::add);
    }
    return latest;
  }

  /// The results of one version of the framework.
  List<Mark> of(FrameworkVersionId version) {
    return marks.values().stream().filter(m -> m.version().equals(version)).toList();
  }

  /// Something computed from this book alone: the first who asks computes it.
  ///
  /// @param key must tell its own kind, as records do
  @SuppressWarnings("unchecked")
  <K, V> V compute(K key, Function<K, V> how) {
    var known = (V) computed.get(key);
    if (known == null) {
      known = how.apply(key);
      computed.put(key, known);
    }
    return known;
  }
}
