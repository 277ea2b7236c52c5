package org.weft.account.refusal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weft.account.Scope;
import org.weft.account.Scopes;

/// Whether the city or network of an office exists.
@Component
class OfficeThings implements Things {
  private final List<Scopes> scopes;

  OfficeThings(List<Scopes> scopes) {
    this.scopes = scopes;
  }

  @Override
  public boolean knows(String pattern) {
    return pattern.startsWith("/office/{country}/") || pattern.startsWith("/secretariat/{");
  }

  @Override
  public boolean exists(Map<String, String> variables) {
    var country = variables.get("country");
    var kind = country == null ? Scope.Kind.NETWORK : Scope.Kind.CITY;
    var slug = variables.getOrDefault("slug", "");
    var words =
        country == null
            ? variables.getOrDefault("network", slug)
            : country + "/" + variables.getOrDefault("city", slug);
    return scopes.stream()
        .filter(each -> each.kind() == kind)
        .anyMatch(each -> each.find(words).isPresent());
  }
}
