package org.weft.city;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Scope;
import org.weft.account.Scopes;

/// Tells the account module the names of the cities that grants refer to.
@Component
class CityScopes implements Scopes {
  private final Cities cities;

  CityScopes(Cities cities) {
    this.cities = cities;
  }

  @Override
  public Scope.Kind kind() {
    return Scope.Kind.CITY;
  }

  @Override
  public Map<UUID, Scope> find(Collection<UUID> ids) {
    return cities.find(ids.stream().map(CityId::new).toList()).values().stream()
        .map(CityScopes::scope)
        .collect(Collectors.toMap(Scope::id, s -> s));
  }

  /// An address is taken at its word; a name only if one city alone answers to it exactly.
  @Override
  public Optional<Scope> find(String words) {
    var wanted = words.strip();
    var parts = wanted.replaceFirst("^.*/cities/", "").split("/", -1);
    if (parts.length == 2) {
      return cities.find(parts[0], parts[1]).map(CityScopes::scope);
    }
    var named =
        cities.search(Actor.PUBLIC, wanted, Cities.MOST).stream()
            .filter(c -> c.name().equalsIgnoreCase(wanted))
            .toList();
    return named.size() == 1 ? named.stream().findFirst().map(CityScopes::scope) : Optional.empty();
  }

  private static Scope scope(City city) {
    return new Scope(Scope.Kind.CITY, city.id().value(), city.name(), city.address());
  }
}
