package org.weft.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.benchmark.published.PublishedResult;
import org.weft.benchmark.published.PublishedResults;
import org.weft.benchmark.seen.Seen;
import org.weft.city.CityId;
import org.weft.city.CityMark;
import org.weft.city.CityMarks;
import org.weft.network.NetworkId;

/// Weaves the marks of cities from their newest result that the reader may see, under the framework
/// that most cities have published under; where there is none, under the next; where there is none
/// at all, from the overall figure that others published.
@Service
class IndexMarks implements CityMarks {
  private final Indices indices;
  private final MarkBooks books;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Readers readers;
  private final Seen seen;

  IndexMarks(
      Indices indices,
      MarkBooks books,
      Comparing comparing,
      PublishedResults published,
      Readers readers,
      Seen seen) {
    this.indices = indices;
    this.books = books;
    this.comparing = comparing;
    this.published = published;
    this.readers = readers;
    this.seen = seen;
  }

  @Override
  public Map<CityId, CityMark> find(Actor actor, Collection<CityId> cities, Locale language) {
    return find(actor, cities, language, _ -> true, _ -> true);
  }

  @Override
  public Map<CityId, CityMark> find(
      Actor actor, Collection<CityId> cities, UUID network, Locale language) {
    var id = new NetworkId(network);
    return indices.ofNetwork(readers.reader(actor), id).isEmpty()
        ? find(actor, cities, language)
        : find(actor, cities, language, m -> id.equals(m.network()), p -> id.equals(p.network()));
  }

  private Map<CityId, CityMark> find(
      Actor actor,
      Collection<CityId> cities,
      Locale language,
      Predicate<Mark> answered,
      Predicate<PublishedResult> told) {
    var reader = readers.reader(actor);
    var shelf = books.all();
    var found = figures(cities, language, told);
    var shown = new HashMap<CityId, Mark>();
    for (var framework : shelf.leading().reversed()) {
      var book = shelf.of(framework);
      for (var city : cities) {
        book.of(city).stream()
            .filter(answered)
            .filter(reader::mayRead)
            .findFirst()
            .ifPresent(m -> {
              shown.put(city, m);
              found.put(city, cityMark(m, language));
            });
      }
    }
    seen.note(reader, shown.values());
    return found;
  }

  /// What others published, the newest of each city.
  private Map<CityId, CityMark> figures(
      Collection<CityId> cities, Locale language, Predicate<PublishedResult> told) {
    var found = new HashMap<CityId, CityMark>();
    var titles = new HashMap<String, String>();
    for (var result : published.list()) {
      var city = result.city();
      if (city != null
          && result.overall()
          && result.percent() != null
          && cities.contains(city)
          && told.test(result)) {
        var year = result.year();
        var title =
            titles.computeIfAbsent(
                result.framework(), f -> indices.title(f, language.getLanguage()));
        found.put(
            city,
            new CityMark(
                title,
                List.of(),
                result.percent(),
                year == null ? "" : year.toString(),
                false,
                null));
      }
    }
    return found;
  }

  private CityMark cityMark(Mark mark, Locale language) {
    var overall = mark.overall();
    return new CityMark(
        indices.title(mark.version(), language.getLanguage()),
        comparing.nodes(mark.version()).areas(mark, language.getLanguage()),
        overall.isPresent() ? (Double) overall.getAsDouble() : null,
        mark.period(),
        mark.illustrative(),
        mark.address());
  }

  @Override
  public Optional<CityId> featured(Actor actor) {
    var shelf = books.all();
    return shelf.leading().stream()
        .map(f -> new Snapshot(Reader.PUBLIC, shelf.of(f), comparing))
        .flatMap(index -> mostVaried(index).stream())
        .map(Mark::city)
        .findFirst();
  }

  private static Optional<Mark> mostVaried(Snapshot index) {
    return index.largest(50).stream()
        .filter(m -> m.top().stream().allMatch(OptionalDouble::isPresent))
        .max(Comparator.comparingDouble(IndexMarks::variety));
  }

  /// How far the areas lie apart: a cloth of long and short bands is the easiest to read.
  private static double variety(Mark mark) {
    var scores = mark.top().stream().mapToDouble(s -> s.orElse(0)).summaryStatistics();
    return scores.getMax() - scores.getMin();
  }
}
