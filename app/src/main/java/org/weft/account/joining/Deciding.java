package org.weft.account.joining;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.team.Authority;
import org.weft.account.team.Deed;
import org.weft.account.team.GrantStore;
import org.weft.account.team.Grants;
import org.weft.account.team.Organisations;
import org.weft.account.team.Powers;
import org.weft.account.team.Team;
import org.weft.account.team.Wish;
import org.weft.site.NotFoundException;

/// Deciding on requests to join: with a role, or with a reason. Whoever may give roles of the city
/// decides; for everybody else there are no requests.
@Service
public class Deciding {
  private final JoiningStore store;
  private final Authority authority;
  private final Grants grants;
  private final GrantStore held;
  private final Organisations organisations;
  private final JoiningLetters letters;
  private final Trail trail;
  private final Clock clock;

  Deciding(
      JoiningStore store,
      Authority authority,
      Grants grants,
      GrantStore held,
      Organisations organisations,
      JoiningLetters letters,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.authority = authority;
    this.grants = grants;
    this.held = held;
    this.organisations = organisations;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  /// The requests that wait; nothing for who cannot decide.
  public List<Joining> list(Powers powers) {
    var city = powers.team().city();
    return city != null && decides(powers) ? store.list(city) : List.of();
  }

  /// One that waits.
  ///
  /// @throws NotFoundException for who cannot decide
  @Transactional
  public Joining get(Actor actor, Team team, UUID id) {
    return hold(authority.of(actor, team), id);
  }

  /// Gives the person a role.
  @Transactional
  public Deed accept(Actor actor, Team team, UUID id, Wish wish) {
    held.lock(team);
    var powers = authority.of(actor, team);
    var joining = hold(powers, id);
    var refusal = grants.refusal(powers, wish);
    if (refusal != null) {
      return Deed.refused(refusal);
    }
    var deed =
        grants.give(
            actor,
            powers,
            joining.person(),
            organisations.grant(team, wish),
            Grants.term(powers, wish));
    if (deed instanceof Deed.Done) {
      store.decide(id, actor.signedIn(), "accepted", null, clock.instant());
      record(actor, team, id, "accepted");
      letters.accepted(team, joining, wish.role());
    }
    return deed;
  }

  /// Says no.
  ///
  /// @param reason 1 to 1,000 characters; the person reads it
  @Transactional
  public void refuse(Actor actor, Team team, UUID id, String reason) {
    var joining = hold(authority.of(actor, team), id);
    store.decide(id, actor.signedIn(), "refused", reason, clock.instant());
    record(actor, team, id, "refused");
    letters.refused(team, joining, reason);
  }

  private void record(Actor actor, Team team, UUID id, String outcome) {
    trail.record(
        actor,
        new Event(Event.Kind.JOINING_DECIDED, "joining", id)
            .ofCity(team.city())
            .change(null, outcome));
  }

  private Joining hold(Powers powers, UUID id) {
    var city = powers.team().city();
    if (city == null || !decides(powers)) {
      throw new NotFoundException();
    }
    return store.hold(city, id).orElseThrow(NotFoundException::new);
  }

  /// The office of a network gives coordinators only, and does not decide who joins a city.
  private static boolean decides(Powers powers) {
    return powers.gives(org.weft.account.Role.CONTRIBUTOR);
  }
}
