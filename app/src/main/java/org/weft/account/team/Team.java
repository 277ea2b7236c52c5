package org.weft.account.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.Role;
import org.weft.account.Scope;

/// The people who hold roles in one place: a city with its organisations, a network, the platform.
///
/// @param id the city or network; null for the platform
/// @param name of the city or network; empty for the platform
/// @param home its public page; empty for the platform
/// @param address the page of the team
public record Team(Scope.Kind kind, @Nullable UUID id, String name, String home, String address) {
  /// The people who run the installation.
  public static final Team PLATFORM = new Team(Scope.Kind.PLATFORM, null, "", "", "/people");

  public static Team of(Scope scope) {
    var address =
        switch (scope.kind()) {
          case CITY -> scope.address().replaceFirst("^/cities/", "/office/") + "/team";
          case NETWORK -> scope.address().replaceFirst("^/networks/", "/secretariat/") + "/team";
          case PLATFORM, ORGANISATION ->
              throw new IllegalArgumentException("no team of its own: " + scope.kind());
        };
    return new Team(scope.kind(), scope.id(), scope.name(), scope.address(), address);
  }

  /// The roles that are held here, those who lead first.
  public List<Role> roles() {
    return switch (kind) {
      case PLATFORM -> List.of(Role.ADMINISTRATOR);
      case NETWORK -> List.of(Role.SECRETARIAT, Role.REVIEWER);
      case CITY ->
          List.of(Role.COORDINATOR, Role.CONTRIBUTOR, Role.OBSERVER, Role.PARTNER, Role.RESIDENT);
      case ORGANISATION -> List.of();
    };
  }

  /// The city, for the trail; null for a network and the platform.
  public @Nullable UUID city() {
    return kind == Scope.Kind.CITY ? id : null;
  }

  /// The network, for the trail; null for a city and the platform.
  public @Nullable UUID network() {
    return kind == Scope.Kind.NETWORK ? id : null;
  }

  /// The page on which the people of the team work.
  public String office() {
    return switch (kind) {
      case CITY, NETWORK -> address.replaceFirst("/team$", "");
      case PLATFORM, ORGANISATION -> "/office";
    };
  }
}
