package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.benchmark.Snapshot;
import org.weft.benchmark.published.PublishedResults;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;

/// Finds the cities whose names were typed to add them. A name is never guessed: a city is sure
/// when it alone has a result among those of exactly this name, or when no other city's name begins
/// so.
@Service
class Adding {
  private static final int FOUND = 8;

  private final Cities cities;
  private final PublishedResults published;

  Adding(Cities cities, PublishedResults published) {
    this.cities = cities;
    this.published = published;
  }

  /// A city that a name may mean.
  ///
  /// @param same whether it has exactly the name
  /// @param holds whether its name begins with what was typed, or a word of it does
  /// @param result whether there is a result, or a figure that others published, to compare
  record Candidate(City city, boolean same, boolean holds, boolean result) {}

  /// What became of the names.
  ///
  /// @param sure what they mean beyond doubt
  /// @param rest the names that are left
  /// @param candidates for the first that is left, best first
  record Typed(List<City> sure, List<String> rest, List<Candidate> candidates) {
    static final Typed NOTHING = new Typed(List.of(), List.of(), List.of());
  }

  /// Looks the names up, in two statements however many there are.
  Typed find(Actor actor, Snapshot snapshot, String framework, CompareQuery query) {
    var names = query.names();
    if (names.isEmpty()) {
      return Typed.NOTHING;
    }
    var compared = compared(snapshot, framework);
    var named = cities.named(actor, names);
    var sure = new ArrayList<City>();
    var rest = new ArrayList<String>();
    for (var name : names) {
      var open =
          Objects.requireNonNull(named.get(name)).stream()
              .filter(c -> compared.contains(c.id()))
              .toList();
      if (open.size() == 1 && query.hasRoom(sure, open.getFirst())) {
        sure.add(open.getFirst());
      } else {
        rest.add(name);
      }
    }
    if (rest.isEmpty()) {
      return new Typed(sure, rest, List.of());
    }
    var candidates = candidates(actor, rest.getFirst(), compared);
    var only = candidates.stream().filter(Candidate::holds).toList();
    if (only.size() == 1
        && !only.getFirst().same()
        && only.getFirst().result()
        && query.hasRoom(sure, only.getFirst().city())) {
      sure.add(only.getFirst().city());
      return new Typed(sure, rest.subList(1, rest.size()), List.of());
    }
    return new Typed(sure, rest, candidates);
  }

  /// What the last of the names may mean, while it is being typed.
  Typed suggest(Actor actor, Snapshot snapshot, String framework, CompareQuery query) {
    var names = query.names();
    return names.isEmpty()
        ? Typed.NOTHING
        : new Typed(
            List.of(),
            names.reversed(),
            candidates(actor, names.getLast(), compared(snapshot, framework)));
  }

  private List<Candidate> candidates(Actor actor, String name, Set<CityId> compared) {
    return cities.search(actor, name, compared, FOUND).stream()
        .map(h -> new Candidate(h.city(), h.same(), h.holds(), compared.contains(h.city().id())))
        .toList();
  }

  /// The cities of which there is something to compare.
  private Set<CityId> compared(Snapshot snapshot, String framework) {
    var compared = new HashSet<>(snapshot.cities());
    for (var figure : published.list(framework)) {
      if (figure.city() != null && figure.overall() && figure.percent() != null) {
        compared.add(figure.city());
      }
    }
    return compared;
  }
}
