package org.weft.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who asks: a person with their grants, or the public.
///
/// Every use case takes one and decides by it what may be seen and done. Nothing is allowed that no
/// grant allows.
///
/// @param person null for the public
/// @param name the person's name; empty for the public
/// @param grants the roles held now, ended ones left out
public record Actor(@Nullable PersonId person, String name, Set<Grant> grants) {
  /// Somebody who has not signed in.
  public static final Actor PUBLIC = new Actor(null, "", Set.of());

  public Actor {
    grants = Set.copyOf(grants);
  }

  public boolean isPublic() {
    return person == null;
  }

  /// Whether the actor holds this role in this city or network.
  public boolean is(Role role, @Nullable UUID scope) {
    return scope != null && grants.contains(new Grant(role, scope));
  }

  public boolean isAdministrator() {
    return grants.contains(new Grant(Role.ADMINISTRATOR, null));
  }

  /// Whether the actor works for this city in any role.
  public boolean worksFor(UUID city) {
    return is(Role.COORDINATOR, city) || is(Role.CONTRIBUTOR, city);
  }

  /// The person, where a use case has already made sure that somebody signed in.
  ///
  /// @throws IllegalStateException for the public
  public PersonId signedIn() {
    if (person == null) {
      throw new IllegalStateException("the public has no person");
    }
    return person;
  }
}
