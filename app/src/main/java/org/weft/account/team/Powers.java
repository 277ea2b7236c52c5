package org.weft.account.team;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Scope;

/// What somebody may give in a team: never more than they hold, never for longer.
///
/// An administrator gives everything. A secretariat gives secretariat and reviewer of its network,
/// and coordinator of the cities that are members of it. A coordinator gives the roles of the city.
/// Nobody else gives anything.
///
/// @param own the grants of the person that hold now
/// @param networks the networks that the city of the team belongs to
public record Powers(@Nullable PersonId person, Team team, List<Own> own, Set<UUID> networks) {

  /// A grant of the one who gives.
  public record Own(Role role, @Nullable UUID scope, @Nullable Instant until) {}

  /// Whether the role may be given here.
  public boolean gives(Role role) {
    return team.roles().contains(role) && sources(role).findAny().isPresent();
  }

  /// Whether anything may be given here.
  public boolean givesAnything() {
    return team.roles().stream().anyMatch(this::gives);
  }

  /// The roles that may be given here.
  public List<Role> roles() {
    return team.roles().stream().filter(this::gives).toList();
  }

  /// Until when the role may be given at most; null for without end.
  public @Nullable Instant latest(Role role) {
    var own = sources(role).toList();
    return own.stream().anyMatch(o -> o.until() == null)
        ? null
        : own.stream()
            .flatMap(o -> Optional.ofNullable(o.until()).stream())
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
  }

  /// Whether this grant may be changed or ended: what one may give, and for the office of a network
  /// among the coordinators only those it gave itself. A grant of one's own can always be ended.
  public boolean ends(Holding holding) {
    var role = holding.grant().role();
    return isAdministrator()
        || (gives(role)
            && (sources(role).anyMatch(o -> o.role() != Role.SECRETARIAT)
                || team.kind() == Scope.Kind.NETWORK
                || isOwn(holding)
                || (person != null && person.equals(holding.giver()))));
  }

  public boolean isOwn(Holding holding) {
    return holding.person().id().equals(person);
  }

  /// Whether the team may be seen at all, and then which roles of it.
  public List<Role> sees() {
    if (isAdministrator() || (team.id() != null && own.stream().anyMatch(this::reads))) {
      return team.roles();
    }
    return roles();
  }

  public boolean isAdministrator() {
    return own.stream().anyMatch(o -> o.role() == Role.ADMINISTRATOR);
  }

  private boolean reads(Own grant) {
    return Objects.equals(team.id(), grant.scope())
        && switch (grant.role()) {
          case SECRETARIAT, REVIEWER, COORDINATOR, CONTRIBUTOR, OBSERVER -> true;
          case ADMINISTRATOR, PARTNER, RESIDENT -> false;
        };
  }

  /// The grants that allow to give the role.
  private Stream<Own> sources(Role role) {
    return own.stream().filter(o -> allows(o, role));
  }

  private boolean allows(Own grant, Role role) {
    var scope = grant.scope();
    return switch (grant.role()) {
      case ADMINISTRATOR -> true;
      case SECRETARIAT ->
          team.kind() == Scope.Kind.NETWORK
              ? scope != null && scope.equals(team.id())
              : role == Role.COORDINATOR && scope != null && networks.contains(scope);
      case COORDINATOR ->
          team.kind() == Scope.Kind.CITY && scope != null && scope.equals(team.id());
      case REVIEWER, CONTRIBUTOR, OBSERVER, PARTNER, RESIDENT -> false;
    };
  }
}
