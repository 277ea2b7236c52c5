package org.weft.account.invitation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.Scope;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.team.Authority;
import org.weft.account.team.Deed;
import org.weft.account.team.GrantStore;
import org.weft.account.team.Grants;
import org.weft.account.team.Organisations;
import org.weft.account.team.Powers;
import org.weft.account.team.Team;
import org.weft.account.team.TeamLetters;
import org.weft.account.team.Term;
import org.weft.account.team.Wish;
import org.weft.site.NotFoundException;

/// Inviting people by mail to take a role, sending the letter again, and withdrawing it.
///
/// A letter is good for fourteen days and for one use. Nobody can cause mail without bound: each
/// invitation is sent five times at most, and one person sends fifty a day.
@Service
public class Inviting {
  public static final Duration LASTS = Duration.ofDays(14);
  public static final int MOST_LETTERS = 5;
  public static final int MOST_A_DAY = 50;

  private final Authority authority;
  private final Grants grants;
  private final GrantStore held;
  private final InvitationStore store;
  private final Organisations organisations;
  private final TeamLetters letters;
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  Inviting(
      Authority authority,
      Grants grants,
      GrantStore held,
      InvitationStore store,
      Organisations organisations,
      TeamLetters letters,
      ApplicationEventPublisher events,
      Trail trail,
      Clock clock) {
    this.authority = authority;
    this.grants = grants;
    this.held = held;
    this.store = store;
    this.organisations = organisations;
    this.letters = letters;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /// Whom to invite.
  ///
  /// @param post the department, may be empty
  public record Invitee(String name, String email, String post) {}

  /// What became of it.
  public sealed interface Outcome {
    /// The letter is on its way.
    ///
    /// @param link the whole link, for those who may be shown it; handle with care
    record Sent(UUID invitation, URI link) implements Outcome {}

    record Refused(Deed.Reason reason) implements Outcome {}

    /// Enough letters for now.
    record TooMany() implements Outcome {}
  }

  /// The invitations of a team that wait, for those who may give such roles.
  public List<Invitation> list(Powers powers) {
    return powers.givesAnything()
        ? store.list(powers.team()).stream().filter(i -> powers.gives(i.grant().role())).toList()
        : List.of();
  }

  /// Invites somebody.
  ///
  /// @param language of the letter
  @Transactional
  public Outcome invite(Actor actor, Team team, Invitee invitee, Wish wish, Locale language) {
    held.lock(team);
    var powers = authority.of(actor, team);
    if (!powers.givesAnything()) {
      throw new NotFoundException();
    }
    var refusal = grants.refusal(powers, wish);
    if (refusal != null) {
      return new Outcome.Refused(refusal);
    }
    var now = clock.instant();
    if (store.countOf(actor.signedIn(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
      return new Outcome.TooMany();
    }
    var grant = organisations.grant(team, wish);
    if (store.waits(invitee.email(), grant) || held.holds(invitee.email(), grant)) {
      return new Outcome.Refused(Deed.Reason.ALREADY);
    }
    return send(actor, team, invitee, grant, Grants.term(powers, wish), language, now);
  }

  private Outcome send(
      Actor actor,
      Team team,
      Invitee invitee,
      Grant grant,
      Term term,
      Locale language,
      Instant now) {
    var city = grant.role().scope() == Scope.Kind.ORGANISATION ? team.id() : team.city();
    var invitation =
        new Invitation(
            new UUID(0, 0),
            invitee.email(),
            invitee.name(),
            invitee.post(),
            language,
            grant,
            city,
            "",
            term,
            actor.signedIn(),
            actor.name(),
            now,
            1,
            now.plus(LASTS),
            Invitation.State.OPEN);
    var secret = Secret.fresh();
    var id = store.add(invitation, secret);
    trail.record(
        actor,
        event(Event.Kind.INVITED, team, id)
            .change(null, grant.role().word())
            .about(invitee.name() + " <" + invitee.email() + ">"));
    return new Outcome.Sent(id, letters.invite(team, invitation, secret));
  }

  /// Sends the letter again with a new link; the old one opens nothing any more.
  @Transactional
  public Outcome sendAgain(Actor actor, Team team, UUID id) {
    var invitation = hold(actor, team, id);
    var now = clock.instant();
    if (invitation.sent() >= MOST_LETTERS
        || store.countOf(actor.signedIn(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
      return new Outcome.TooMany();
    }
    var secret = Secret.fresh();
    store.renew(id, secret, now, now.plus(LASTS));
    trail.record(actor, event(Event.Kind.INVITED, team, id));
    return new Outcome.Sent(id, letters.invite(team, invitation, secret));
  }

  /// Takes an invitation back; its link opens nothing from this moment on.
  @Transactional
  public void withdraw(Actor actor, Team team, UUID id) {
    var invitation = hold(actor, team, id);
    store.withdraw(id, actor.signedIn(), clock.instant());
    events.publishEvent(new InvitationWithdrawn(id));
    trail.record(
        actor,
        event(Event.Kind.INVITATION_WITHDRAWN, team, id)
            .change(invitation.grant().role().word(), null));
  }

  private Invitation hold(Actor actor, Team team, UUID id) {
    var powers = authority.of(actor, team);
    return store
        .hold(team, id)
        .filter(i -> powers.gives(i.grant().role()))
        .orElseThrow(NotFoundException::new);
  }

  public static Event event(Event.Kind kind, Team team, UUID id) {
    return new Event(kind, "invitation", id).ofCity(team.city()).ofNetwork(team.network());
  }
}
