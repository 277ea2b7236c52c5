package org.weft.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// The current results that a reader may see, as marks: of one city, of many, of a network.
@Service
public class Marks {
  private final MarkBooks books;

  Marks(MarkBooks books) {
    this.books = books;
  }

  /// The results of a city under any version of a framework, oldest first.
  public List<Mark> series(Reader reader, String framework, CityId city) {
    return books.of(framework).of(city).stream().filter(reader::mayRead).toList().reversed();
  }

  /// The newest result of a city, if one is open to the reader.
  public Optional<Mark> latest(Reader reader, String framework, CityId city) {
    return books.of(framework).of(city).stream().filter(reader::mayRead).findFirst();
  }

  /// The newest result of each of these cities; cities without one are left out.
  public Map<CityId, Mark> latest(Reader reader, String framework, Collection<CityId> cities) {
    return choose(reader, framework, cities, m -> true);
  }

  /// The newest result of each of these cities among those of a period.
  public Map<CityId, Mark> ofPeriod(
      Reader reader, String framework, Collection<CityId> cities, String period) {
    return choose(reader, framework, cities, m -> m.period().equals(period));
  }

  private Map<CityId, Mark> choose(
      Reader reader, String framework, Collection<CityId> cities, Predicate<Mark> fits) {
    var book = books.of(framework);
    var chosen = new HashMap<CityId, Mark>();
    for (var city : cities) {
      book.of(city).stream()
          .filter(reader::mayRead)
          .filter(fits)
          .findFirst()
          .ifPresent(m -> chosen.put(city, m));
    }
    return chosen;
  }

  /// The newest result of every city that answered for a network, best first.
  public List<Mark> ofNetwork(Reader reader, String framework, NetworkId network) {
    return list(reader, framework, m -> network.equals(m.network()));
  }

  /// The newest result of every city, best first; for pages of a whole framework.
  public List<Mark> list(Reader reader, String framework, Predicate<Mark> fits) {
    return books.of(framework).latest(fits.and(reader::mayRead)).stream()
        .sorted(
            java.util.Comparator.<Mark>comparingDouble(m -> m.overall().orElse(-1))
                .reversed()
                .thenComparing(m -> m.city().value()))
        .toList();
  }

  /// Some cities with a result, the largest first: to begin a comparison with.
  public List<Mark> largest(Reader reader, String framework, int most) {
    return books.of(framework).latest(reader::mayRead).stream()
        .sorted(
            java.util.Comparator.<Mark>comparingDouble(
                    m -> Double.parseDouble(m.attributes().getOrDefault("population", "0")))
                .reversed()
                .thenComparing(m -> m.city().value()))
        .limit(most)
        .toList();
  }

  /// The periods of which there is a result of a framework, newest first. A period of which the
  /// reader may see nothing is not named.
  public List<String> periods(Reader reader, String framework) {
    var book = books.of(framework);
    return book.cities().stream()
        .flatMap(c -> book.of(c).stream())
        .filter(reader::mayRead)
        .map(Mark::period)
        .distinct()
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }
}
