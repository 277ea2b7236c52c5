package org.weft.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.weft.benchmark.published.PublishedResult;
import org.weft.benchmark.published.PublishedResults;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import org.weft.network.NetworkId;

/// The frameworks that have results, each with the version of its newest one; the one under which
/// most cities have published comes first, and so stands wherever no other was asked for.
@Service
public class Indices {
  private final MarkBooks books;
  private final PublishedResults published;
  private final Frameworks frameworks;

  Indices(MarkBooks books, PublishedResults published, Frameworks frameworks) {
    this.books = books;
    this.published = published;
    this.frameworks = frameworks;
  }

  /// Every framework with a result that is open to the reader, or with a figure that others
  /// published.
  public List<FrameworkVersion> list(Reader reader) {
    var shelf = books.all();
    return versions(shelf, f -> newest(shelf.of(f).latest(reader::mayRead).stream()), _ -> true);
  }

  /// How many cities have published a result under each of these frameworks.
  public Map<String, Integer> open(Collection<String> frameworks) {
    var shelf = books.all();
    return frameworks.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), f -> shelf.of(f).open()));
  }

  /// The frameworks under which a city has a result or a published figure.
  public List<FrameworkVersion> ofCity(Reader reader, CityId city) {
    var shelf = books.all();
    return versions(
        shelf,
        f -> newest(shelf.of(f).of(city).stream().filter(reader::mayRead)),
        p -> city.equals(p.city()));
  }

  /// The frameworks that cities answered for a network, and those its published figures are of.
  public List<FrameworkVersion> ofNetwork(Reader reader, NetworkId network) {
    var shelf = books.all();
    return versions(
        shelf,
        f -> newest(shelf.of(f).answeredFor(network).stream().filter(reader::mayRead)),
        p -> network.equals(p.network()));
  }

  /// The title of the framework of a version.
  String title(FrameworkVersionId version, String language) {
    return frameworks.get(version).title(language);
  }

  /// The title of a framework, of its newest result's version.
  String title(String framework, String language) {
    return newest(books.all().of(framework).latest(_ -> true).stream())
        .map(m -> frameworks.get(m.version()))
        .or(() -> frameworks.findLatest(framework))
        .map(v -> v.title(language))
        .orElse(framework);
  }

  private List<FrameworkVersion> versions(
      MarkBooks.Shelf shelf,
      Function<String, Optional<Mark>> newest,
      Predicate<PublishedResult> fits) {
    Map<String, FrameworkVersion> found = new LinkedHashMap<>();
    for (var framework : shelf.leading()) {
      newest.apply(framework).ifPresent(m -> found.put(framework, frameworks.get(m.version())));
    }
    published.list().stream()
        .filter(fits)
        .map(PublishedResult::framework)
        .distinct()
        .filter(f -> !found.containsKey(f))
        .forEach(f -> frameworks.findLatest(f).ifPresent(v -> found.put(f, v)));
    return List.copyOf(found.values());
  }

  private static Optional<Mark> newest(Stream<Mark> marks) {
    return marks.max(Comparator.comparing(Mark::computedAt));
  }
}
