package org.weft.assessment.delegation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Delegation;
import org.weft.account.Delegations;
import org.weft.account.People;

/// Tells for each request what the link of a session opens.
///
/// Only below the addresses of its assessment is the person more than a member of the public: so no
/// page elsewhere, whatever it shows to people who signed in, shows it to them.
@Component
public class SectionTickets implements Delegations {
  private final LinkStore links;
  private final People people;
  private final Clock clock;

  SectionTickets(LinkStore links, People people, Clock clock) {
    this.links = links;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Optional<Actor> actor(String ticket, String path) {
    if (!path.startsWith("/assessments/") && !path.startsWith("/files/")) {
      return Optional.empty();
    }
    var now = clock.instant();
    return Ticket.parse(ticket)
        .flatMap(t -> links.findLive(t, now))
        .filter(link -> isOf(link, path))
        .flatMap(link -> {
          links.touch(link, now);
          return people
              .find(link.person())
              .map(person ->
                  new Actor(
                      person.id(),
                      person.name(),
                      Set.of(),
                      new Delegation(link.id(), link.assessment().value(), link.area())));
        });
  }

  /// The link of a session, whatever became of it, if it belongs to this address.
  public Optional<SectionLink> find(String ticket, String path) {
    return Ticket.parse(ticket).flatMap(t -> links.find(t.link())).filter(link -> isOf(link, path));
  }

  private static boolean isOf(SectionLink link, String path) {
    var assessment = link.assessment().value().toString();
    return path.startsWith("/assessments/" + assessment + "/")
        || path.equals("/assessments/" + assessment)
        || path.startsWith("/files/" + assessment + "/");
  }
}
