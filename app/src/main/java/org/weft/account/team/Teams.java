package org.weft.account.team;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.weft.account.Scope;
import org.weft.account.Scopes;
import org.weft.site.NotFoundException;

/// Finds teams by their address and by the city or network they belong to.
@Component
public class Teams {
  private final Map<Scope.Kind, Scopes> scopes = new EnumMap<>(Scope.Kind.class);

  Teams(List<Scopes> all) {
    all.forEach(s -> scopes.put(s.kind(), s));
  }

  /// The team of a page, by the variables of its address.
  ///
  /// @throws NotFoundException if there is no such city or network
  public Team get(Map<String, String> path) {
    var network = path.get("network");
    var city = path.get("city");
    if (network != null) {
      return find(Scope.Kind.NETWORK, network).orElseThrow(NotFoundException::new);
    }
    if (city != null) {
      return find(Scope.Kind.CITY, path.get("country") + "/" + city)
          .orElseThrow(NotFoundException::new);
    }
    return Team.PLATFORM;
  }

  /// The team of a city or network that somebody names.
  public Optional<Team> find(Scope.Kind kind, String words) {
    return Optional.ofNullable(scopes.get(kind)).flatMap(s -> s.find(words)).map(Team::of);
  }

  public Team get(Scope.Kind kind, UUID id) {
    return Optional.ofNullable(find(kind, List.of(id)).get(id)).orElseThrow(NotFoundException::new);
  }

  /// The teams of these cities or networks, in one statement.
  public Map<UUID, Team> find(Scope.Kind kind, Collection<UUID> ids) {
    var known = scopes.get(kind);
    var teams = new HashMap<UUID, Team>();
    if (known != null && !ids.isEmpty()) {
      known.find(ids).forEach((id, scope) -> teams.put(id, Team.of(scope)));
    }
    return teams;
  }
}
