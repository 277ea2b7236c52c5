package org.weft.city;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.site.NotFoundException;

/// Looks up cities. Everything about a city itself is public.
@Service
public class Cities {
  /// The most that a search returns.
  public static final int MOST = 100;

  /// Cities on one page of a country.
  public static final int PAGE = 50;

  private final CityStore store;
  private final CitySearch search;

  Cities(CityStore store, CitySearch search) {
    this.store = store;
    this.search = search;
  }

  /// A city that a search has found.
  ///
  /// @param same whether it has exactly the name
  /// @param holds whether its name begins with the text, or a word of it does
  public record Hit(City city, boolean same, boolean holds) {}

  /// The city of an id.
  ///
  /// @throws NotFoundException if there is none
  public City get(CityId id) {
    return store.find(id).orElseThrow(NotFoundException::new);
  }

  /// The city at an address.
  ///
  /// @param country ISO 3166-1 alpha-2 in any case
  public Optional<City> find(String country, String slug) {
    return store.find(country.toUpperCase(Locale.ROOT), slug);
  }

  /// The city of a number of GeoNames.
  public Optional<City> findByGeonames(long number) {
    return store.findByGeonames(number);
  }

  /// The cities at these places in one statement, in their order; what is no city is left out.
  ///
  /// @param places the ends of their addresses, such as `gb/leeds`
  public List<City> at(Collection<String> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    var found = store.at(places);
    return places.stream().filter(found::containsKey).map(found::get).toList();
  }

  /// The cities of these ids in one statement, for pages that show many.
  public Map<CityId, City> find(Collection<CityId> ids) {
    return ids.isEmpty() ? Map.of() : store.find(ids);
  }

  /// The cities whose name resembles a text, best first: the same name, then names that begin with
  /// it, then similar ones; larger cities before smaller.
  ///
  /// @param limit at most [#MOST]
  public List<City> search(Actor actor, String text, int limit) {
    return search(actor, text, List.of(), limit).stream().map(Hit::city).toList();
  }

  /// The same with how each was found. Of the cities whose name holds the text, the preferred ones
  /// come before others, but not before one of exactly this name.
  public List<Hit> search(Actor actor, String text, Collection<CityId> preferred, int limit) {
    var folded = Folding.fold(text);
    return folded.isEmpty() || folded.length() > 200
        ? List.of()
        : search.search(folded, preferred, Math.clamp(limit, 1, MOST));
  }

  /// The cities of exactly these names in one statement, by the name as it was given; the largest
  /// first.
  public Map<String, List<City>> named(Actor actor, Collection<String> names) {
    var found = search.named(names.stream().map(Folding::fold).distinct().toList());
    return names.stream()
        .distinct()
        .collect(Collectors.toMap(n -> n, n -> found.getOrDefault(Folding.fold(n), List.of())));
  }

  /// One page of the cities of a country, the largest first.
  ///
  /// @param country ISO 3166-1 alpha-2 in any case
  /// @param page from 1
  public CityList list(Actor actor, String country, int page) {
    return store.list(country.toUpperCase(Locale.ROOT), Math.clamp(page, 1, 10_000), PAGE);
  }

  /// How many cities there are.
  public int count() {
    return store.count();
  }

  /// How many cities each country has, by its code.
  public Map<String, Integer> countries(Actor actor) {
    return store.countries();
  }

  /// The latest figure of each measure of a city.
  public List<Statistic> statistics(CityId id) {
    return store.statistics(id);
  }

  /// The other names a city is known by; at most 20.
  public List<String> otherNames(City city) {
    return store.names(city.id()).stream().filter(n -> !n.equals(city.name())).toList();
  }

  /// What frameworks may ask about a city; a figure that is not known is left out.
  ///
  /// @throws NotFoundException if there is no such city
  public CityAttributes attributes(CityId id) {
    return store.attributes(List.of(id)).values().stream()
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /// The attributes of many cities in one statement.
  public Map<CityId, CityAttributes> attributes(Collection<CityId> ids) {
    return ids.isEmpty() ? Map.of() : store.attributes(ids);
  }
}
