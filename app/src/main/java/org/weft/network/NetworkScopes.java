package org.weft.network;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weft.account.Scope;
import org.weft.account.Scopes;

/// Tells the account module the names of the networks that grants refer to.
@Component
class NetworkScopes implements Scopes {
  private final Networks networks;

  NetworkScopes(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Scope.Kind kind() {
    return Scope.Kind.NETWORK;
  }

  @Override
  public Map<UUID, Scope> find(Collection<UUID> ids) {
    return networks.list().stream()
        .filter(n -> ids.contains(n.id().value()))
        .map(NetworkScopes::scope)
        .collect(Collectors.toMap(Scope::id, s -> s));
  }

  @Override
  public Optional<Scope> find(String words) {
    var slug = words.strip().replaceFirst("^.*/networks/", "");
    return networks.find(slug).map(NetworkScopes::scope);
  }

  private static Scope scope(Network network) {
    return new Scope(Scope.Kind.NETWORK, network.id().value(), network.name(), network.address());
  }
}
