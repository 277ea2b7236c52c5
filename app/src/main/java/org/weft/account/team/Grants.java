package org.weft.account.team;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.team.Deed.Reason;
import org.weft.site.NotFoundException;

/// Giving roles, changing and ending them. Everything is decided anew under a lock on the team.
@Service
public class Grants {
  private final Authority authority;
  private final GrantStore store;
  private final HoldingRows rows;
  private final Organisations organisations;
  private final Trail trail;
  private final Clock clock;

  Grants(
      Authority authority,
      GrantStore store,
      HoldingRows rows,
      Organisations organisations,
      Trail trail,
      Clock clock) {
    this.authority = authority;
    this.store = store;
    this.rows = rows;
    this.organisations = organisations;
    this.trail = trail;
    this.clock = clock;
  }

  /// A grant of the team that the actor may see.
  ///
  /// @throws NotFoundException for everybody else
  public Holding get(Actor actor, Team team, GrantId id) {
    var powers = authority.of(actor, team);
    return rows.find(team, id)
        .filter(h -> powers.sees().contains(h.grant().role()) || powers.isOwn(h))
        .orElseThrow(NotFoundException::new);
  }

  /// Gives a role to somebody who holds one in the team already; everybody else is invited.
  @Transactional
  public Deed give(Actor actor, Team team, PersonId person, Wish wish) {
    store.lock(team);
    var powers = authority.of(actor, team);
    if (!powers.givesAnything()) {
      throw new NotFoundException();
    }
    if (!store.isOf(person, team)) {
      return Deed.refused(Reason.NOT_OF_THE_TEAM);
    }
    var refusal = refusal(powers, wish);
    if (refusal != null) {
      return Deed.refused(refusal);
    }
    return give(actor, powers, person, organisations.grant(team, wish), term(powers, wish));
  }

  /// What stands in the way of giving this, whoever it is for.
  public @Nullable Reason refusal(Powers powers, Wish wish) {
    if (!powers.gives(wish.role())) {
      return Reason.NOT_YOURS;
    }
    var term = term(powers, wish);
    if (term.isEmpty(clock.instant())) {
      return Reason.EMPTY_TERM;
    }
    return term.outlasts(powers.latest(wish.role())) ? Reason.OUTLASTS : null;
  }

  /// Gives a role that nothing stands in the way of; the caller holds the lock of the team.
  public Deed give(Actor actor, Powers powers, PersonId person, Grant grant, Term term) {
    if (store.holds(person, grant.role(), grant.scope())) {
      return Deed.refused(Reason.ALREADY);
    }
    var id = store.add(person, grant, term, powers.person());
    trail.record(
        actor,
        event(Event.Kind.GRANT_GIVEN, powers.team(), id).change(null, words(grant, term.until())));
    return new Deed.Done(id);
  }

  /// Changes how long a role is held and which sections it opens.
  @Transactional
  public Deed change(Actor actor, Team team, GrantId id, Term wished, Set<String> sections) {
    store.lock(team);
    var powers = authority.of(actor, team);
    var holding = rows.find(team, id).orElseThrow(NotFoundException::new);
    if (!powers.ends(holding)) {
      throw new NotFoundException();
    }
    var role = holding.grant().role();
    var term = new Term(holding.from(), shortened(powers, role, wished).until());
    if (term.isEmpty(clock.instant())) {
      return Deed.refused(Reason.EMPTY_TERM);
    }
    if (term.outlasts(powers.latest(role)) && !Objects.equals(term.until(), holding.until())) {
      return Deed.refused(Reason.OUTLASTS);
    }
    if (term.until() != null && isLast(powers, holding)) {
      return Deed.refused(Reason.LAST);
    }
    var grant =
        new Grant(role, holding.grant().scope(), role == Role.CONTRIBUTOR ? sections : Set.of());
    store.change(id, term.until(), grant.sections());
    trail.record(
        actor,
        event(Event.Kind.GRANT_GIVEN, team, id)
            .change(words(holding.grant(), holding.until()), words(grant, term.until())));
    return new Deed.Done(id);
  }

  /// Ends a role at once.
  @Transactional
  public Deed end(Actor actor, Team team, GrantId id) {
    store.lock(team);
    var powers = authority.of(actor, team);
    var holding = rows.find(team, id).orElseThrow(NotFoundException::new);
    if (!powers.ends(holding) && !powers.isOwn(holding)) {
      throw new NotFoundException();
    }
    if (isLast(powers, holding)) {
      return Deed.refused(Reason.LAST);
    }
    store.end(id, actor.signedIn());
    trail.record(
        actor,
        event(Event.Kind.GRANT_ENDED, team, id)
            .change(words(holding.grant(), holding.until()), null));
    return new Deed.Done(id);
  }

  /// Whether nobody else would lead. Somebody above may end the last one's role; the last
  /// administrator's nobody.
  public boolean isLast(Powers powers, Holding holding) {
    var role = holding.grant().role();
    var person = holding.person().id();
    return switch (role) {
      case ADMINISTRATOR -> store.countOthers(role, null, person) == 0;
      case SECRETARIAT, COORDINATOR ->
          powers.isOwn(holding) && store.countOthers(role, holding.grant().scope(), person) == 0;
      case REVIEWER, CONTRIBUTOR, OBSERVER, PARTNER, RESIDENT -> false;
    };
  }

  public static Term term(Powers powers, Wish wish) {
    return shortened(powers, wish.role(), wish.term());
  }

  /// Without a day of its own a role ends when the giver's does.
  private static Term shortened(Powers powers, Role role, Term term) {
    return term.until() == null ? new Term(term.from(), powers.latest(role)) : term;
  }

  public static Event event(Event.Kind kind, Team team, GrantId id) {
    return new Event(kind, "grant", id.value()).ofCity(team.city()).ofNetwork(team.network());
  }

  private static String words(Grant grant, @Nullable Instant until) {
    return grant.role().word()
        + (grant.sections().isEmpty()
            ? ""
            : " " + String.join(",", grant.sections().stream().sorted().toList()))
        + (until == null ? "" : " until " + until);
  }
}
