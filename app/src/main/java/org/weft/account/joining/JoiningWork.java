package org.weft.account.joining;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.team.GrantStore;
import org.weft.account.team.Teams;
import org.weft.account.work.OpenWork;
import org.weft.site.Texts;

/// The requests to join that wait for the coordinators of a city.
@Component
class JoiningWork implements OpenWork {
  private final JoiningStore store;
  private final GrantStore grants;
  private final Teams teams;
  private final Texts texts;

  JoiningWork(JoiningStore store, GrantStore grants, Teams teams, Texts texts) {
    this.store = store;
    this.grants = grants;
    this.teams = teams;
    this.texts = texts;
  }

  @Override
  public List<Line> list(PersonId person, UUID city) {
    if (grants.listOwn(person).stream()
        .noneMatch(o -> o.role() == Role.COORDINATOR && city.equals(o.scope()))) {
      return List.of();
    }
    var address = teams.get(Scope.Kind.CITY, city).address();
    return store.list(city).stream()
        .map(j ->
            new Line(
                Kind.OPEN,
                language -> texts.say(language, "team.work.joining", j.name()),
                address + "/asking/" + j.id(),
                null))
        .toList();
  }

  /// They wait for the city, so whoever coordinates it next finds them.
  @Override
  public void pass(Actor actor, UUID city, PersonId from, PersonId to) {}
}
