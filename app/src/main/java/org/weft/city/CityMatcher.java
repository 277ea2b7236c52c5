package org.weft.city;

import static org.weft.city.db.Tables.CITIES;
import static org.weft.city.db.Tables.NAMES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/// Finds the city that a name in a list means, and never guesses.
///
/// The folded name must be a known name of exactly one city of the country. Where several share it,
/// the exact spelling may decide, or a region in brackets as in “Rochester (Minnesota)”; else the
/// name is ambiguous and waits for a person.
@Service
public class CityMatcher {
  private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)\\s*");

  private final DSLContext sql;

  CityMatcher(DSLContext sql) {
    this.sql = sql;
  }

  /// A name as a list has it.
  ///
  /// @param country a code of ISO 3166-1 or the English name
  public record Named(String name, String country) {}

  private record Key(String country, String folded) {}

  private record Hit(String spelling, City city) {}

  /// What one name means.
  public Match match(String name, String country) {
    var named = new Named(name, country);
    return Objects.requireNonNull(match(List.of(named)).get(named));
  }

  /// What many names mean, in one statement.
  public Map<Named, Match> match(Collection<Named> names) {
    var hits = hits(names);
    var matches = new LinkedHashMap<Named, Match>();
    names.forEach(named -> matches.put(named, match(named, hits)));
    return matches;
  }

  private static Match match(Named named, Map<Key, List<Hit>> hits) {
    var country = Countries.code(named.country());
    if (country.isEmpty()) {
      return new Match.Unknown();
    }
    var whole = hits.getOrDefault(key(country, named.name()), List.of());
    if (!whole.isEmpty()) {
      return decide(whole, named.name());
    }
    var parts = BRACKETS.matcher(named.name());
    if (parts.matches()) {
      var region = Folding.fold(parts.group(2));
      var inRegion =
          hits.getOrDefault(key(country, parts.group(1)), List.of()).stream()
              .filter(
                  h -> h.city().region() != null && Folding.fold(h.city().region()).equals(region))
              .toList();
      return inRegion.isEmpty() ? new Match.Unknown() : decide(inRegion, parts.group(1));
    }
    return new Match.Unknown();
  }

  private static Match decide(List<Hit> hits, String name) {
    var cities = distinct(hits);
    if (cities.size() == 1) {
      return new Match.Matched(cities.getFirst());
    }
    var exact = distinct(hits.stream().filter(h -> h.spelling().equalsIgnoreCase(name)).toList());
    return exact.size() == 1 ? new Match.Matched(exact.getFirst()) : new Match.Ambiguous(cities);
  }

  private static List<City> distinct(List<Hit> hits) {
    return hits.stream()
        .map(Hit::city)
        .distinct()
        .sorted(
            Comparator.comparing(
                (City c) -> c.population() == null ? 0L : c.population(),
                Comparator.reverseOrder()))
        .toList();
  }

  private Map<Key, List<Hit>> hits(Collection<Named> names) {
    var countries = new ArrayList<String>();
    var folded = new ArrayList<String>();
    for (var named : names) {
      Countries.code(named.country())
          .ifPresent(code -> {
            countries.add(code);
            folded.add(Folding.fold(named.name()));
            var parts = BRACKETS.matcher(named.name());
            if (parts.matches()) {
              countries.add(code);
              folded.add(Folding.fold(parts.group(1)));
            }
          });
    }
    var hits = new HashMap<Key, List<Hit>>();
    sql.select(NAMES.NAME, NAMES.FOLDED)
        .select(CITIES.fields())
        .from(NAMES)
        .join(CITIES)
        .on(CITIES.ID.eq(NAMES.CITY_ID))
        .where(
            "(names.country, names.folded) in (select * from unnest(?::text[], ?::text[]))",
            countries.toArray(String[]::new),
            folded.toArray(String[]::new))
        .forEach(r ->
            hits.computeIfAbsent(
                    new Key(r.get(CITIES.COUNTRY), r.get(NAMES.FOLDED)), _ -> new ArrayList<>())
                .add(new Hit(r.get(NAMES.NAME), CityStore.city(r))));
    return hits;
  }

  private static Key key(Optional<String> country, String name) {
    return new Key(country.orElseThrow(), Folding.fold(name));
  }
}
