package org.weft.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.benchmark.published.PublishedResults;
import org.weft.city.CityId;
import org.weft.city.CityMark;
import org.weft.city.CityMarks;

/// Weaves the marks of cities from their newest result that the reader may see; where there is
/// none, from the overall figure that others published.
@Service
class IndexMarks implements CityMarks {
  private final Marks marks;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Readers readers;

  IndexMarks(Marks marks, Comparing comparing, PublishedResults published, Readers readers) {
    this.marks = marks;
    this.comparing = comparing;
    this.published = published;
    this.readers = readers;
  }

  @Override
  public Map<CityId, CityMark> find(Actor actor, Collection<CityId> cities, Locale language) {
    var found = new HashMap<CityId, CityMark>();
    for (var result : published.list(PublishedResults.FRAMEWORK)) {
      var city = result.city();
      if (city != null && result.overall() && result.percent() != null && cities.contains(city)) {
        var year = result.year();
        found.put(
            city,
            new CityMark(
                List.of(), result.percent(), year == null ? "" : year.toString(), false, null));
      }
    }
    marks
        .latest(readers.reader(actor), PublishedResults.FRAMEWORK, cities)
        .forEach((city, mark) -> found.put(city, cityMark(mark, language)));
    return found;
  }

  private CityMark cityMark(Mark mark, Locale language) {
    var overall = mark.overall();
    return new CityMark(
        comparing.nodes(mark.version()).areas(mark, language.getLanguage()),
        overall.isPresent() ? (Double) overall.getAsDouble() : null,
        mark.period(),
        mark.illustrative(),
        mark.address());
  }

  @Override
  public Optional<CityId> featured(Actor actor) {
    return marks.largest(Reader.PUBLIC, PublishedResults.FRAMEWORK, 50).stream()
        .filter(m -> m.top().stream().allMatch(java.util.OptionalDouble::isPresent))
        .max(java.util.Comparator.comparingDouble(IndexMarks::variety))
        .map(Mark::city);
  }

  /// How far the areas lie apart: a cloth of long and short bands is the easiest to read.
  private static double variety(Mark mark) {
    var scores = mark.top().stream().mapToDouble(s -> s.orElse(0)).summaryStatistics();
    return scores.getMax() - scores.getMin();
  }
}
