package org.weft.benchmark;

import java.util.List;
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
}
