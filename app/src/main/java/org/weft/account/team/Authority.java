package org.weft.account.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Scope;
import org.weft.account.work.MemberCities;

/// Reads anew what somebody may give, so that what they have just lost gives nothing.
@Component
public class Authority {
  private final GrantStore grants;
  private final ObjectProvider<MemberCities> members;

  Authority(GrantStore grants, ObjectProvider<MemberCities> members) {
    this.grants = grants;
    this.members = members;
  }

  /// What the actor may give in a team; nothing for the public and for those who came by the link
  /// of one section.
  public Powers of(Actor actor, Team team) {
    return actor.isPublic() || actor.delegation() != null
        ? new Powers(null, team, List.of(), Set.of())
        : of(actor.signedIn(), team);
  }

  public Powers of(PersonId person, Team team) {
    return new Powers(person, team, grants.listOwn(person), networks(team));
  }

  private Set<UUID> networks(Team team) {
    var city = team.id();
    var known = members.getIfAvailable();
    return team.kind() == Scope.Kind.CITY && city != null && known != null
        ? known.networksOf(city)
        : Set.of();
  }
}
