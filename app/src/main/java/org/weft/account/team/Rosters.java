package org.weft.account.team;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.site.NotFoundException;

/// Lists who holds which role, for those who may know it: who works in a city or network sees its
/// team, the office of a network sees the coordinators of its members, an administrator everybody.
@Service
public class Rosters {
  /// Grants on one page.
  public static final int PAGE = 50;

  private final Authority authority;
  private final HoldingRows rows;

  Rosters(Authority authority, HoldingRows rows) {
    this.authority = authority;
    this.rows = rows;
  }

  /// One page of grants, and what the reader may do with them.
  public record Roster(Powers powers, List<Holding> holdings, int total) {}

  /// @param words part of a name or address, on the platform's page only
  /// @throws NotFoundException for everybody who may not see the team
  @Transactional(readOnly = true)
  public Roster get(Actor actor, Team team, String words, int page) {
    var powers = authority.of(actor, team);
    var roles = powers.sees();
    if (roles.isEmpty()) {
      throw new NotFoundException();
    }
    var offset = (page - 1) * PAGE;
    return team.kind() == Scope.Kind.PLATFORM
        ? new Roster(powers, rows.listEverywhere(words, offset, PAGE), rows.countEverywhere(words))
        : new Roster(powers, rows.list(team, roles, offset, PAGE), rows.count(team, roles));
  }

  /// The people of a team whom a role can be given, each once; at most 100.
  ///
  /// @throws NotFoundException for everybody who may not give any
  public List<Person> listPeople(Powers powers) {
    if (!powers.givesAnything()) {
      throw new NotFoundException();
    }
    return powers.team().kind() == Scope.Kind.PLATFORM
        ? List.of()
        : rows.list(powers.team(), powers.sees(), 0, 100).stream()
            .map(Holding::person)
            .distinct()
            .filter(p -> !isSelf(powers, p.id()))
            .toList();
  }

  /// The people of a city who can take over from somebody who leads it, each once; at most 100.
  public List<Person> listSuccessors(Powers powers) {
    return rows
        .list(powers.team(), List.of(Role.COORDINATOR, Role.CONTRIBUTOR, Role.OBSERVER), 0, 100)
        .stream()
        .map(Holding::person)
        .distinct()
        .filter(p -> !isSelf(powers, p.id()))
        .toList();
  }

  private static boolean isSelf(Powers powers, PersonId person) {
    return person.equals(powers.person());
  }
}
