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
/// @param delegation the one section that the person may answer who came by its link; null for
///   everybody else. Such a person has no grants
public record Actor(
    @Nullable PersonId person, String name, Set<Grant> grants, @Nullable Delegation delegation) {
  /// Somebody who has not signed in.
  public static final Actor PUBLIC = new Actor(null, "", Set.of());

  public Actor {
    grants = Set.copyOf(grants);
    if (delegation != null && (person == null || !grants.isEmpty())) {
      throw new IllegalArgumentException("a link opens one section for one person and no more");
    }
  }

  public Actor(@Nullable PersonId person, String name, Set<Grant> grants) {
    this(person, name, grants, null);
  }

  public boolean isPublic() {
    return person == null;
  }

  /// Whether the actor holds this role in this city or network.
  public boolean is(Role role, @Nullable UUID scope) {
    return scope != null
        && grants.stream().anyMatch(g -> g.role() == role && scope.equals(g.scope()));
  }

  public boolean isAdministrator() {
    return grants.stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR);
  }

  /// Whether a grant of the actor opens this section of the city's questionnaires.
  public boolean answers(UUID city, String section) {
    return grants.stream().anyMatch(g -> city.equals(g.scope()) && g.opens(section));
  }

  /// Whether the actor may read what the city keeps to itself: everybody who works for it, and
  /// those who look on.
  public boolean reads(UUID city) {
    return worksFor(city) || is(Role.OBSERVER, city);
  }

  /// Whether the actor works for this city: leads or answers.
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
