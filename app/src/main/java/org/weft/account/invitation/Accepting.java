package org.weft.account.invitation;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Scope;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.team.Accounts;
import org.weft.account.team.Authority;
import org.weft.account.team.GrantStore;
import org.weft.account.team.Grants;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.team.Term;
import org.weft.site.NotFoundException;

/// Accepting an invitation.
///
/// The link proves the mail address of somebody who has no account yet; it never signs in somebody
/// who has one, since it lives longer and passes through more hands than a link to sign in.
@Service
public class Accepting {
  private final Authority authority;
  private final Grants grants;
  private final GrantStore held;
  private final InvitationStore store;
  private final Accounts accounts;
  private final Teams teams;
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  Accepting(
      Authority authority,
      Grants grants,
      GrantStore held,
      InvitationStore store,
      Accounts accounts,
      Teams teams,
      ApplicationEventPublisher events,
      Trail trail,
      Clock clock) {
    this.authority = authority;
    this.grants = grants;
    this.held = held;
    this.store = store;
    this.accounts = accounts;
    this.teams = teams;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /// An invitation as the one who opens the link sees it.
  ///
  /// @param open whether it can still be accepted
  /// @param known whether the address belongs to an account already
  /// @param other whether somebody is signed in whose address is another one
  public record Opened(
      Invitation invitation, Team team, boolean open, boolean known, boolean other) {}

  /// What became of accepting.
  public sealed interface Outcome {
    /// The person has the role.
    ///
    /// @param fresh whether the account was made just now, so that the person is to be signed in
    record Accepted(PersonId person, Team team, boolean fresh) implements Outcome {}

    /// The address has an account: its owner signs in first.
    record SignInFirst() implements Outcome {}

    /// Somebody else is signed in and has not said that they want it.
    record AskFirst() implements Outcome {}

    /// It was used, withdrawn, is too old, or the inviter may not give it any more.
    record Closed() implements Outcome {}
  }

  /// The invitation of a link; empty when there is none.
  public Optional<Opened> find(Actor actor, String token) {
    return store
        .find(new Secret(token))
        .map(i -> {
          var team = teamOf(i);
          var open = i.isOpen(clock.instant()) && isStillGiven(i, team);
          return new Opened(i, team, open, accounts.find(i.email()).isPresent(), isOther(actor, i));
        });
  }

  /// Accepts it, for the person who is signed in or for a new one.
  ///
  /// @param asMe whether somebody who is signed in under another address wants it all the same
  @Transactional
  public Outcome accept(Actor actor, String token, boolean asMe, Locale language) {
    var invitation = store.hold(new Secret(token)).orElseThrow(NotFoundException::new);
    var team = teamOf(invitation);
    held.lock(team);
    if (!invitation.isOpen(clock.instant()) || !isStillGiven(invitation, team)) {
      return new Outcome.Closed();
    }
    var person = signedIn(actor);
    if (isOther(actor, invitation) && !asMe) {
      return new Outcome.AskFirst();
    }
    var taker =
        person != null
            ? Optional.of(person)
            : accounts.add(invitation.name(), invitation.email(), invitation.post(), language);
    return taker
        .<Outcome>map(who -> take(invitation, team, who, person == null))
        .orElseGet(Outcome.SignInFirst::new);
  }

  private Outcome take(Invitation invitation, Team team, PersonId taker, boolean fresh) {
    var actor = new Actor(taker, invitation.name(), java.util.Set.of());
    var role = invitation.grant().role();
    var powers = authority.of(invitation.inviter(), team);
    var latest = powers.latest(role);
    var term = invitation.term();
    // the inviter's own role may end earlier by now than when the letter was written
    var kept = term.outlasts(latest) ? new Term(term.from(), latest) : term;
    grants.give(actor, powers, taker, invitation.grant(), kept);
    store.accept(invitation.id(), taker, clock.instant());
    events.publishEvent(new InvitationAccepted(invitation.id(), team, taker));
    trail.record(
        actor,
        Inviting.event(Event.Kind.INVITATION_ACCEPTED, team, invitation.id())
            .change(null, role.word()));
    return new Outcome.Accepted(taker, team, fresh);
  }

  private boolean isStillGiven(Invitation invitation, Team team) {
    var until = invitation.term().until();
    return authority.of(invitation.inviter(), team).gives(invitation.grant().role())
        && (until == null || until.isAfter(clock.instant()));
  }

  private boolean isOther(Actor actor, Invitation invitation) {
    var person = signedIn(actor);
    return person != null
        && held.email(person).filter(e -> e.equalsIgnoreCase(invitation.email())).isEmpty();
  }

  /// Somebody who came by the link of one section has no account of that session.
  private static @Nullable PersonId signedIn(Actor actor) {
    return actor.delegation() == null ? actor.person() : null;
  }

  private Team teamOf(Invitation invitation) {
    var city = invitation.city();
    var scope = invitation.grant().scope();
    return city != null
        ? teams.get(Scope.Kind.CITY, city)
        : scope != null ? teams.get(Scope.Kind.NETWORK, scope) : Team.PLATFORM;
  }
}
