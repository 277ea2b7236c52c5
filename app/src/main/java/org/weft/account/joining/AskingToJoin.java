package org.weft.account.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Scope;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.invitation.Secret;
import org.weft.account.team.Accounts;
import org.weft.account.team.GrantStore;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;

/// Asking to join a city. Somebody without an account proves the mail address by a link first;
/// whether an address has an account already, nobody learns but its owner.
@Service
public class AskingToJoin {
  static final Duration LINK_LASTS = Duration.ofDays(1);
  private static final Duration AFTER_REFUSAL = Duration.ofDays(30);
  private static final int MOST_A_DAY = 3;
  private static final int MOST_LETTERS = 10;

  private final JoiningStore store;
  private final GrantStore grants;
  private final Accounts accounts;
  private final Teams teams;
  private final JoiningLetters letters;
  private final Trail trail;
  private final Clock clock;

  AskingToJoin(
      JoiningStore store,
      GrantStore grants,
      Accounts accounts,
      Teams teams,
      JoiningLetters letters,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.grants = grants;
    this.accounts = accounts;
    this.teams = teams;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  /// What became of it.
  public enum Outcome {
    /// The coordinators decide.
    ASKED,
    /// The person has a role in this city.
    THERE_ALREADY,
    /// A request of this person waits.
    WAITS,
    /// The city has refused not long ago.
    REFUSED_LATELY,
    /// Enough requests for one day.
    TOO_MANY
  }

  /// What stands in the way of asking; ASKED if nothing does.
  public Outcome state(PersonId person, Team team) {
    var city = city(team);
    var now = clock.instant();
    if (grants.isOf(person, team)) {
      return Outcome.THERE_ALREADY;
    }
    if (store.waits(person, city)) {
      return Outcome.WAITS;
    }
    if (store.wasRefused(person, city, now.minus(AFTER_REFUSAL))) {
      return Outcome.REFUSED_LATELY;
    }
    return store.countOf(person, now.minus(Duration.ofDays(1))) >= MOST_A_DAY
        ? Outcome.TOO_MANY
        : Outcome.ASKED;
  }

  /// Asks, for somebody who is signed in.
  @Transactional
  public Outcome ask(Actor actor, Team team, Newcomer asked) {
    return ask(actor.signedIn(), actor, team, asked);
  }

  /// Sends a link by which somebody proves their address; nothing is asked before it is opened.
  @Transactional
  public void send(Team team, Newcomer newcomer) {
    var known = accounts.find(newcomer.email()).isPresent();
    var secret = Secret.fresh();
    var now = clock.instant();
    // for a known address as well, so that it takes as long; nobody is sent that secret
    store.keep(city(team), newcomer, secret, now, now.plus(LINK_LASTS));
    if (known) {
      letters.signIn(team, newcomer);
    } else {
      letters.prove(team, newcomer, secret);
    }
  }

  /// Whom the link of such a letter lets ask, and where.
  public Optional<Team> find(String token) {
    return store
        .find(new Secret(token), clock.instant())
        .map(k -> teams.get(Scope.Kind.CITY, k.city()));
  }

  /// A new person who has asked.
  public record Arrived(PersonId person, Team team) {}

  /// Opens the link: the person is added, without any role, and their request with them.
  ///
  /// @return empty when the link is unknown, used or too old, or the address has an account by now
  @Transactional
  public Optional<Arrived> open(String token) {
    return store.take(new Secret(token), clock.instant()).flatMap(this::arrive);
  }

  private Optional<Arrived> arrive(JoiningStore.Kept kept) {
    var newcomer = kept.newcomer();
    var team = teams.get(Scope.Kind.CITY, kept.city());
    return accounts
        .add(newcomer.name(), newcomer.email(), "", newcomer.language())
        .map(person -> {
          ask(person, new Actor(person, newcomer.name(), Set.of()), team, newcomer);
          return new Arrived(person, team);
        });
  }

  private Outcome ask(PersonId person, Actor actor, Team team, Newcomer asked) {
    grants.lock(team);
    var state = state(person, team);
    if (state != Outcome.ASKED) {
      return state;
    }
    var city = city(team);
    var now = clock.instant();
    var id = store.add(person, city, asked, now);
    trail.record(
        actor,
        new Event(Event.Kind.JOINING_ASKED, "joining", id)
            .ofCity(city)
            .change(null, asked.wish().word())
            .about(actor.name()));
    // a crowd fills the list of the coordinators, not their letter boxes
    if (store.countOfCity(city, now.minus(Duration.ofDays(1))) <= MOST_LETTERS) {
      letters.tellCoordinators(team, actor.name(), asked);
    }
    return Outcome.ASKED;
  }

  private static UUID city(Team team) {
    var city = team.city();
    if (city == null) {
      throw new org.weft.site.NotFoundException();
    }
    return city;
  }
}
