package org.weft.account.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.invitation.InvitationAccepted;
import org.weft.account.invitation.InvitationWithdrawn;
import org.weft.account.invitation.Inviting;
import org.weft.account.team.Deed;
import org.weft.account.team.Team;
import org.weft.account.team.Term;
import org.weft.account.team.Wish;
import org.weft.account.work.OpenWork;
import org.weft.site.NotFoundException;
import org.weft.site.Site;

/// A coordinator leaves: everything open passes to one person, in one transaction, and the one who
/// leaves stays until the day they say. What was done before keeps the name of who did it.
@Service
public class HandingOver {
  private final Passing passing;
  private final HandoverStore store;
  private final Inviting inviting;
  private final List<OpenWork> work;
  private final Site site;
  private final Clock clock;

  HandingOver(
      Passing passing,
      HandoverStore store,
      Inviting inviting,
      List<OpenWork> work,
      Site site,
      Clock clock) {
    this.passing = passing;
    this.store = store;
    this.inviting = inviting;
    this.work = work;
    this.site = site;
    this.clock = clock;
  }

  /// What the one who leaves sees first.
  ///
  /// @param waiting a handover to somebody who has not accepted yet
  public record Plan(List<OpenWork.Line> lines, Optional<Handover> waiting) {}

  /// When somebody leaves, and what the successor should know.
  ///
  /// @param note at most 5,000 characters, may be empty
  public record Leave(LocalDate lastDay, String note) {}

  /// What became of it.
  public sealed interface Outcome {
    /// It is passed on, or waits for the invited one to accept.
    record Made(UUID handover) implements Outcome {}

    /// The day is over already.
    record DayOver() implements Outcome {}

    /// Nobody of the team, or the one who leaves.
    record NobodyOfTheTeam() implements Outcome {}

    /// Another handover waits for somebody to accept.
    record Waiting() implements Outcome {}

    record NotInvited(Deed.Reason reason) implements Outcome {}

    /// Enough letters for now.
    record TooMany() implements Outcome {}
  }

  /// What is open of the actor, who coordinates the city.
  ///
  /// @throws NotFoundException for everybody else
  @Transactional(readOnly = true)
  public Plan plan(Actor actor, Team team) {
    var city = lead(actor, team);
    return new Plan(open(actor.signedIn(), city), store.findWaiting(city, actor.signedIn()));
  }

  /// Passes everything to somebody who works for the city.
  @Transactional
  public Outcome toColleague(Actor actor, Team team, PersonId to, Leave leave, Locale language) {
    passing.lock(team);
    var city = lead(actor, team);
    var refusal = refusal(actor, city, leave);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (to.equals(actor.signedIn()) || !passing.works(to, city)) {
      return new Outcome.NobodyOfTheTeam();
    }
    var id =
        store.add(
            new HandoverStore.Begun(
                city, actor.signedIn(), to, null, leave.lastDay(), leave.note(), language),
            clock.instant());
    pass(actor, team, store.find(city, id).orElseThrow(), to);
    return new Outcome.Made(id);
  }

  /// Invites a successor; everything passes at the moment they accept.
  @Transactional
  public Outcome toInvited(
      Actor actor, Team team, Inviting.Invitee invitee, Leave leave, Locale language) {
    passing.lock(team);
    var city = lead(actor, team);
    var refusal = refusal(actor, city, leave);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var wish = new Wish(Role.COORDINATOR, "", Set.of(), Term.OPEN);
    return switch (inviting.invite(actor, team, invitee, wish, language)) {
      case Inviting.Outcome.Sent(var invitation, _) ->
          new Outcome.Made(
              store.add(
                  new HandoverStore.Begun(
                      city,
                      actor.signedIn(),
                      null,
                      invitation,
                      leave.lastDay(),
                      leave.note(),
                      language),
                  clock.instant()));
      case Inviting.Outcome.Refused(var reason) -> new Outcome.NotInvited(reason);
      case Inviting.Outcome.TooMany() -> new Outcome.TooMany();
    };
  }

  /// A handover, for those who coordinate the city and those who took part in it.
  ///
  /// @throws NotFoundException for everybody else
  @Transactional(readOnly = true)
  public Handover get(Actor actor, Team team, UUID id) {
    var city = team.city();
    if (city == null || actor.isPublic() || actor.delegation() != null) {
      throw new NotFoundException();
    }
    return store
        .find(city, id)
        .filter(h ->
            actor.is(Role.COORDINATOR, city)
                || actor.signedIn().equals(h.from())
                || actor.signedIn().equals(h.to()))
        .orElseThrow(NotFoundException::new);
  }

  /// The latest handovers of a city, for its coordinators.
  public List<Handover> list(Actor actor, Team team) {
    var city = team.city();
    return city != null && actor.is(Role.COORDINATOR, city) ? store.listDone(city) : List.of();
  }

  @EventListener
  void accepted(InvitationAccepted event) {
    store
        .holdWaiting(event.invitation())
        .ifPresent(handover -> {
          store.complete(handover.id(), event.person(), clock.instant());
          var from = new Actor(handover.from(), handover.fromName(), Set.of());
          pass(from, event.team(), handover, event.person());
        });
  }

  @EventListener
  void withdrawn(InvitationWithdrawn event) {
    store.callOff(event.invitation(), clock.instant());
  }

  private void pass(Actor actor, Team team, Handover handover, PersonId to) {
    var lines = open(handover.from(), handover.city());
    store.addLines(handover.id(), lines);
    work.forEach(w -> w.pass(actor, handover.city(), handover.from(), to));
    passing.pass(actor, team, handover, to, lines);
  }

  private List<OpenWork.Line> open(PersonId person, UUID city) {
    return work.stream()
        .flatMap(w -> w.list(person, city).stream())
        .sorted(
            Comparator.comparing(OpenWork.Line::kind)
                .thenComparing(
                    OpenWork.Line::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(500)
        .toList();
  }

  private Optional<Outcome> refusal(Actor actor, UUID city, Leave leave) {
    if (leave.lastDay().isBefore(LocalDate.ofInstant(clock.instant(), site.zone()))) {
      return Optional.of(new Outcome.DayOver());
    }
    store.callOffLapsed(city, actor.signedIn(), clock.instant());
    return store.findWaiting(city, actor.signedIn()).map(_ -> new Outcome.Waiting());
  }

  /// The city that the actor coordinates, read anew.
  private UUID lead(Actor actor, Team team) {
    var city = team.city();
    if (city == null
        || actor.delegation() != null
        || !actor.is(Role.COORDINATOR, city)
        || !passing.coordinates(actor.signedIn(), city)) {
      throw new NotFoundException();
    }
    return city;
  }
}
